"""Our own words, for what W3C ORG has no word for, each with its meaning, domain and range."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.formats.org.turtle import node, text

CLASSES: Final = {
    "Version": "What an organisation was called, and where it stood, on some days.",
    "Designated": "An organisation holds a designation on some days.",
    "Remit": "A holder's responsibility for a function, in a role, for a scope.",
    "Accreditation": "A status that an organisation holds with a body outside, on some days.",
    "Member": "Something is a member of a group on some days.",
}

PROPERTIES: Final = {
    "version": ("org:Organization", "remit:Version", "One version of an organisation."),
    "during": ("", "time:ProperInterval", "The days on which it holds; the end is not one."),
    "attested": ("", "xsd:string", "The days of which the source speaks, as ISO 8601 has them."),
    "written": ("time:Instant", "xsd:string", "What is known of a day that is not known."),
    "partOf": ("remit:Version", "org:Organization", "What it was part of on those days."),
    "site": ("remit:Version", "org:Site", "Its own site on those days."),
    "unit": ("remit:Designated", "org:Organization", "Who is designated."),
    "designation": ("remit:Designated", "skos:Concept", "As what."),
    "holder": ("", "org:Organization", "Who has the remit, or the status."),
    "function": ("remit:Remit", "skos:Concept", "In what."),
    "role": ("remit:Remit", "skos:Concept", "How: provides, supports, oversees and so on."),
    "scope": ("remit:Remit", "xsd:string", "For whom: alternatives of terms, as the register has."),
    "condition": ("remit:Remit", "xsd:string", "Only where the request says so: key=value."),
    "shared": ("remit:Remit", "xsd:boolean", "Whether its holders answer together."),
    "step": ("remit:Remit", "xsd:integer", "Its place among those that all count."),
    "basis": ("", "rdf:langString", "The legal instrument."),
    "rule": ("skos:Concept", "xsd:string", "Of a role: narrowest, or every."),
    "body": ("remit:Accreditation", "org:Organization", "With whom."),
    "status": ("remit:Accreditation", "xsd:string", "Which status."),
    "exercisedBy": ("remit:Accreditation", "org:Organization", "Who acts on it, if another does."),
    "group": ("remit:Member", "skos:Collection", "The group."),
    "member": ("remit:Member", "", "Who or what is a member of it."),
    "country": ("", "skos:Concept", "The country in which it lies."),
    "kind": ("", "xsd:string", "What kind of body it is; as what somebody is on a post."),
    "post": ("org:Membership", "org:Post", "The post somebody is on."),
    "record": ("dcat:Dataset", "xsd:integer", "The number of the last record that is in it."),
    "hash": ("dcat:Dataset", "xsd:string", "The hash of that record."),
}
"""By name: domain, range (either blank where there are several) and meaning."""


def vocabulary() -> Iterator[str]:
    """Write what our own words mean."""
    for name, meaning in CLASSES.items():
        yield node(f"remit:{name}", "rdfs:Class", [("rdfs:comment", (text(meaning, "en"),))])
    for name, (domain, range_, meaning) in PROPERTIES.items():
        yield node(
            f"remit:{name}",
            "rdf:Property",
            [
                ("rdfs:comment", (text(meaning, "en"),)),
                ("rdfs:domain", (domain,) if domain else ()),
                ("rdfs:range", (range_,) if range_ else ()),
            ],
        )
