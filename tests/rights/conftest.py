"""The organisation that the sentences about rights speak of, on the day on which people act."""

from datetime import date

import pytest
from tests.by_hand import register

from remit.model.structure import Structure

TABLES = {
    "units": """
        id,      part_of, site,    valid_from, valid_to
        world,   ,        ,        ,
        hq,      world,   ,        ,
        lima,    world,   lima,    ,
        cusco,   lima,    ,        ,           2026-07-01
        cusco,   nairobi, ,        2026-07-01,
        ica,     cusco,   ,        ,           2020-01-01
        nairobi, world,   nairobi, ,
        kisumu,  nairobi, ,        ,
    """,
    "sites": "id, country\n lima, PER\n nairobi, KEN",
    "functions": "id\n regional-support",
    "designations": "id\n mrf",
    "groups": "id\n coast",
    "posts": """
        id,        unit
        hq-1,      hq
        hq-2,      hq
        lima-1,    lima
        lima-2,    lima
        nairobi-1, nairobi
        cusco-1,   cusco
        kisumu-1,  kisumu
    """,
    "appointments": """
        post,      person, kind,       valid_from, valid_to
        hq-1,      ada,    holder,     ,
        hq-2,      abe,    holder,     ,           2026-01-01
        lima-1,    lee,    holder,     ,
        lima-2,    lou,    substitute, ,
        nairobi-1, nia,    holder,     ,
        cusco-1,   cai,    holder,     ,
    """,
    "delegations": """
        from,    to,    functions, valid_to
        nairobi, hq,    ,
        lima,    cusco, register,  2026-04-01
        hq,      lima,  register,  2026-02-01
    """,
    "remits": """
        id, holder,  role,       function, scope,                           valid_to
        a1, hq,      administers, register, everyone -within:nairobi,
        a2, lima,    approves,   register, within:lima | designated:mrf,
        a3, nairobi, approves,   register, within:nairobi | group:coast,
        a4, cusco,   proposes,   register, unit:cusco,
        a5, kisumu,  approves,   register, unit:kisumu,                     2026-09-01
    """,
}
ACT = date(2026, 3, 1)


@pytest.fixture
def today() -> Structure:
    """The organisation on the day of the act: Cusco moves from Lima to Nairobi on 1 July.

    Headquarters administers all but Nairobi and what is under it. Nobody is in Kisumu.
    """
    return Structure(register(**TABLES), ACT)
