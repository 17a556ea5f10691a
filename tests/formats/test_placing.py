"""A fault that the core finds is said with the file and the line it was read from."""

from pathlib import Path

from tests.formats.folders import folder

from remit.change.check import check
from remit.formats.folder import place, read_folder


def test_faults_have_their_lines(tmp_path: Path) -> None:
    reading = read_folder(
        folder(
            tmp_path,
            {
                "register.toml": 'id = "small"\n\npublisher = "hk"\n',
                "units.csv": "id,name,part_of,valid_from,valid_to\n\n"
                "hq,HQ,,1990,\nlima,Lima,hq,2000,2005\nlima,Lima,hk,2005,\n",
            },
        )
    )

    assert [str(each) for each in place(check(reading.register), reading)] == [
        "register.toml, line 3, publisher: no unit is called 'hk'; add it to units.csv",
        "units.csv, line 5, part_of: no unit is called 'hk'; add it to units.csv",
    ]
    assert reading.lines["units", ("lima",), "2000"] == 4
