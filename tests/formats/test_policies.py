"""Policies in `register.toml`: written as they are read, and mistakes told where they stand."""

from pathlib import Path

import msgspec
import pytest
from tests.formats.folders import SETTINGS, faults, folder, mistakes

from remit.change.check import check
from remit.formats.folder import folder_texts, read_folder
from remit.formats.folder.policies_table import policies_text
from remit.model.policy import OwnPolicy, PolicySetting
from remit.model.scope import scope
from remit.model.settings import Settings

TABLES = {
    "functions.csv": "id,name\npayroll,Payroll\n",
    "designations.csv": "id,name\ncountry-mission,Mission\nsub-office,Sub-office\n",
}
OWN = '\n[[policies.own]]\nid = "paid"\nscope = "everyone"\nfunction = "payroll"\n'

MALFORMED = {
    # name: what stands in register.toml from line 4 on, where, and a part of the sentence
    "a severity that there is not": (
        '\n[policies]\n\ngap = "error"\n',
        "register.toml, line 7, policies.gap",
        "'error' is not possible here; write one of 'refusal', 'warning', 'off'",
    ),
    "a severity of a table that there is not": (
        "\n[policies.span]\nmost = 9\nseverity = true\n",
        "register.toml, line 7, policies.span.severity",
        "True is not possible here; write one of 'refusal', 'warning', 'off'",
    ),
    "a policy set by a number of nothing": (
        "\n[policies]\ndepth = {most = 0}\n",
        "register.toml, line 6, policies.depth.most",
        "0 is neither a number above 0 nor a list of ids; write a number, most = 8",
    ),
    "own policies that are no list": (
        '\n[policies]\nown = "x"\n',
        "register.toml, line 6, policies.own",
        "'own' is no list of policies; write [[policies.own]] on a line of its own",
    ),
    "an own policy with an unknown cell": (
        f'{OWN}rolle = "provides"\n',
        "register.toml, line 9, policies.own.rolle",
        "nothing is called 'rolle' here; write 'role', or take it away",
    ),
    "an own policy without a function": (
        '\n[[policies.own]]\nid = "a"\nscope = "everyone"\n',
        "register.toml, line 5, policies.own.function",
        'the policy has no function; write one, as function = "payroll"',
    ),
    "an own policy whose scope cannot be read": (
        OWN.replace("everyone", "everybody"),
        "register.toml, line 7, policies.own.scope",
        "'everybody' is no term of a scope; the terms are everyone, everywhere, unit:…",
    ),
    "an own policy that wants what no answer has": (
        f'{OWN}status = "shared"\n',
        "register.toml, line 9, policies.own.status",
        "'shared' is not possible here; write one of 'answered', 'contested', 'gap'",
    ),
}

FAULTS = {
    # the same, of what can be read and may not be recorded
    "a policy that nobody knows": (
        '\n[policies]\ndept = "off"\n',
        "register.toml, line 6, policies.dept",
        "no policy is called 'dept'; write 'depth', or take it away",
    ),
    "a policy set by what it does not go by": (
        "\n[policies]\ndepth = {moist = 3}\n",
        "register.toml, line 6, policies.depth",
        "the policy does not go by 'moist'; write 'most', or take it away",
    ),
    "a policy set by a list where a number belongs": (
        '\n[policies]\ndepth = {most = ["a"]}\n',
        "register.toml, line 6, policies.depth",
        "'most' is not a number; write a number",
    ),
    "a policy about a designation that there is not": (
        '\n[policies]\nabroad = {designations = ["mrs"]}\n',
        "register.toml, line 6, policies.abroad",
        "no designation is called 'mrs'",
    ),
    "an overdue file that there is not": (
        '\n[policies]\noverdue = {files = ["unit"]}\n',
        "register.toml, line 6, policies.overdue",
        "no file of a register is called 'unit'; write 'units'",
    ),
    "an own policy in a role that there is not": (
        f'{OWN}role = "provide"\n',
        "register.toml, line 5, policies.own.paid",
        "no role is called 'provide'; write 'provides'",
    ),
    "an own policy for a unit that there is not": (
        OWN.replace("everyone", "everyone -unit:lyma"),
        "register.toml, line 5, policies.own.paid",
        "no unit is called 'lyma'; write 'lima', or add it to units.csv",
    ),
    "an own policy with the id of another": (
        OWN.replace("paid", "gap"),
        "register.toml, line 5, policies.own.gap",
        "'gap' is the id of a policy that every register has; choose another",
    ),
    "own policies with one id": (
        OWN + OWN,
        "register.toml, line 5, policies.own.paid",
        "'paid' is the id of 2 policies; keep one",
    ),
    "an own policy whose id is misspelt": (
        OWN.replace("paid", "All paid"),
        "register.toml, line 5, policies.own.All paid",
        "'All paid' cannot be an id; write small letters, digits and hyphens: 'all-paid'",
    ),
}

