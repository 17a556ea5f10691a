"""What may not be recorded: every fault at once, with its place and what to do."""

from datetime import date, timedelta
from time import process_time

import pytest
from msgspec.structs import replace
from tests.by_hand import register

from remit.change.check import check
from remit.change.fault import Fault
from remit.model.register import Register
from remit.model.settings import Settings

UNITS = """
    id,   name, part_of, valid_from, valid_to
    hq,   HQ,   ,        1990,
    lima, Lima, hq,      2000,       2010
"""
FUNCTIONS = """
    id,               name, broader
    regional-support, R,    support
    support,          S,
    fund-support,     F,    regional-support
    payroll,          P,
"""


QUICKLY = 4.0
"""Seconds; what is quick takes a tenth of it, and what is not several times as many."""


def days_from_1990(count: int) -> list[date]:
    return [date(1990, 1, 1) + timedelta(days=number) for number in range(count)]


def faults(**tables: str) -> list[str]:
    """Check tables, and give each fault as a line."""
    return [said(each) for each in check(register(**tables))]


def said(fault: Fault) -> str:
    parts = (fault.file, *fault.key, fault.valid_from, fault.column)
    place = " ".join(part for part in parts if part)
    return f"{place}: {fault.wrong}; {fault.todo}"


def settings(**changes: object) -> Register:
    """Give a register of one unit with other settings."""
    one = register(units="id,name\nhq,HQ")
    return Register(replace(Settings(id="x"), **changes), one.histories)


def test_a_register_without_faults_has_none() -> None:
    assert faults(units=UNITS, functions=FUNCTIONS) == []


# References -------------------------------------------------------------------------------


def test_an_unknown_id_is_said_with_the_nearest_known() -> None:
    units = "id,name,part_of,reports_to\nhelsinki,H,,\ntallinn,T,helsinky,helsinki lima"

    assert faults(units=units) == [
        (
            "units tallinn part_of: no unit is called 'helsinky'; "
            "write 'helsinki', or add it to units.csv"
        ),
        "units tallinn reports_to: no unit is called 'lima'; add it to units.csv",
    ]


def test_every_column_that_refers_is_tested() -> None:
    found = faults(
        units="id,name,site,successors\nhq,HQ,genf,gone",
        designated="unit,designation\nmac,centre",
        sites="id,country\ngeneva,CH",
        members="group,member\nwest,nobody",
        functions="id,name,broader\npayroll,P,hr",
        remits="id,holder,role,function,scope\na,mac,does,payrol,everyone",
        transfers="id,function,from,to,mode,scope\nt,payroll,hq,mac,full,unit:x",
        bodies="id,name,country,part_of\noau,O,ETI,un",
        accreditations="holder,body,status,exercised_by\nhq,au,observer,ny",
        contacts="id,unit,function,kind,value,operator\nc,hq,pay,web,x,red-cross",
        posts="id,unit,name,reports_to\nboss,mac,Boss,chief",
        appointments="post,person,kind\nchef,p1,holder",
        delegations="from,to,functions\nhq,mac,pay",
        measures="of,on,what,value\nu,2012,cost,1",
        identifiers="kind,id,scheme,value\nunit,mac,erp,7",
        documents="kind,id,address\nsite,genf,https://x",
        statements="subject,what,value\nearth,people,8",
    )

    assert [each.partition(":")[0] for each in found] == [
        "accreditations hq au observer ny body",
        "accreditations hq au observer ny exercised_by",
        "appointments chef p1 post",
        "bodies oau country",
        "bodies oau part_of",
        "contacts c function",
        "contacts c operator",
        "delegations hq mac functions",
        "delegations hq mac to",
        "designated mac centre designation",
        "designated mac centre unit",
        "documents site genf https",
        "functions payroll broader",
        "identifiers unit mac erp 7 id",
        "measures u 2012 cost of",
        "members west nobody group",
        "members west nobody member",
        "posts boss reports_to",
        "posts boss unit",
        "remits a function",
        "remits a holder",
        "remits a role",
        "sites geneva country",
        "statements earth people subject",
        "transfers t scope",
        "transfers t to",
        "units hq site",
        "units hq successors",
    ]


