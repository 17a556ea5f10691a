"""Steps in words: one sentence each, with the names of things on the day."""

from tests.change.drafts import compiled

from remit.change.words import in_words
from remit.model.settings import Settings
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Designate,
    End,
    Merge,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Result,
    Set,
    Split,
    Step,
    Transfer,
    Undesignate,
)
from remit.text.saying import plainly

TABLES = {
    "remits": "id,holder,role,function,scope\nacc,hq,provides,accounting,within:panama -unit:lima",
    "designations": "id,name\nmrf,Mission with Regional Functions",
    "groups": "id,name\nandes,The Andes",
    "posts": "id,unit,name\nhead,lima,Head of Office",
    "sites": "id,name,country\nport,The Port,PER",
    "contacts": "id,unit,kind,value\nphone,lima,phone,+5112345678",
}


def words(*steps: Step, **tables: str) -> list[str]:
    return list(in_words(compiled(*steps, **(TABLES | tables))))


def test_units_in_words() -> None:
    assert words(
        Open(id="bogota", row={"name": "Bogotá", "part_of": "panama"}),
        Rename(unit="lima", row={"name": "Peru", "short_name": "PER"}, on="2028"),
        Move(unit="lima", part_of="bogota", site="port"),
        Move(unit="lima", part_of="", until="2030"),
        Merge(units=("lima", "quito"), into=Result("andes-office", {"name": "Andes"})),
        Merge(units=("lima", "quito"), into=Result("lima"), on_close="successor"),
        Split(unit="hq", into=(Result("hq"), Result("lab", {"name": "The Lab"}))),
        Close(unit="lima"),
        Close(unit="lima", successors=("quito", "panama"), on_close="end"),
    ) == [
        "Bogotá opens as part of Panama",
        "Lima is called Peru; short_name: PER (2028)",
        "Lima becomes part of Bogotá and moves to The Port",
        "Lima is no longer part of another unit, until 2030",
        "Lima and Quito merge into Andes",
        "Quito merges into Lima; all that belongs to it passes to Lima",
        "HQ is divided into HQ and The Lab",
        "Lima closes, and nothing takes its place",
        "Lima closes, and Quito and Panama take its place; all that belongs to it ends",
    ]


def test_remits_in_words() -> None:
    row = {"holder": "manila", "role": "supports", "function": "payroll", "scope": "under:lima"}

    assert words(
        Assign(row=row),
        Assign(row={**row, "scope": "everyone | group:andes", "conditions": "funder=echo"}),
        Assign(row={**row, "scope": "everyone -unit:lima -unit:quito | group:andes"}),
        End(key=("acc",)),
        Transfer(from_="hq", to="manila", function="accounting"),
        Transfer(from_="hq", to="manila", function="accounting", mode="shared", until="2028-01-01"),
        Transfer(from_="hq", to="manila", scope="within:panama", mode="partial"),
        Transfer(from_="hq", to="manila", all=True, mode="shared"),
    ) == [
        "Manila supports Pay for those Lima answers for",
        "Manila supports Pay for everyone or The Andes where funder=echo",
        "Manila supports Pay for everyone but neither Lima nor Quito or The Andes",
        "HQ no longer provides Acc for Panama and all under it but not Lima",
        "Acc moves from HQ to Manila",
        "Acc moves from HQ to Manila, shared until 1 January 2028",
        "Everything moves in part from HQ to Manila for Panama and all under it",
        "Everything moves from HQ to Manila, shared from then on",
    ]


def test_a_country_goes_by_its_name_in_the_language_of_the_register() -> None:
    """Its own name, else that of CLDR; a name in other languages only where there is neither."""
    joins = Regroup(group="andes", add=("PER", "BOL", "ZZZ"))
    countries = "id,name,name_ru\nPER,,Перу\nBOL,Plurinational Bolivia,Боливия\nZZZ,,Зет"

    assert words(joins, countries=countries) == [
        "Peru, Plurinational Bolivia and Зет join The Andes"
    ]


