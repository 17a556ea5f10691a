"""What must be filled is, in the languages of the register."""

from tests.change.faults import faults, said, settings

from remit.change.check import check


def test_a_needed_cell_is_filled() -> None:
    assert faults(units="id,name\nhq,", remits="id,holder,role,function,scope\na,hq,,,") == [
        "remits a function: the cell is blank; every row needs it",
        "remits a role: the cell is blank; every row needs it",
        "remits a scope: the cell is blank; every row needs it",
        "units hq name: the cell is blank; every row needs it",
    ]


def test_languages_are_those_of_the_register() -> None:
    found = faults(
        units="id,name,name_fr\nhq,HQ,Siège",
        contacts="id,unit,kind,value,languages\nc,hq,web,x,en Russian",
    )

    assert found == [
        (
            "contacts c languages: 'Russian' is no language code; "
            "write two or three small letters, as en or ru"
        ),
        (
            "units hq name_fr: 'fr' is not among the languages of register.toml; "
            "add it to 'languages' there, or leave name_fr out"
        ),
    ]


def test_settings_name_a_unit_and_their_own_language() -> None:
    wrong = settings(publisher="hk", languages=("fr", "english"), default_language="en")

    assert [said(each) for each in check(wrong)] == [
        (
            "register x default_language: 'en' is not among the languages; "
            "add it to 'languages', or choose another"
        ),
        (
            "register x languages: 'english' is no language code; "
            "write two or three small letters, as en or ru"
        ),
        "register x publisher: no unit is called 'hk'; add it to units.csv",
    ]
