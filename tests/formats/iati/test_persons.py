"""Persons are taken out of what is kept, and offices stay."""

import pytest
from tests.formats.iati.made import activities, activity, file, pieces

from remit.formats.iati import ReadActivity, Withheld
from remit.formats.iati.withheld import put_back
from remit.formats.iati.xml import etree


def contact(inner: str) -> ReadActivity:
    (found,) = activities(file(activity(f"<contact-info>{inner}</contact-info>")))
    return found


PERSON = (
    "<organisation><narrative>Agency - Peru</narrative></organisation>"
    "<person-name><narrative>Jane Doe, Desk Officer</narrative>"
    '<narrative xml:lang="fr">Mme Jane Doe</narrative></person-name>'
    "<job-title><narrative>Desk Officer</narrative></job-title>"
    "<telephone>+51 1 555 0100</telephone><email>jdoe@agency.example</email>"
    "<email>lima@agency.example</email>"
)


def test_a_person_is_told_apart_from_what_is_kept() -> None:
    read = contact(PERSON)

    assert read.withheld == (
        Withheld(1, "person-name", "Jane Doe, Desk Officer"),
        Withheld(2, "person-name", "Mme Jane Doe"),
        Withheld(3, "email", "jdoe@agency.example"),
        Withheld(4, "telephone", "+51 1 555 0100"),
    )
    assert (read.activity.contact, read.activity.mailbox) == (
        "Agency - Peru",
        "lima@agency.example",
    )
    kept = read.xml.decode()
    assert [word for word in ("Doe", "jdoe", "0100") if word in kept] == []
    assert [word for word in ("Desk Officer", "lima@") if word not in kept] == []


def test_two_copies_that_differ_in_persons_only_are_one() -> None:
    other = PERSON.replace("Jane", "Joan").replace("0100", "0199")

    assert contact(PERSON).activity.copy.digest == contact(other).activity.copy.digest


def test_whose_address_it_is_taken_for_does_not_make_another_copy() -> None:
    data = file(activity("<contact-info><email>la.paz@agency.example</email></contact-info>"))
    guessed, known = (
        [each for each in pieces(data, None, *words) if isinstance(each, ReadActivity)]
        for words in ((), ("paz",))
    )

    assert [len(each.withheld) for each in (*guessed, *known)] == [1, 0]
    assert guessed[0].activity.copy == known[0].activity.copy


def test_texts_about_persons_are_put_back_where_they_were() -> None:
    read = contact(PERSON)
    root = etree.fromstring(read.xml)

    put_back(root, read.withheld)

    (found,) = root.iter("contact-info")
    assert etree.tostring(found).decode() == f"<contact-info>{PERSON}</contact-info>"


def test_who_was_forgotten_leaves_no_trace() -> None:
    read = contact(PERSON)
    root = etree.fromstring(read.xml)

    put_back(root, ())

    (found,) = root.iter("contact-info")
    assert [each.tag for each in found] == ["organisation", "job-title", "email"]
    assert b"withheld" not in etree.tostring(root)


@pytest.mark.parametrize(
    "inner",
    [
        "<email>info@agency.example</email><telephone>1</telephone>",
        "<email>lima@agency.example</email><telephone>1</telephone>",
        "<organisation>Agency - Costa Rica</organisation><email>costa.rica@agency.example</email>",
        "<person-name>N/A</person-name><telephone>1</telephone>",
        "<email>http://agency.example/contact</email>",
        "<website>https://agency.example/@agency</website><telephone>1</telephone>",
        "<mailing-address><narrative>1 Lake Street, Geneva</narrative></mailing-address>",
    ],
)
def test_offices_stay(inner: str) -> None:
    assert contact(inner).withheld == ()


@pytest.mark.parametrize(
    ("inner", "kinds"),
    [
        ("<email>jane.doe@agency.example</email>", ["email"]),
        ("<email>jdoe2@agency.example</email><telephone>1</telephone>", ["email", "telephone"]),
        ("<person-name>Press Desk</person-name><telephone>1</telephone>", ["person-name"]),
        (
            "<person-name>Jane Doe</person-name><email>jd@a.example</email>",
            ["person-name", "email"],
        ),
        (
            (
                "<website>https://a.example/ask?about=X-1&amp;officer= JD@a.example</website>"
                "<telephone>1</telephone>"
            ),
            ["telephone", "website"],
        ),
        (
            "<mailing-address><narrative>Ann Other, Desk Officer</narrative></mailing-address>",
            ["mailing-address"],
        ),
        (
            (
                "<mailing-address><narrative>1 Lake Street</narrative><narrative xml:lang='fr'>"
                "Ann Autre, ann@a.example</narrative></mailing-address>"
            ),
            ["mailing-address", "mailing-address"],
        ),
        (
            (
                "<person-name>Doe, Jane</person-name><mailing-address>c/o Jane Doe, Lima"
                "</mailing-address>"
            ),
            ["person-name", "mailing-address"],
        ),
        (
            (
                "<person-name><narrative>N/A</narrative>"
                "<narrative xml:lang='fr'>Jane Doe</narrative></person-name>"
            ),
            ["person-name", "person-name"],
        ),
    ],
)
def test_what_reads_like_a_person_goes(inner: str, kinds: list[str]) -> None:
    assert sorted(each.kind for each in contact(inner).withheld) == sorted(kinds)


def test_of_two_addresses_in_one_text_the_office_is_still_found() -> None:
    read = contact("<email>lima@agency.example; jane.doe@agency.example</email>")

    assert read.activity.mailbox == "lima@agency.example"
    assert [each.kind for each in read.withheld] == ["email"]


def test_the_first_organisation_counts_and_the_mailbox_beside_it() -> None:
    data = file(
        activity(
            "<contact-info><email>web@agency.example</email></contact-info>"
            "<contact-info><organisation>Agency - Peru</organisation>"
            "<email>lima@agency.example</email></contact-info>"
            "<contact-info><organisation>Agency - Chile</organisation></contact-info>"
        )
    )
    (read,) = activities(data)

    assert (read.activity.contact, read.activity.mailbox) == (
        "Agency - Peru",
        "lima@agency.example",
    )
