"""`under:` asks for responsibility, which may not ask for itself."""

from time import process_time

import pytest
from tests.change.faults import FUNCTIONS, QUICKLY, UNITS, days_from_1990, faults


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
