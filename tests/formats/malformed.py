"""Kinds of malformed folder: what is in it, and where which mistake is said."""

from typing import TypeAlias

from tests.formats.folders import SETTINGS, UNITS

Files: TypeAlias = dict[str, str | bytes | None]
"""By name what is in a file, and nothing where the file is missing."""

REMITS = "id,holder,role,function,scope\n"
CONTACTS = "id,unit,kind,value\n"
FUND: Files = {"bodies.csv": "id,name,kind\nfund,Fund,donor\n"}
AGREED = "id,body,currency,amount\na,fund,USD,"
WATER: Files = {"activities.csv": "id,title\nwater,Water\n"}

MALFORMED: dict[str, tuple[Files, str, str]] = {
    # name: the files, where, and a part of the sentence
    "no register.toml": ({"register.toml": None}, "register.toml", "the file is missing"),
    "no units.csv": ({"units.csv": None}, "units.csv", "the file is missing"),
    "an empty file": ({"sites.csv": ""}, "sites.csv", "it is empty"),
    "blank lines only": ({"sites.csv": "\n,,\n"}, "sites.csv", "it is empty"),
    "cp1251": (
        {"units.csv": "id,name\nhq,HQ\nlima,Лима\n".encode("cp1251")},
        "units.csv, line 3",
        "not UTF-8: its letters would come out wrong; open it where it was made and save it",
    ),
    "half a letter of UTF-16": (
        {"units.csv": UNITS.encode("utf-16")[:-1]},
        "units.csv, line",
        "save it again as 'CSV UTF-8'",
    ),
    "zero bytes": (
        {"units.csv": UNITS.encode() + b"a\0b,x,\n"},
        "units.csv, line 4",
        "bytes in it that are no text",
    ),
    "a quotation mark never closed": (
        {"units.csv": 'id,name\nhq,HQ\nlima,"Lima\nquito,Quito\n'},
        "units.csv, line 3",
        "never closed",
    ),
    "text after a quotation mark": (
        {"units.csv": 'id,name\nhq,"HQ" old\n'},
        "units.csv, line 2",
        "text after a closing quotation mark; write a quotation mark within a cell twice",
    ),
    "an unknown column": (
        {"units.csv": "id,nmae\nhq,HQ\n"},
        "units.csv, line 1, nmae",
        "units.csv has no column 'nmae'; write 'name'",
    ),
    "an unknown column like no other": (
        {"units.csv": "id,name,zzqqx\nhq,HQ,\n"},
        "units.csv, line 1, zzqqx",
        "its columns are id, name",
    ),
    "a column twice": (
        {"units.csv": "id,name,name\nhq,HQ,HQ\n"},
        "units.csv, line 1, name",
        "the column 'name' stands twice",
    ),
    "a header twice": (
        {"units.csv": "id,name\nhq,HQ\nid,name\nlima,Lima\n"},
        "units.csv, line 3",
        "the header stands here again; delete this line",
    ),
    "a stretch where there is none": (
        {"groups.csv": "id,name,valid_from\na,A,2010\n"},
        "groups.csv, line 1, valid_from",
        "holds on all days: take the column away",
    ),
    "a language the register does not have": (
        {"units.csv": "id,name,name_fr\nhq,HQ,Siège\n"},
        "units.csv, line 1, name_fr",
        "'fr' is not among the other languages of register.toml; add it",
    ),
    "the default language as another": (
        {"units.csv": "id,name,name_en\nhq,HQ,HQ\n"},
        "units.csv, line 1, name_en",
        "or write the column 'name'",
    ),
    "a needed column is missing": (
        {"units.csv": "id,note\nhq,\nlima,\n"},
        "units.csv, line 1, name",
        "the column 'name' is missing; add it to the header",
    ),
    "a needed cell is blank": (
        {"units.csv": "id,name\nhq,HQ\nlima,\n"},
        "units.csv, line 3, name",
        "the cell is blank; every row needs it",
    ),
    "a key is blank": (
        {"units.csv": "id,name\n,HQ\n"},
        "units.csv, line 2, id",
        "the cell is blank",
    ),
    "more cells than columns": (
        {"units.csv": "id,name\nhq,Headquarters, Geneva\n"},
        "units.csv, line 2",
        "more cells than the header: 'Geneva'; put text that holds a comma",
    ),
    "a cell below no name": (
        {"units.csv": "id,,name\nhq,x,HQ\n"},
        "units.csv, line 2",
        "'x' stands in a column without a name",
    ),
    "an id with capitals and blanks": (
        {"units.csv": "id,name\nAddis Ababa,A\n"},
        "units.csv, line 2, id",
        "'Addis Ababa' cannot be an id; write small letters, digits and hyphens: 'addis-ababa'",
    ),
    "a country code": (
        {"countries.csv": "id,name\nKosovo,Kosovo\n"},
        "countries.csv, line 2, id",
        "'Kosovo' is no country code; write three capital letters",
    ),
    "a capacity that nobody knows": (
        {
            "posts.csv": "id,unit,name\np,lima,Chief\n",
            "appointments.csv": "post,person,kind\np,p1,boss\n",
        },
        "appointments.csv, line 2, kind",
        "'boss' is not possible here; write 'holder', 'acting', 'substitute'",
    ),
    "a number that Excel shortened": (
        {"contacts.csv": f"{CONTACTS}a,lima,phone,9.93125E+10\n"},
        "contacts.csv, line 2, value",
        "'9.93125E+10' was shortened by a spreadsheet; type it again with all its digits; format",
    ),
    "a lost reference": (
        {"units.csv": "id,name,note\nhq,HQ,#REF!\n"},
        "units.csv, line 2, note",
        "'#REF!' is what a spreadsheet shows instead of the value; type the value again",
    ),
    "a formula that was none": (
        {"remits.csv": f"{REMITS}a,hq,provides,pay,#NAME?\n"},
        "remits.csv, line 2, scope",
        "'#NAME?' is what a spreadsheet shows",
    ),
    "a column too narrow": (
        {"units.csv": "id,name,valid_from\nhq,HQ,########\n"},
        "units.csv, line 2, valid_from",
        "make the column wider",
    ),
    "a date with slashes": (
        {"units.csv": "id,name,valid_from\nhq,HQ,01/07/2011\n"},
        "units.csv, line 2, valid_from",
        "'01/07/2011' could be one of two days; write it as 2011-07-01",
    ),
    "a date as a number": (
        {"units.csv": "id,name,valid_to\nhq,HQ,40725\n"},
        "units.csv, line 2, valid_to",
        "'40725' is a date that a spreadsheet has changed",
    ),
    "a month that Excel rewrote": (
        {"units.csv": "id,name,as_of\nhq,HQ,Nov-00\n"},
        "units.csv, line 2, as_of",
        "'Nov-00' is a date that a spreadsheet has changed; type it again",
    ),
    "a day that is none": (
        {"units.csv": "id,name,valid_from\nhq,HQ,30.02.2011\n"},
        "units.csv, line 2, valid_from",
        "there is no day '2011-02-30'",
    ),
    "an end with by": (
        {"units.csv": "id,name,valid_to\nhq,HQ,by 2014\n"},
        "units.csv, line 2, valid_to",
        "'by 2014' cannot be an end",
    ),
    "a stretch without a day": (
        {"units.csv": "id,name,valid_from,valid_to\nhq,HQ,2011,2011\n"},
        "units.csv, line 2, valid_to",
        "holds no day; Both bounds mean the first day of 2011",
    ),
    "two versions of one day": (
        {"units.csv": "id,name,valid_from,valid_to\nhq,A,2000,2012\nlima,L,,\nhq,B,2011,\n"},
        "units.csv, line 4, id",
        "'hq' stands on lines 2 and 4, and both hold on 2011-01-01; let one end",
    ),
    "a key twice": (
        {"groups.csv": "id,name\na,A\nb,B\na,C\n"},
        "groups.csv, line 4, id",
        "'a' stands on lines 2 and 4; keep one of them",
    ),
    "a scope that is blank": (
        {"remits.csv": f"{REMITS}a,hq,provides,pay,\n"},
        "remits.csv, line 2, scope",
        "the cell is blank",
    ),
    "a term nobody knows": (
        {"remits.csv": f"{REMITS}a,hq,provides,pay,land:PER\n"},
        "remits.csv, line 2, scope",
        "'land:PER' is no term of a scope",
    ),
    "a word that is not possible": (
        {"transfers.csv": "id,function,from,to,mode\na,pay,hq,lima,some\n"},
        "transfers.csv, line 2, mode",
        "'some' is not possible here; write 'full', 'partial', 'shared'",
    ),
    "neither yes nor no": (
        {"remits.csv": "id,holder,role,function,scope,shared\na,hq,provides,pay,everyone,maybe\n"},
        "remits.csv, line 2, shared",
        "'maybe' is neither yes nor no",
    ),
    "no number": (
        {"sites.csv": "id,country,latitude\nlima,PER,12 South\n"},
        "sites.csv, line 2, latitude",
        "'12 South' is not a number",
    ),
    "no whole number": (
        {"units.csv": "id,name,order\nhq,HQ,first\n"},
        "units.csv, line 2, order",
        "'first' is not a whole number",
    ),
    "a condition twice": (
        {"remits.csv": f"{REMITS[:-1]},conditions\na,hq,provides,pay,everyone,k=1 k=2\n"},
        "remits.csv, line 2, conditions",
        "sets one key twice",
    ),
    "a file nobody knows": (
        {"unit.csv": UNITS},
        "unit.csv",
        "its rows would be lost; call it 'units.csv'",
    ),
    "a copy of a file": ({"units (1).csv": UNITS}, "units (1).csv", "call it 'units.csv'"),
    "tab-separated, and called so": (
        {"sites.tsv": "id\tcountry\n"},
        "sites.tsv",
        "call it 'sites.csv'",
    ),
    "a file twice": ({"Units.csv": UNITS}, "units.csv", "'Units.csv' is there, too"),
    "a damaged word in a list": (
        {"units.csv": "id,name,aliases\nhq,HQ,a; 1E5;\n"},
        "units.csv, line 2, aliases",
        "'1E5' was shortened by a spreadsheet",
    ),
    "a column too narrow for a list": (
        {"units.csv": "id,name,aliases\nhq,HQ,;#\n"},
        "units.csv, line 2, aliases",
        "'#' is what a spreadsheet shows instead of the value",
    ),
    "a number with an exponent": (
        {"sites.csv": "id,country,latitude\nlima,PER,+1e50000000\n"},
        "sites.csv, line 2, latitude",
        "'+1e50000000' was shortened by a spreadsheet; write all its digits",
    ),
    "a number with an underscore": (
        {"sites.csv": "id,country,latitude\nlima,PER,1_0\n"},
        "sites.csv, line 2, latitude",
        "'1_0' is not a number; write it as 1234.5",
    ),
    "an amount with eleven digits after its point": (
        FUND | {"agreements.csv": f"{AGREED}1.00000000001\n"},
        "agreements.csv, line 2, amount",
        "'1.00000000001' has more than 10 digits after the point; round it, and say so in the note",
    ),
    "an amount that nobody has": (
        FUND | {"agreements.csv": f"{AGREED}{'9' * 29}\n"},
        "agreements.csv, line 2, amount",
        "has more than 28 digits before the point; no amount is that great: correct it",
    ),
    "a currency that is none": (
        FUND | {"agreements.csv": AGREED.replace("USD", "Dollars") + "1\n"},
        "agreements.csv, line 2, currency",
        "'Dollars' is no currency of ISO 4217; write its three letters, as CHF or USD",
    ),
    "no currency, as a currency": (
        FUND | {"agreements.csv": AGREED.replace("USD", "XXX") + "1\n"},
        "agreements.csv, line 2, currency",
        "'XXX' is no currency of ISO 4217",
    ),
    "a year where a month is wanted": (
        {"exchange_rates.csv": "month,currency,per_usd\n2026,KES,129\n"},
        "exchange_rates.csv, line 2, month",
        "'2026' is not one month; write it as 2026-05",
    ),
    "a month where a day is wanted": (
        {"activities.csv": "id,title,starts\nwater,Water,2026-05\n"},
        "activities.csv, line 2, starts",
        "'2026-05' is more than one day; write the day, as 2026-05-31",
    ),
    "a kind of transaction that is none": (
        WATER | {"transactions.csv": "activity,type,amount,currency\nwater,14,1,USD\n"},
        "transactions.csv, line 2, type",
        "'14' is not possible here; write '1', '2', '3'",
    ),
    "a number in other digits": (
        {"sites.csv": "id,country,latitude\nlima,PER,٤٦\n"},
        "sites.csv, line 2, latitude",
        "'٤٦' is not a number",
    ),
    "a whole number in other digits": (
        {"units.csv": "id,name,order\nhq,HQ,٤\n"},
        "units.csv, line 2, order",
        "'٤' is not a whole number",
    ),
    "a day in other digits": (
        {"units.csv": "id,name,valid_from\nhq,HQ,٢٠١١-٠٧\n"},
        "units.csv, line 2, valid_from",
        "'٢٠١١-٠٧' is not a date",
    ),
    "an end that stands for none": (
        {"units.csv": "id,name,valid_to\nhq,HQ,31.12.9999\n"},
        "units.csv, line 2, valid_to",
        "'9999-12-31' stands for an end not known; leave it blank: blank means that no end is",
    ),
    "a cell as long as a book where a number should be": (
        {"units.csv": f"id,name,order\nhq,HQ,{'7 ' * 5_000_000}x\n"},
        "units.csv, line 2, order: '7 7 7",
        " 7 7 x' is not a whole number; write digits only",
    ),
    "a cell as long as a book where a day should be": (
        {"units.csv": f"id,name,valid_from\nhq,HQ,{'T' * 5_000_000}x\n"},
        "units.csv, line 2, valid_from: 'TTTT",
        "TTTx' is not a date",
    ),
    "register.toml is no TOML": (
        {"register.toml": 'id = "a"\nname = Small\n'},
        "register.toml, line 2",
        'it is not TOML: Invalid value (at line 2, column 8); write each line as name = "words"',
    ),
    "register.toml without end": (
        {"register.toml": f"id = {'[' * 100_000}"},
        "register.toml, line 1",
        "it is not TOML",
    ),
    "a number without end in register.toml": (
        {"register.toml": f"{SETTINGS}index = 0x{'f' * 5000}"},
        "register.toml, line",
        "it is not TOML: a whole number is too long; write each line as",
    ),
    "tables in tables without end in register.toml": (
        {"register.toml": f"{SETTINGS}{'index.' * 5000}a = 1"},
        "register.toml, line",
        "it is not TOML: there are too many lists or tables within one another; write",
    ),
    "register.toml has no id": (
        {"register.toml": 'name = "A"\n'},
        "register.toml, line 1, id",
        "the register has no id",
    ),
    "the register's id cannot be one": (
        {"register.toml": 'id = "My Register"\n'},
        "register.toml, line 1, id",
        "cannot be an id; write small letters, digits and hyphens: 'my-register'",
    ),
    "a setting nobody knows": (
        {"register.toml": f'{SETTINGS}publsher = "hq"\n'},
        "register.toml, line 4, publsher",
        "nothing is called 'publsher' here; write 'publisher'",
    ),
    "a setting in a language that is not there": (
        {"register.toml": f'{SETTINGS}name_fr = "Petit"\n'},
        "register.toml, line 4, name_fr",
        "add the language to 'languages'",
    ),
    "a setting that is no text": (
        {"register.toml": f"{SETTINGS}publisher = 5\n"},
        "register.toml, line 4, publisher",
        '5 is no text; write it in quotation marks: publisher = "…"',
    ),
    "languages that are no list": (
        {"register.toml": 'id = "a"\nlanguages = "en"\n'},
        "register.toml, line 2, languages",
        "is no list",
    ),
    "an index that is neither": (
        {"register.toml": f'{SETTINGS}index = "no"\n'},
        "register.toml, line 4, index",
        "is neither true nor false",
    ),
    "policies that are no table": (
        {"register.toml": f"{SETTINGS}policies = 1\n"},
        "register.toml, line 4, policies",
        "'policies' is no table",
    ),
    "a policy that is neither a text nor several": (
        {"register.toml": f'{SETTINGS}\n[finance]\nown = ["XM-DAC-47066", 5]\n'},
        "register.toml, line 5, finance",
        'is neither a text nor a list or table of texts; write own = "value", or own =',
    ),
    "a setting with control characters": (
        {"register.toml": f'{SETTINGS}tagline = "Who\\u0000"\n'},
        "register.toml, line 4, tagline",
        "there are bytes in 'Who\\x00' that are no text; type it again",
    ),
    "a table of settings with control characters": (
        {"register.toml": f'{SETTINGS}\n[finance]\na = ["b", "\\u001b"]\n'},
        "register.toml, line 5, finance",
        "there are bytes in 'a' of [finance] that are no text",
    ),
}
