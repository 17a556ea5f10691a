"""What a cell or a scope names has a row on some day."""

from tests.change.faults import FUNCTIONS, UNITS, faults


def test_a_register_without_faults_has_none() -> None:
    assert faults(units=UNITS, functions=FUNCTIONS) == []


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
