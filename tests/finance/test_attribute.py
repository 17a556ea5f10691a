"""Which unit manages an activity: each rule on its own, and the order they come in."""

from datetime import UTC, datetime

from tests.by_hand import register
from tests.finance.handmade import HERE, activity, flow

from remit.finance.attribute import Attributing
from remit.model.project import Attribution
from remit.model.published import Activity, Copy, Location, Party, Related, Share
from remit.model.register import Register
from remit.model.structure import Structure

IOM = Party("XM-DAC-47066")
UNHCR = Party("XM-DAC-41121")

WORLDWIDE = register(
    units="""
        id,      name,    part_of, site,  valid_to
        hq,      Geneva,  ,        ,
        lima,    Lima,    hq,      lima,
        bogota,  Bogota,  hq,      ,      2018
        cali,    Cali,    hq,      ,
    """,
    sites="""
        id,   name, country
        lima, Lima, PER
    """,
    functions="""
        id,               name
        regional-support, Regional support
    """,
    remits="""
        id,  holder, role,     function,         scope,       valid_from, valid_to
        r-1, hq,     provides, regional-support, country:PER, ,           2019
        r-2, lima,   provides, regional-support, country:PER, 2019,
    """,
    identifiers="""
        kind, id,     scheme,       value,           valid_from, valid_to
        unit, lima,   iati-office,  IOM - Peru,      ,
        unit, bogota, iati-office,  IOM - Colombia,  ,           2018
        unit, cali,   iati-office,  IOM - Colombia,  2018,
        unit, hq,     iati-office,  IOM - Twins,     ,
        unit, cali,   iati-office,  IOM - Twins,     ,
        unit, hq,     iati-mailbox, hq@iom.example,  ,
        unit, lima,   iati-code,    PER,             ,
        unit, lima,   org-id,       PE-RUC-1,        ,
        unit, hq,     org-id,       XM-DAC-47066,    ,
        body, canada, org-id,       CA-3,            ,
    """,
)


def attributed(*activities: Activity, at: Register = WORLDWIDE) -> dict[str, Attribution]:
    """Attribute activities, whoever reports them being ourselves."""
    own = {each.id: each for each in activities}
    references = ["XM-DAC-47066", "XM-DAC-41121"]
    return dict(Attributing(own, at, lambda day: Structure(at, day), references).all())


def said(value: Activity) -> tuple[str, str, str]:
    """Give the unit that manages an activity, the rule that decided, and on what evidence."""
    found = attributed(value)[value.id]
    return found.unit, found.rule, found.evidence


def by_iom(**more: object) -> Activity:
    """Make an activity that IOM reports."""
    return activity("A", "2019-06-01/2020-05-31", reporter=IOM, **more)


def test_the_contact_names_the_office_however_its_prefix_is_written() -> None:
    for text in ("IOM - Peru", "iom  Peru", "International Organization for Migration, Peru"):
        assert said(by_iom(contact=text)) == ("lima", "contact-organisation", text)


def test_a_country_is_no_office_because_an_office_is_called_after_it() -> None:
    assert said(by_iom(parties=(Party("", "Peru", role="4"),)))[0] == ""


def test_a_name_means_the_office_that_bore_it_when_the_copy_was_made() -> None:
    for year, unit in ((2017, "bogota"), (2018, "cali")):
        copy = Copy(HERE, datetime(year, 6, 1, tzinfo=UTC), "digest")
        assert said(by_iom(contact="IOM - Colombia", copy=copy))[0] == unit


def test_a_mailbox_parts_two_offices_with_one_name() -> None:
    parted = by_iom(contact="IOM - Twins", mailbox="HQ@iom.example")

    assert said(parted) == ("hq", "mailbox", "HQ@iom.example")


def test_a_mailbox_stands_in_for_a_name_that_is_missing_and_for_no_other() -> None:
    assert said(by_iom(mailbox="hq@iom.example")) == ("hq", "mailbox", "hq@iom.example")
    assert said(by_iom(contact="IOM - Atlantis", mailbox="hq@iom.example"))[0] == ""


def test_the_pattern_of_a_publisher_finds_the_office_in_an_identifier() -> None:
    named = activity("XM-DAC-41121-2022-AME-PER", reporter=UNHCR)

    assert said(named) == ("lima", "identifier", "PER")


def test_a_child_goes_by_its_parent_whatever_decided_there() -> None:
    parent = activity("P", reporter=IOM, contact="IOM - Peru")
    child = activity("C", reporter=IOM, related=(Related("1", "P"),))
    grandchild = activity("G", reporter=IOM, related=(Related("1", "C"),))

    found = attributed(grandchild, child, parent)

    assert (found["C"].unit, found["C"].rule, found["C"].evidence) == ("lima", "related", "P")
    assert (found["G"].unit, found["G"].rule, found["G"].evidence) == ("lima", "related", "C")