def test_a_country_is_found_by_its_short_code() -> None:
    assert faults(sites="id,country\nnairobi,KE") == [
        "sites nairobi country: no country is called 'KE'; write 'KEN', or add it to countries.csv"
    ]


def test_ids_in_scopes_have_a_row_of_their_kind() -> None:
    scope = "unit:lima within:x | country:XKX | group:m49-019 -body:hq | designated:mrf"
    remits = f"id,holder,role,function,scope\na,hq,provides,payroll,{scope}"

    found = faults(units=UNITS, functions=FUNCTIONS, remits=remits)

    assert [each.partition(";")[0] for each in found] == [
        "remits a scope: no unit is called 'x'",
        "remits a scope: no country is called 'XKX'",
        "remits a scope: no body is called 'hq'",
        "remits a scope: no designation is called 'mrf'",
    ]


def test_an_id_known_on_any_day_is_known() -> None:
    remits = "id,holder,role,function,scope\na,hq,provides,payroll,unit:lima"

    assert faults(units=UNITS, functions=FUNCTIONS, remits=remits) == []


def test_thousands_of_unknown_ids_are_said_quickly() -> None:
    rows = "\n".join(f"u{number},U,nobody-{number}" for number in range(3000))

    assert len(faults(units=f"id,name,part_of\n{rows}")) == 3000


# Evidence ---------------------------------------------------------------------------------


SOURCES = "id,title\nstructure-page,Structure\nmap-2007,Map"


def test_a_source_is_known_or_an_address() -> None:
    found = faults(
        sources="id,title,source\nstructure-page,S,\nmap-2007,M,ol\nold,O,",
        units="id,name,source\nhq,HQ,structure-pge\nlima,L,https://x.example\nrome,R,map-2007",
        claims="file,key,column,source,value\nunits,hq,name,who,HQ",
    )

    assert found == [
        (
            "claims units hq name who source: no source is called 'who'; "
            "add it to sources.csv, or write an address: https://…"
        ),
        (
            "sources map-2007 source: no source is called 'ol'; "
            "write 'old', or add it to sources.csv, or write an address: https://…"
        ),
        (
            "units hq source: no source is called 'structure-pge'; write 'structure-page', "
            "or add it to sources.csv, or write an address: https://…"
        ),
    ]


def claimed(file: str, key: str, column: str) -> list[str]:
    """Check what is claimed of an office open for ten years, designated once."""
    return faults(
        units=UNITS,
        designations="id,name\nmrf,MRF",
        designated="unit,designation\nlima,mrf",
        sources=SOURCES,
        claims=f"file,key,column,source,value\n{file},{key},{column},map-2007,x",
    )


@pytest.mark.parametrize(
    ("file", "key", "column"),
    [
        ("units", "lima", "name"),
        ("units", "lima", "name_ru"),
        ("units", "lima", "valid_to"),
        ("designated", "lima mrf", "valid_from"),
        ("sources", "map-2007", "title"),
    ],
)
def test_a_claim_speaks_of_a_fact_that_is_there(file: str, key: str, column: str) -> None:
    assert claimed(file, key, column) == []


@pytest.mark.parametrize(
    ("file", "key", "column", "said"),
    [
        ("unit", "lima", "name", "file: no file of a register is called 'unit'; write 'units'"),
        ("qqq", "x", "y", "file: no file of a register is called 'qqq'; write one of units, desig"),
        ("units", "limma", "name", "key: units.csv has no row 'limma'; write 'lima'"),
        ("bodies", "un", "name", "key: bodies.csv has no row 'un'; write a key of bodies.csv"),
        ("units", "lima", "nmae", "column: units.csv has no column 'nmae'; write 'name'"),
        ("units", "lima", "city_ru", "column: units.csv has no column 'city_ru'; its columns are"),
        ("sources", "map-2007", "valid_to", "column: sources.csv has no column 'valid_to'; its"),
    ],
)
def test_a_claim_about_nothing_is_refused(file: str, key: str, column: str, said: str) -> None:
    (found,) = claimed(file, key, column)

    assert found.startswith(f"claims {file} {key} {column} map-2007 {said}")