CANONICAL = """
[policies]
abroad = {designations = ["country-mission", "sub-office"]}
depth = {severity = "refusal", most = 8}
gap = "refusal"
overdue = {severity = "warning", days = 180, files = ["contacts", "units"]}

[[policies.own]]
id = "liaison-in-vienna"
scope = "everyone -unit:hq | unit:lima"
function = "payroll"
role = "provides"
status = "answered"
severity = "refusal"
explanation = "Somebody has to be there,\\nand \\"there\\" is Vienna."

[[policies.own]]
id = "no-second"
scope = "everywhere"
function = "payroll"
role = "supports"
status = "gap"
severity = "warning"
"""


@pytest.mark.parametrize(("said", "where", "sentence"), MALFORMED.values(), ids=MALFORMED.keys())
def test_what_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, said: str, where: str, sentence: str
) -> None:
    (told,) = mistakes(tmp_path, TABLES | {"register.toml": SETTINGS + said})

    assert told.startswith(f"{where}: ")
    assert sentence in told


@pytest.mark.parametrize(("said", "where", "sentence"), FAULTS.values(), ids=FAULTS.keys())
def test_what_nobody_knows_is_told_with_its_line_and_what_comes_nearest(
    tmp_path: Path, said: str, where: str, sentence: str
) -> None:
    (told,) = faults(tmp_path, TABLES | {"register.toml": SETTINGS + said})

    assert told.startswith(f"{where}: ")
    assert sentence in told


def test_what_a_register_says_of_policies_is_read_as_values(tmp_path: Path) -> None:
    files = TABLES | {"register.toml": SETTINGS + CANONICAL}

    policies = read_folder(folder(tmp_path, files)).register.settings.policies

    assert policies.said["gap"] == PolicySetting("refusal")
    assert policies.said["depth"] == PolicySetting("refusal", {"most": 8})
    assert [each.id for each in policies.own] == ["liaison-in-vienna", "no-second"]
    assert policies.own[1] == OwnPolicy(
        id="no-second", scope=scope("everywhere"), function="payroll", role="supports", status="gap"
    )


def test_what_is_canonical_comes_back_byte_for_byte(tmp_path: Path) -> None:
    settings = (
        'id = "small"\nname = "Small"\nindex = true\nlanguages = ["en"]\n'
        'default_language = "en"\nresponsibility_function = "regional-support"\n'
    )
    files = TABLES | {"register.toml": settings + CANONICAL}

    register = read_folder(folder(tmp_path, files)).register

    assert check(register) == ()
    assert folder_texts(register)["register.toml"] == settings + CANONICAL


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("[policies]\n", ""),
        ("policies.gap = 'off'\n", '\n[policies]\ngap = "off"\n'),
        ('[policies]\nspan = {severity = "off"}\n', '\n[policies]\nspan = "off"\n'),
        ("[policies.span]\nmost = 9\n", "\n[policies]\nspan = {most = 9}\n"),
        (
            '[policies]\nabroad = {designations = ["b", "a", "b"]}\n',
            '\n[policies]\nabroad = {designations = ["a", "b"]}\n',
        ),
        (
            "policies.own = [{id='a', scope='everyone   -unit:hq', function='f'}]\n",
            (
                '\n[[policies.own]]\nid = "a"\nscope = "everyone -unit:hq"\nfunction = "f"\n'
                'role = "provides"\nstatus = "answered"\nseverity = "warning"\n'
            ),
        ),
    ],
)
def test_other_ways_to_say_it_come_back_in_the_canonical_one(
    tmp_path: Path, said: str, canonical: str
) -> None:
    register = read_folder(folder(tmp_path, {"register.toml": SETTINGS + said})).register

    assert policies_text(register.settings.policies) == canonical
    assert (
        read_folder(folder(tmp_path, {"register.toml": SETTINGS + canonical})).register == register
    )


def test_a_log_keeps_policies_and_one_from_before_them_is_read(tmp_path: Path) -> None:
    files = TABLES | {"register.toml": SETTINGS + CANONICAL}
    settings = read_folder(folder(tmp_path, files)).register.settings

    said = msgspec.json.encode(settings)

    assert msgspec.json.decode(said, type=Settings) == settings
    assert msgspec.json.decode(b'{"id": "small", "policies": {}}', type=Settings) == Settings(
        id="small"
    )
    assert b'"policies":{}' in msgspec.json.encode(Settings(id="small"))
