"""Every mistake that tables of money may hold: told with its line and column, in every language."""

from pathlib import Path

import pytest
from tests.change.spoken import OTHERS, unsaid
from tests.formats.folders import SETTINGS, folder
from tests.formats.malformed import Files

from remit.change.check import check
from remit.errors import Mistake, MistakesError
from remit.formats.folder import place, read_folder
from remit.text.saying import English, Saying

WHOLE: Files = {
    "units.csv": "id,name,valid_to\nlima,Lima,2020\nrome,Rome,\n",
    "posts.csv": "id,unit,name\nguard,lima,Guard\n",
    "functions.csv": "id,name\npayroll,Payroll\ntravel,Travel\n",
    "bodies.csv": "id,name,kind\nfund,Fund,donor\n",
    "activities.csv": "id,title,unit\nwater,Water,lima\nroads,Roads,\n",
    "agreements.csv": "id,body,activity,currency\nlake,fund,water,USD\n",
    "office_costs.csv": "unit,kind,amount,currency,month\nlima,rent,1,USD,2019-05\n",
}
"""A folder without a mistake, whose files a case replaces."""

TRANSACTIONS = "activity,type,on,amount,currency,provider,unit,country\n"
BUDGETS = "activity,type,starts,ends,amount,currency\n"
AGREEMENTS = "id,body,activity,signed,currency,amount\n"
FUNDING = "post,activity,share\n"
OFFICES = "unit,kind,amount,currency,month\n"
RATES = "agreement,base,rate,cap,exclusions\n"
SERVICES = "unit,function,share\n"
DOLLARS = "month,currency,per_usd\n"
COSTS = "post,amount,currency,valid_from\n"

