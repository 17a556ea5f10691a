"""The first layer: what the schemas say, activity by activity, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.head import Head, Kind
from remit.formats.iati.xml import Element, etree, tree_parser

if TYPE_CHECKING:
    # It has a name for whoever reads types only.
    from lxml.etree._docloader import _InputDocument

_FILES: Final[Mapping[Kind, str]] = {
    "activities": "iati-activities-schema.xsd",
    "organisations": "iati-organisations-schema.xsd",
}

_LEAST: Final[Mapping[Kind, str]] = {
    "activities": """<iati-activity><iati-identifier>X</iati-identifier>
        <reporting-org ref="X" type="10"><narrative>X</narrative></reporting-org>
        <title><narrative>X</narrative></title><description><narrative>X</narrative></description>
        <participating-org role="1"/><activity-status code="2"/>
        <activity-date type="1" iso-date="2019-01-01"/></iati-activity>""",
    "organisations": """<iati-organisation>
        <organisation-identifier>X</organisation-identifier><name><narrative>X</narrative></name>
        <reporting-org ref="X" type="10"><narrative>X</narrative></reporting-org>
        </iati-organisation>""",
}
"""The least that is valid, to stand in for the rest where the first tag of a file is asked."""


class Schemas:
    """The schemas of the standard, ready to be asked."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take the files by name; each is read when it is first needed."""
        self._files = files
        self._read: dict[Kind, etree.XMLSchema] = {}

    def of_element(self, element: Element, kind: Kind) -> Iterator[Flaw]:
        """Say what is wrong within an activity or organisation."""
        schema = self._schema(kind)
        if schema.validate(element):
            return
        for entry in schema.error_log:
            yield Flaw("schema", entry.line, entry.message)

    def of_head(self, head: Head) -> Iterator[Flaw]:
        """Say what is wrong in the first tag of a file."""
        root = etree.Element(f"iati-{head.kind}", dict(head.attributes))
        root.append(etree.fromstring(_LEAST[head.kind], tree_parser()))
        schema = self._schema(head.kind)
        if not schema.validate(root):
            for entry in schema.error_log:
                yield Flaw("schema", head.place.line, entry.message)

    def _schema(self, kind: Kind) -> etree.XMLSchema:
        if kind not in self._read:
            parser = tree_parser()
            parser.resolvers.add(_Beside(self._files))
            name = _FILES[kind]
            tree = etree.fromstring(self._files[name], parser, base_url=name)
            self._read[kind] = etree.XMLSchema(tree)
        return self._read[kind]


class _Beside(etree.Resolver):
    """Finds the schemas that a schema includes among the files, and nowhere else."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def resolve(
        self, system_url: str | None, _public_id: str | None, context: object
    ) -> _InputDocument:
        """Give the file of that name; an empty one where there is none."""
        name = (system_url or "").rpartition("/")[2]
        return self.resolve_string(self._files.get(name, b""), context, base_url=name)