def test_nothing_is_claimed_of_a_person() -> None:
    assert claimed("persons", "p1", "name") == [
        (
            "claims persons p1 name map-2007 file: "
            "what is claimed of a person would stay in the log for ever; "
            "take the row away: only what stands in persons.csv can be erased"
        )
    ]


# Ids --------------------------------------------------------------------------------------


def test_units_bodies_and_groups_share_one_set_of_ids() -> None:
    found = faults(
        units="id,name\nun,UN", groups="id,name\nun,UN\nau,AU", bodies="id,name\nau,AU\nun,UN"
    )

    assert found == [
        (
            "bodies au id: 'au' is the id of a group already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
        (
            "bodies un id: 'un' is the id of a unit already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
        (
            "groups un id: 'un' is the id of a unit already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
    ]


def test_other_files_have_ids_of_their_own() -> None:
    assert faults(units="id,name,site\nlima,Lima,lima", sites="id,country\nlima,PER") == []


@pytest.mark.parametrize("file", ["units", "groups", "bodies"])
def test_the_regions_of_m49_may_not_be_defined(file: str) -> None:
    assert faults(**{file: "id,name\nm49-019,Americas"}) == [
        (
            f"{file} m49-019 id: ids that begin with 'm49-' are those of the regions of UN M49; "
            "choose another; the regions are there without a row"
        )
    ]


def test_what_is_built_in_may_not_be_defined() -> None:
    found = faults(
        roles="id,rule\nprovides,narrowest\napproves,every", functions="id,name\nregister,R"
    )

    assert [each.partition(";")[0] for each in found] == [
        "functions register id: 'register' is built in: it says who may edit the register",
        "roles approves id: 'approves' is built in: it says who may edit the register",
    ]


def test_an_id_has_the_letters_of_one() -> None:
    found = faults(units="id,name\nLima,L", countries="id,name\nkos,K")

    assert [each.partition(";")[0] for each in found] == [
        "countries kos id: 'kos' is no country code",
        "units Lima id: 'Lima' cannot be an id",
    ]


# Cells and settings -------------------------------------------------------------------------


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


# Cycles -----------------------------------------------------------------------------------


def test_a_unit_is_never_above_itself() -> None:
    units = """
        id, name, part_of, valid_from
        a,  A,    c,       2010
        b,  B,    a,       2000
        c,  C,    b,       2005
    """

    assert faults(units=units) == [
        (
            "units a 2010 part_of: 'a' would stand above itself on 2010-01-01: a → c → b → a; "
            "change 'part_of' of one of them, or let the stretches not meet"
        )
    ]


def test_each_cycle_is_said_once() -> None:
    units = "id,name,part_of\na,A,a\nb,B,c\nc,C,b\nd,D,b"

    assert [each.partition(";")[0] for each in faults(units=units)] == [
        "units a part_of: 'a' would stand above itself from the beginning: a → a",
        "units b part_of: 'b' would stand above itself from the beginning: b → c → b",
    ]


def test_above_at_one_time_and_below_at_another_is_no_cycle() -> None:
    units = """
        id, name, part_of, valid_from, valid_to
        a,  A,    b,       ,           2005
        a,  A,    ,        2005,
        b,  B,    ,        ,           2005
        b,  B,    a,       2005,
    """

    assert faults(units=units) == []


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"bodies": "id,name,part_of\na,A,b\nb,B,a"}, "bodies a part_of"),
        ({"functions": "id,name,broader\na,A,b\nb,B,a"}, "functions a broader"),
        (
            {"groups": "id,name\na,A\nb,B", "members": "group,member\na,b\nb,a\nb,PER"},
            "members b a member",
        ),
    ],
)
def test_bodies_functions_and_groups_have_no_cycle_either(
    tables: dict[str, str], place: str
) -> None:
    found = faults(**tables)

    assert [each.partition(":")[0] for each in found] == [place]
    assert "'a' would stand above itself from the beginning: a → b → a" in found[0]