CASES: dict[str, tuple[str, str, str]] = {
    # name: the file, what is in it, and the mistake
    "an activity of nobody": (
        "activities.csv",
        "id,title,unit\nwater,Water,lina\nroads,Roads,\n",
        "line 2, unit: no unit is called 'lina'; write 'lima', or add it to units.csv",
    ),
    "an activity without a title": (
        "activities.csv",
        "id,title\nwater,\nroads,Roads\n",
        "line 2, title: the cell is blank; every row needs it",
    ),
    "an activity of an unknown donor": (
        "activities.csv",
        "id,title,donor\nwater,Water,zzz\nroads,Roads,\n",
        ("line 2, donor: no body or unit is called 'zzz'; add it to bodies.csv or units.csv"),
    ),
    "an activity under an unknown agreement": (
        "activities.csv",
        "id,title,agreement\nwater,Water,lak\nroads,Roads,\n",
        (
            "line 2, agreement: no agreement is called 'lak'; "
            "write 'lake', or add it to agreements.csv"
        ),
    ),
    "a day that there is not": (
        "activities.csv",
        "id,title,starts\nwater,Water,2019-02-30\nroads,Roads,\n",
        (
            "line 2, starts: there is no day '2019-02-30'; write a day as 2011-07-01, "
            "a month as 2011-07, a quarter as 2011-Q3, a year as 2011"
        ),
    ),
    "a transaction of an unknown activity": (
        "transactions.csv",
        f"{TRANSACTIONS}waters,4,,1,USD,,,\n",
        (
            "line 2, activity: no activity is called 'waters'; "
            "write 'water', or add it to activities.csv"
        ),
    ),
    "a transaction of an unknown type": (
        "transactions.csv",
        f"{TRANSACTIONS}water,14,,1,USD,,,\n",
        (
            "line 2, type: '14' is not possible here; write '1', '2', '3', '4', '5', '6', '7', "
            "'8', '9', '10', '11', '12', '13'"
        ),
    ),
    "a transaction without an amount": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,,USD,,,\n",
        "line 2, amount: the cell is blank; every row needs it",
    ),
    "an amount with commas": (
        "transactions.csv",
        f'{TRANSACTIONS}water,4,,"1,000.00",USD,,,\n',
        "line 2, amount: '1,000.00' is not a number; write it as 1234.5",
    ),
    "an amount that a spreadsheet shortened": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,1.5E+09,USD,,,\n",
        (
            "line 2, amount: '1.5E+09' was shortened by a spreadsheet; "
            "type it again with all its digits; format the column as text before you save"
        ),
    ),
    "an amount with eleven decimals": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,0.12345678901,USD,,,\n",
        (
            "line 2, amount: '0.12345678901' has more than 10 digits after the point; "
            "round it, and say so in the note"
        ),
    ),
    "a currency that is none": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,1,US$,,,\n",
        (
            "line 2, currency: 'US$' is no currency of ISO 4217; "
            "write its three letters, as CHF or USD"
        ),
    ),
    "no currency": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,1,,,,\n",
        "line 2, currency: the cell is blank; every row needs it",
    ),
    "a provider that nobody knows": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,1,USD,fond,,\n",
        (
            "line 2, provider: no body or unit is called 'fond'; "
            "write 'fund', or add it to bodies.csv or units.csv"
        ),
    ),
    "a country that nobody knows": (
        "transactions.csv",
        f"{TRANSACTIONS}water,4,,1,USD,,,PE\n",
        "line 2, country: no country is called 'PE'; write 'PER', or add it to countries.csv",
    ),
    "a budget of two currencies": (
        "budgets.csv",
        f"{BUDGETS}water,1,2019-01-01,2019-12-31,5,USD EUR\n",
        (
            "line 2, currency: 'USD EUR' is no currency of ISO 4217; "
            "write its three letters, as CHF or USD"
        ),
    ),
    "a budget of a month": (
        "budgets.csv",
        f"{BUDGETS}water,1,2019-01,2019-12-31,5,USD\n",
        "line 2, starts: '2019-01' is more than one day; write the day, as 2026-05-31",
    ),
    "an agreement with nobody": (
        "agreements.csv",
        f"{AGREEMENTS}lake,fun,water,,USD,\n",
        "line 2, body: no body is called 'fun'; write 'fund', or add it to bodies.csv",
    ),
    "a cost of an unknown post": (
        "post_costs.csv",
        f"{COSTS}guards,1,USD,\n",
        "line 2, post: no post is called 'guards'; write 'guard', or add it to posts.csv",
    ),
    "a cost below zero": (
        "post_costs.csv",
        f"{COSTS}guard,-1,USD,\n",
        (
            "line 2, amount: a cost is never below zero: '-1'; "
            "take it from the amount that it corrects"
        ),
    ),
    "a cost of a post that is gone": (
        "post_costs.csv",
        f"{COSTS}guard,1,USD,2021\n",
        (
            "line 2, valid_from: '2021' lies outside the days of 'guard', which is there until "
            "2020-01-01; leave it blank where it is not known, or correct one of the two"
        ),
    ),
    "a share above one": (
        "posts_funding.csv",
        f"{FUNDING}guard,water,1.01\n",
        ("line 2, share: '1.01' is no share of a post; write 0.5 for a half, and 1 for all of it"),
    ),
    "a share below zero": (
        "posts_funding.csv",
        f"{FUNDING}guard,water,-0.5\n",
        ("line 2, share: '-0.5' is no share of a post; write 0.5 for a half, and 1 for all of it"),
    ),
    "no share": (
        "posts_funding.csv",
        f"{FUNDING}guard,water,\n",
        "line 2, share: the cell is blank; every row needs it",
    ),
    "shares that make more than one": (
        "posts_funding.csv",
        f"{FUNDING}guard,roads,0.6\nguard,water,0.5\n",
        (
            "line 3, share: with this row the shares of 'guard' make 1.1, which is more than all; "
            "lower a share, or let another row end before this one begins"
        ),
    ),
    "a share in per cent": (
        "posts_funding.csv",
        f"{FUNDING}guard,water,50%\n",
        "line 2, share: '50%' is not a number; write it as 1234.5",
    ),
    "a cost of an office that is closed": (
        "office_costs.csv",
        f"{OFFICES}lima,rent,1,USD,2020-01\n",
        "line 2, month: 'lima' is not open in 2020-01; correct the unit or the month",
    ),
    "a kind of cost in words": (
        "office_costs.csv",
        f"{OFFICES}lima,The rent,1,USD,2019-01\n",
        (
            "line 2, kind: 'The rent' is not one word in small letters; "
            "write it as rent, field-security"
        ),
    ),
    "a year in place of a month": (
        "office_costs.csv",
        f"{OFFICES}lima,rent,1,USD,2019\n",
        "line 2, month: '2019' is not one month; write it as 2026-05",
    ),
    "an unknown agreement": (
        "overhead_rates.csv",
        f"{RATES}lak,spending,0.07,,\n",
        (
            "line 2, agreement: no agreement is called 'lak'; "
            "write 'lake', or add it to agreements.csv"
        ),
    ),
    "a base that is none": (
        "overhead_rates.csv",
        f"{RATES}lake,all,0.07,,\n",
        "line 2, base: 'all' is not possible here; write 'spending', 'staff-and-office'",
    ),
    "a rate in hundredths": (
        "overhead_rates.csv",
        f"{RATES}lake,spending,7,,\n",
        ("line 2, rate: a rate of overhead is from 0 to 1: '7'; write 0.07 for seven per cent"),
    ),
    "a cap below zero": (
        "overhead_rates.csv",
        f"{RATES}lake,spending,0.07,-1,\n",
        (
            "line 2, cap: a cap is never below zero: '-1'; "
            "write how much it pays in all, or leave it blank"
        ),
    ),
    "an exclusion misspelt": (
        "overhead_rates.csv",
        f"{RATES}lake,spending,0.07,,expenditures\n",
        "line 2, exclusions: 'spending' has no part 'expenditures'; write 'expenditure'",
    ),
    "an exclusion of something else": (
        "overhead_rates.csv",
        f"{RATES}lake,staff-and-office,0.07,,cars\n",
        "line 2, exclusions: 'staff-and-office' has no part 'cars'; its parts are posts, rent",
    ),
    "a dollar for nothing": (
        "exchange_rates.csv",
        f"{DOLLARS}2019-05,KES,0\n",
        (
            "line 2, per_usd: a rate is above zero: '0'; "
            "write how much of the currency one dollar buys"
        ),
    ),
    "a dollar of another worth": (
        "exchange_rates.csv",
        f"{DOLLARS}2019-05,USD,2\n",
        "line 2, per_usd: a dollar is one dollar, and not '2'; write 1, or leave the row out",
    ),
    "a part of an unknown service": (
        "service_shares.csv",
        f"{SERVICES}lima,pay,0.5\n",
        (
            "line 2, function: no function is called 'pay'; "
            "write 'payroll', or add it to functions.csv"
        ),
    ),
    "a part of a service above one": (
        "service_shares.csv",
        f"{SERVICES}lima,payroll,2\n",
        "line 2, share: '2' is no share of a cost; write 0.5 for a half, and 1 for all of it",
    ),
    "parts that make more than one": (
        "service_shares.csv",
        f"{SERVICES}lima,payroll,0.6\nlima,travel,0.6\n",
        (
            "line 3, share: with this row the shares of 'lima' make 1.2, which is more than all; "
            "lower a share, or let another row end before this one begins"
        ),
    ),
    "a project of another name in IATI": (
        "identifiers.csv",
        "kind,id,scheme,value\nactivity,watr,iati-activity,XX-1\n",
        ("line 2, id: no activity is called 'watr'; write 'water', or add it to activities.csv"),
    ),
    "a setting misspelt": (
        "register.toml",
        f'{SETTINGS}[finance]\nown = ["XX-1"]\nlevel = "rollup"\n',
        "line 6, finance.level: [finance] has no setting 'level'; write 'levels', or take it away",
    ),
    "a setting like no other": (
        "register.toml",
        f'{SETTINGS}[finance]\nzzzz = "rollup"\n',
        (
            "line 5, finance.zzzz: [finance] has no setting 'zzzz'; "
            "write one of own, external_names, levels, drivers"
        ),
    ),
    "a table in place of a list": (
        "register.toml",
        f'{SETTINGS}[finance]\nown = {{a = "XX-1"}}\n',
        """line 5, finance.own: 'own' is no list of texts; write own = ["one", "other"]""",
    ),
    "a list in place of a table": (
        "register.toml",
        f'{SETTINGS}[finance]\nlevels = ["rollup"]\n',
        """line 5, finance.levels: 'levels' is no table; write levels = {one = "disjoint"}""",
    ),
    "a level that is none": (
        "register.toml",
        f'{SETTINGS}[finance]\nlevels = "flat"\n',
        "line 5, finance.levels: 'levels' is never 'flat'; write one of disjoint, rollup",
    ),
    "a driver of no function": (
        "register.toml",
        f'{SETTINGS}[finance]\ndrivers = {{pay = "posts"}}\n',
        (
            "line 5, finance.drivers: no function is called 'pay'; "
            "write 'payroll', or add it to functions.csv"
        ),
    ),
}


def mistakes(path: Path, files: Files) -> list[Mistake]:
    """Give what is wrong with a folder: its cells, or else what they mean."""
    try:
        reading = read_folder(folder(path, files))
    except MistakesError as error:
        return list(error.mistakes)
    return list(place(check(reading.register), reading))


def test_a_folder_without_a_mistake_is_taken(tmp_path: Path) -> None:
    assert mistakes(tmp_path, WHOLE) == []


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_of_money_is_told_at_its_cell_and_in_every_language(
    tmp_path: Path, name: str
) -> None:
    file, text, said = CASES[name]

    (found,) = mistakes(tmp_path, WHOLE | {file: text})

    assert str(found) == f"{file}, {said}"
    for words in (found.wrong, found.todo):
        assert isinstance(words, Saying)
        assert not isinstance(words, English)
        assert [unsaid(words, language) for language in OTHERS[2:]] == [[], []]