def test_everything_else_in_words() -> None:
    assert words(
        Designate(unit="lima", designation="mrf"),
        Undesignate(unit="lima", designation="mrf", on="2030-05"),
        Regroup(group="andes", add=("PER", "m49-019"), remove=("quito",)),
        OpenPost(id="cook", row={"unit": "lima", "name": "Cook"}),
        Appoint(post="head", person="p1"),
        Appoint(post="head", person="p2", kind="acting", beside=True, until="2028"),
        Set(file="contacts", key=("phone",), row={"value": "+5118765432", "label": ""}),
        Set(file="units", key=("lima",), row={"description": "word " * 30}),
        Record(file="units", key=("lima",), valid_to="2010"),
        Record(file="units", key=("x",), valid_from="by 2014", row={"name": "X", "site": ""}),
        Record(file="register", key=("x",), settings=Settings(id="x")),
        End(file="posts", key=("head",)),
        End(keys=(("acc",), ("x",))),
    ) == [
        "Lima is designated Mission with Regional Functions",
        "Lima is no longer designated Mission with Regional Functions (May 2030)",
        "Peru and Americas join The Andes; Quito leaves The Andes",
        "Lima gets a post: Cook",
        "p1 comes onto the post Head of Office",
        "p2 comes onto the post Head of Office as acting, beside whoever is on it, until 2028",
        "phone (contacts): value becomes “+5118765432”; label is taken away",
        (
            "Lima (units): description becomes "
            "“word word word word word word word word word word word word…”"
        ),
        "Lima (units) is absent until 2010",
        "X (units) is recorded by 2014: name “X”",
        "What the register says of itself changes",
        "Head of Office (posts) ends",
        "HQ no longer provides Acc for Panama and all under it but not Lima; x (remits) ends",
    ]


def test_a_row_without_a_name_is_called_by_what_its_key_speaks_of() -> None:
    """Whoever is on a post keeps their id: a plan may go anywhere."""
    tables = {
        "bodies": "id,name,kind\nun,United Nations,un",
        "appointments": "post,person\nhead,p1",
        "persons": "id,name\np1,Ada",
    }
    assert words(
        Record(file="members", key=("andes", "PER"), row={}),
        Record(file="delegations", key=("lima", "quito"), valid_to="2028"),
        Record(file="identifiers", key=("unit", "lima", "erp", "77"), row={}),
        Set(file="accreditations", key=("lima", "un", "observer", ""), row={"basis": "A"}),
        Set(file="posts_funding", key=("head", "P-1"), row={"share": "0.5"}),
        End(file="designated", key=("lima", "mrf")),
        End(file="appointments", key=("head", "p1")),
        **tables,
    ) == [
        "The Andes, Peru (members) is recorded",
        "Lima, Quito (delegations) is absent until 2028",
        "unit, Lima, erp, 77 (identifiers) is recorded",
        "Lima, United Nations, observer (accreditations): basis becomes “A”",
        "Head of Office, P-1 (posts_funding): share becomes “0.5”",
        "Lima, Mission with Regional Functions (designated) ends",
        "Head of Office, p1 (appointments) ends",
    ]


def test_a_code_is_said_in_words_to_whoever_reads_a_page() -> None:
    row = {"title": "Wells", "unit": "lima", "status": "2"}
    (said,) = in_words(compiled(Record(file="activities", key=("P-1",), row=row)))

    assert said == "P-1 (activities) is recorded: title “Wells”; unit “lima”; status “2”"
    assert plainly(said, "fr").endswith("«\u202fen cours\u202f»")


def test_steps_that_are_wrong_are_said_all_the_same() -> None:
    row = {"holder": "nobody", "scope": "?"}

    assert words(Assign(row=row, on="soon"), Close(unit="nobody")) == [
        "nobody   for ? (soon)",
        "nobody closes, and nothing takes its place",
    ]