def test_pairs_that_change_places_each_on_a_day_of_their_own_are_told_apart_quickly() -> None:
    rows = ["id,name,part_of,valid_from,valid_to"]
    for number, day in enumerate(days_from_1990(2000)):
        one, other = f"a{number}", f"b{number}"
        rows += [f"{one},A,{other},,{day}", f"{one},A,,{day},"]
        rows += [f"{other},B,,,{day}", f"{other},B,{one},{day},"]
    rows += ["c,C,d,,", "d,D,c,2000-01-01,"]

    begun = process_time()
    found = faults(units="\n".join(rows))

    assert [each.partition(":")[0] for each in found] == ["units c part_of"]
    assert process_time() - begun < QUICKLY


# Days -------------------------------------------------------------------------------------


def designated(valid_from: str, valid_to: str) -> list[str]:
    """Check a designation of an office open from 2000 to 2010."""
    row = f"unit,designation,valid_from,valid_to\nlima,mrf,{valid_from},{valid_to}"
    return faults(units=UNITS, designations="id,name\nmrf,MRF", designated=row)


@pytest.mark.parametrize(
    ("valid_from", "valid_to"),
    [
        ("", ""),
        ("2000", "2010"),
        ("2000-01-01", "2010-01-01"),
        ("2003", ""),
        ("", "2003"),
        ("2009-Q4", ""),
        ("by 2005", ""),
    ],
)
def test_a_bound_may_lie_within_the_days_of_the_unit(valid_from: str, valid_to: str) -> None:
    assert designated(valid_from, valid_to) == []


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "column"),
    [
        ("1999", "", "valid_from"),
        ("2010", "", "valid_from"),
        ("always", "", "valid_from"),
        ("", "2010-01-02", "valid_to"),
        ("", "2000-01-01", "valid_to"),
        ("", "always", "valid_to"),
    ],
)
def test_a_bound_outside_them_is_refused(valid_from: str, valid_to: str, column: str) -> None:
    found = designated(valid_from, valid_to)

    assert len(found) == 1
    assert f"{column}: '{valid_from or valid_to}' lies outside the days of 'lima'" in found[0]
    assert "which is there from 2000-01-01 until 2010-01-01; leave it blank" in found[0]


def test_both_bounds_may_be_outside() -> None:
    assert len(designated("1999", "2011-05")) == 2


def test_a_fact_of_a_unit_that_holds_on_no_day_is_refused() -> None:
    units = "id,name,valid_from\nlima,Lima,2011-06"
    row = "unit,designation,valid_to\nlima,mrf,2011"

    assert faults(units=units, designations="id,name\nmrf,MRF", designated=row) == [
        (
            "designated lima mrf valid_to: it holds on no day within those of 'lima', "
            "which is there from 2011-06-01; leave it blank where it is not known, "
            "or correct one of the two"
        )
    ]


def test_a_unit_lies_within_the_unit_above_and_faults_are_said_where_they_begin() -> None:
    units = """
        id, name, part_of, valid_from, valid_to
        a,  A,    ,        2000,       2005
        b,  B,    a,       2006,
        c,  C,    b,       2007,
    """

    assert [each.partition(",")[0] for each in faults(units=units)] == [
        "units b 2006 valid_from: '2006' lies outside the days of 'a'"
    ]


def test_what_belongs_to_something_unknown_has_that_fault_alone() -> None:
    found = faults(units="id,name,part_of,valid_from\nb,B,a,2006\nc,C,b,2007")

    assert [each.partition(";")[0] for each in found] == [
        "units b 2006 part_of: no unit is called 'a'"
    ]


