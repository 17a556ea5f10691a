"""Folders that can be read and may not be recorded: each fault in a sentence, at its line."""

from pathlib import Path

import pytest
from tests.formats.folders import faults

CONTACTS = "id,unit,kind,value\n"

FAULTY: dict[str, tuple[dict[str, str | bytes | None], str, str]] = {
    # name: the files, where, and a part of the sentence
    "a telephone number that lost its plus": (
        {"contacts.csv": f"{CONTACTS}a,lima,phone,99312463514\n"},
        "contacts.csv, line 2, value",
        "'99312463514' has no plus before it, as if a spreadsheet had taken it; write",
    ),
    "a person by name": (
        {
            "posts.csv": "id,unit,name\np,lima,Chief\n",
            "appointments.csv": "post,person,kind\np,Ada Example,holder\n",
        },
        "appointments.csv, line 2, person",
        "'Ada Example' is not the id of a person; write an id such as p1; a name belongs in",
    ),
    "half a post in per cent": (
        {"posts.csv": "id,unit,name,share\np,lima,Chief,50\n"},
        "posts.csv, line 2, share",
        "'50' is no share of a post; write 0.5 for half a post",
    ),
    "a delegation outside the days of a unit": (
        {
            "units.csv": "id,name,valid_from\nhq,HQ,1990\nlima,Lima,2000\n",
            "delegations.csv": "from,to,valid_from\nhq,lima,1995\n",
        },
        "delegations.csv, line 2, valid_from",
        "'1995' lies outside the days of 'hq' and 'lima', which are both there from 2000-01-01",
    ),
    "an identifier of nothing": (
        {"identifiers.csv": "kind,id,scheme,value\nsite,lima,erp,7\n"},
        "identifiers.csv, line 2, id",
        "no site is called 'lima'",
    ),
    "a verification of a row that is not there": (
        {"verifications.csv": "file,key,on\nunits,limo,2010\n"},
        "verifications.csv, line 2, key",
        "units.csv has no row 'limo'; write 'lima'",
    ),
    "a measure of no transfer": (
        {"measures.csv": "of,on,what,value\nt,2012,cost,7\n"},
        "measures.csv, line 2, of",
        "no transfer is called 't'",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_said_with_its_place_and_what_to_do(tmp_path: Path, name: str) -> None:
    files, where, sentence = FAULTY[name]

    said = faults(tmp_path, files)

    assert len(said) == 1
    assert said[0].startswith(f"{where}: ")
    assert sentence in said[0]
