"""The order that is written is the order of the schemas."""

from lxml import etree
from tests.shared import shared

from remit.formats.iati.form.order import ORDER

XSD = "{http://www.w3.org/2001/XMLSchema}"
SCHEMAS = ("iati-common.xsd", "iati-activities-schema.xsd", "iati-organisations-schema.xsd")


def test_every_element_with_several_children_is_in_the_order_of_the_schemas() -> None:
    roots = [etree.parse(shared(f"iati/standard/schemas/{name}")).getroot() for name in SCHEMAS]
    types = {each.get("name"): each for root in roots for each in root.findall(f"{XSD}complexType")}
    wrong = []
    for element in (each for root in roots for each in root.iter(f"{XSD}element")):
        inner = element.find(f"{XSD}complexType")
        found = types.get(element.get("type")) if inner is None else inner
        children = () if found is None else own(found, types)
        known = ORDER.get(str(element.get("name")), ())
        if children and list(children) != [each for each in known if each in children]:
            wrong.append((element.get("name"), children))

    # Those that only hold narratives, or whole activities, have no order to keep.
    assert {children for _, children in wrong} == {
        ("iati-activity",),
        ("iati-organisation",),
        ("narrative",),
    }


def own(found: etree._Element, types: dict[str | None, etree._Element]) -> tuple[str, ...]:
    """Give the children that a type declares itself, in their order."""
    names: list[str] = []
    for each in found.iter(f"{XSD}element", f"{XSD}extension"):
        if next(each.iterancestors(f"{XSD}complexType")) is not found:
            continue
        if each.tag == f"{XSD}element":
            names.append(str(each.get("name") or each.get("ref")))
        elif each.get("base") in types:
            names.extend(own(types[each.get("base")], types))
    return tuple(names)