def test_a_membership_belongs_to_its_member() -> None:
    tables = {
        "groups": "id,name\ng,G",
        "bodies": "id,name,valid_from\nau,AU,2002",
        "members": "group,member,valid_from\ng,au,2001\ng,PER,1900",
    }

    assert [each.partition(",")[0] for each in faults(**tables)] == [
        "members g au 2001 valid_from: '2001' lies outside the days of 'au'"
    ]


# Under ------------------------------------------------------------------------------------


@pytest.mark.parametrize("function", ["regional-support", "support", "fund-support"])
@pytest.mark.parametrize("role", ["provides", "oversees"])
def test_under_may_not_ask_for_itself(function: str, role: str) -> None:
    remits = f"id,holder,role,function,scope\na,hq,{role},{function},under:hq"

    found = faults(units=UNITS, functions=FUNCTIONS, remits=remits)

    assert found == [
        (
            f"remits a scope: a remit on '{function}' may not use 'under:', which asks "
            "'regional-support'; name the field offices by 'within:', "
            "'country:', 'group:' or 'unit:'"
        )
    ]


def test_under_is_for_all_other_functions() -> None:
    remits = "id,holder,role,function,scope\na,hq,provides,payroll,unit:hq | everyone -under:hq"

    assert faults(units=UNITS, functions=FUNCTIONS, remits=remits) == []


def test_broader_on_any_day_counts() -> None:
    functions = """
        id,               name, broader,          valid_from, valid_to
        payroll,          P,    ,                 ,           2005
        payroll,          P,    regional-support, 2005,       2006
        payroll,          P,    ,                 2006,
        pensions,         P,    regional-support, ,           2000
        regional-support, R,    ,                 2001,
    """
    remits = """
        id, holder, role,     function, scope
        a,  hq,     provides, payroll,  under:hq
        b,  hq,     provides, pensions, under:hq
    """

    found = faults(units=UNITS, functions=functions, remits=remits)

    assert [each.partition(":")[0] for each in found] == ["remits a scope"]


def test_under_needs_the_function_and_the_role_it_asks() -> None:
    remits = "id,holder,role,function,scope\na,hq,supports,payroll,under:hq"
    functions = "id,name\npayroll,P"
    roles = "id,rule\nsupports,narrowest"

    without_function = faults(units=UNITS, functions=functions, remits=remits)
    without_role = faults(units=UNITS, functions=FUNCTIONS, roles=roles, remits=remits)

    assert without_function == [
        (
            "remits a scope: 'under:' asks for the function 'regional-support', which the register "
            "does not have; add it, or name units with 'within:' or 'unit:'"
        )
    ]
    assert [each.partition(",")[0] for each in without_role] == [
        "remits a scope: 'under:' asks for the role 'provides'"
    ]


def test_kin_among_thousands_of_functions_is_found_quickly() -> None:
    functions = ["id,name,broader,valid_from,valid_to", "regional-support,R,,,"]
    remits = ["id,holder,role,function,scope"]
    for number, day in enumerate(days_from_1990(2000)):
        functions += [f"f{number},F,,,{day}", f"f{number},F,support,{day},"]
        remits.append(f"r{number},hq,provides,f{number},under:hq")
    functions += ["support,S,,,2000", "support,S,regional-support,2000,2001"]

    begun = process_time()
    found = faults(units=UNITS, functions="\n".join(functions), remits="\n".join(remits))

    assert len(found) == 2000
    assert process_time() - begun < QUICKLY


def test_a_hundred_levels_are_enough() -> None:
    """One more could not be followed, by a person or by a page."""
    chain = "".join(f"\nu{n},U{n},{f'u{n - 1}' if n else ''}" for n in range(101))
    deep = register(units=f"id,name,part_of{chain}")

    assert [each.key for each in check(deep)] == [("u100",)]
    assert "deeper than 100 levels" in check(deep)[0].wrong
