"""The organisation that the sentences about answers speak of."""

from datetime import date

import pytest
from tests.by_hand import register

from remit.model.structure import Structure

TABLES = {
    "units": """
        id,        part_of, site,   valid_from, valid_to, successors
        world,     ,        geneva, 1951,       ,
        manila,    world,   manila, ,           ,
        lima,      world,   lima,   ,           ,
        nairobi,   world,   nairobi,,           ,
        quito,     world,   quito,  ,           2010-01-01, lima
    """,
    "sites": """
        id,      country
        geneva,  CHE
        manila,  PHL
        lima,    PER
        nairobi, KEN
        quito,   ECU
    """,
    "functions": """
        id,              broader
        human-resources,
        payroll,         human-resources
        travel,
        endorsement,
        regional-support,
    """,
    "remits": """
        id,       holder,  role,     function,        scope,                    conditions,  step
        manila-1, manila,  provides, human-resources, everyone,                 ,
        lima-1,   lima,    provides, payroll,         group:m49-019,            ,
        lima-2,   lima,    provides, human-resources, everyone,                 funder=echo,
        travel-1, manila,  provides, travel,          everyone -country:KEN,    ,
        travel-2, lima,    provides, travel,          country:KEN | country:PER,,
        travel-3, nairobi, provides, travel,          country:PER | country:CHE,,
        ends-1,   nairobi, endorses, endorsement,     everyone,                 ,            2
        ends-2,   lima,    endorses, endorsement,     everyone,                 ,            1
        ends-3,   manila,  endorses, endorsement,     everyone,                 ,
    """,
}


@pytest.fixture
def worldwide() -> Structure:
    """Offices in Geneva, Manila, Lima and Nairobi on 1 June 2010; Quito has closed."""
    return Structure(register(**TABLES), date(2010, 6, 1))