def test_a_child_that_its_parent_names_goes_by_it_too() -> None:
    """Their money is told once: it is nowhere where the parent repeats a child of nobody."""
    parent = activity("P", reporter=IOM, contact="IOM - Peru", related=(Related("2", "C"),))
    child = activity("C", reporter=IOM)

    found = attributed(child, parent)

    assert (found["C"].unit, found["C"].rule, found["C"].evidence) == ("lima", "related", "P")


def test_parents_in_a_circle_decide_nothing() -> None:
    one = activity("A", reporter=IOM, related=(Related("1", "B"),))
    other = activity("B", reporter=IOM, related=(Related("1", "A"),))

    assert {each.reason for each in attributed(one, other).values()} == {"no-evidence"}


def test_thousands_may_be_above_one_another() -> None:
    top = activity("0000", reporter=IOM, contact="IOM - Peru")
    below = [
        activity(f"{number:04}", reporter=IOM, related=(Related("1", f"{number - 1:04}"),))
        for number in range(1, 3000)
    ]

    assert {each.unit for each in attributed(top, *reversed(below)).values()} == {"lima"}


def test_who_implements_goes_before_who_is_accountable() -> None:
    parties = (Party("", "IOM - Twins", role="2"), Party("PE-RUC-1", "Anybody", role="4"))

    assert said(by_iom(parties=parties)) == ("lima", "participating", "PE-RUC-1")
    assert said(by_iom(parties=(Party("", "IOM - Peru", role="2"),)))[:2] == (
        "lima",
        "participating",
    )


def test_the_organisation_itself_is_no_office() -> None:
    """Its reference stands everywhere; whoever has a row for it means the whole."""
    assert said(by_iom(parties=(Party("XM-DAC-47066", "IOM", role="4"),)))[0] == ""


def test_transactions_that_name_one_unit_decide() -> None:
    to_lima = flow("3", "2019-07-01", "5", receiver=Party("PE-RUC-1"))

    assert said(by_iom(flows=(to_lima,))) == ("lima", "transaction", "PE-RUC-1")
    to_cali = flow("3", "2019-07-01", "5", receiver=Party("", "IOM - Colombia"))
    both = attributed(by_iom(flows=(to_lima, to_cali)))["A"]
    assert (both.unit, both.reason, both.candidates) == ("", "several-offices", ("cali", "lima"))


def test_a_sole_building_decides_and_every_building_delivers() -> None:
    peru, colombia = (Location(name, "BLDO") for name in ("IOM - Peru", "IOM - Colombia"))
    town = Location("IOM - Twins", "PPL")

    assert attributed(by_iom(locations=(peru, town)))["A"] == Attribution(
        "lima", "building", "IOM - Peru", delivers=("lima",)
    )
    both = attributed(by_iom(locations=(peru, colombia)))["A"]
    assert (both.unit, both.delivers) == ("", ("cali", "lima"))


def test_at_last_whoever_answers_for_the_only_country_on_the_first_day() -> None:
    peru = (Share("PE"),)
    earlier = activity("A", "2018-12-31/2020-05-31", reporter=IOM, countries=peru)

    assert said(by_iom(countries=peru)) == ("lima", "country", "PER")
    assert said(earlier) == ("hq", "country", "PER")
    assert said(by_iom(countries=(*peru, Share("CO"))))[0] == ""


def test_countries_of_transactions_go_before_that_of_the_activity() -> None:
    to_peru = flow("3", "2019-07-01", "5", countries=(Share("PE"),))

    assert said(by_iom(countries=(Share("CO"),), flows=(to_peru,)))[0] == "lima"


def test_what_no_rule_decides_waits_with_the_reason() -> None:
    unknown = by_iom(contact="IOM - Atlantis", countries=(Share("PE"), Share("CO")))
    twins = by_iom(contact="IOM - Twins")

    assert attributed(unknown)["A"] == Attribution(
        evidence="IOM - Atlantis", reason="unknown-office"
    )
    assert attributed(twins)["A"] == Attribution(
        evidence="IOM - Twins", reason="several-offices", candidates=("cali", "hq")
    )
    assert attributed(by_iom())["A"].reason == "no-evidence"


def test_a_country_for_which_nobody_answers_still_says_who_stands_there() -> None:
    silent = register(
        units="id,name,site\n lima,Lima,lima",
        sites="id,name,country\n lima,Lima,PER",
    )
    found = attributed(by_iom(contact="IOM - Cusco", countries=(Share("PE"),)), at=silent)["A"]

    assert (found.reason, found.candidates) == ("unknown-office", ("lima",))


def test_what_others_report_is_nobodys() -> None:
    theirs = activity("A", reporter=Party("US-GOV-1"), contact="IOM - Peru")

    assert attributed(theirs)["A"] == Attribution()
