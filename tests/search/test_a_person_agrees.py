"""What people type at two organisations, and what a person there would say they mean."""

import pytest

from remit.errors import AmbiguousError, UnknownError
from remit.model.structure import Structure
from remit.search import find, one_function, one_subject

SUBJECTS = """
Ashgabat                 | ashgabat
ASHGABAT                 | ashgabat
Ашхабад                  | ashgabat
Ashkhabad                | ashgabat
Ашгабат                  | ashgabat
Achgabat                 | ashgabat
Aşgabat                  | ashgabat
в Ашхабаде               | ashgabat
Ashgabat office          | ashgabat
San Jose                 | san-jose
SAN JOSÉ                 | san-jose
сан хосе                 | san-jose
Geneve                   | hq
в Женеве                 | hq
HQ                       | hq
head quarters            | hq
headqaurters             | hq
MAC                      | mac
mac accounting           | mac-accounting
mac-accountin            | mac-accounting
manila accounting        | mac-accounting
accounting manila        | mac-accounting
human resources, manila  | mac-human-resources
Manilla                  | manila
Maniila                  | manila
nairob                   | nairobi
niarobi                  | nairobi
nairpbi                  | nairobi
Naïrobi                  | nairobi
office in Nairobi        | nairobi
Найроби                  | nairobi
Helsinki mission         | helsinki
helsnki                  | helsinki
Bruxelles                | brussels
брюсель                  | brussels
Вена                     | vienna
в Вене                   | vienna
Buenos Ayres             | buenos-aires
buenosaires              | buenos-aires
New Yrok                 | new-york
Ню-Йорк                  | new-york
Washington DC            | washington
Addis                    | addis-ababa
Addis Abeba              | addis-ababa
african union            | african-union
United Nation            | united-nations
OSCE                     | osce
ОБСЕ                     | osce
USA                      | USA
U.S.A.                   | USA
us                       | USA
United States            | USA
UK                       | GBR
Turkmenistan             | TKM
туркмения                | TKM
Kasakhstan               | KAZ
Казахстан                | KAZ
ivory coast              | CIV
Cotedivoire              | CIV
Curacao                  | CUW
st lucia                 | LCA
St. Vincent              | VCT
Sao Tome                 | STP
Burma                    | MMR
Alemania                 | DEU
Rossiya                  | RUS
guinea                   | GIN
congo                    | COG
"""

NEEDS = """
payroll                                    | payroll
who pays my salary                         | payroll
My salary is wrong!                        | payroll
my salery is wrong                         | payroll
où est mon salaire                         | payroll
Qui paie mon salaire ?                     | payroll
¿Quién paga mi sueldo?                     | payroll
¿Dónde está mi nómina?                     | payroll
где моя зарплата                           | payroll
Я не получил зарплату за май               | payroll
computer                                   | information-technology
my laptop is broken                        | information-technology
mon ordinateur est en panne                | information-technology
mi computadora no funciona                 | information-technology
у меня сломался компьютер                  | information-technology
I forgot my password                       | information-technology
IT help                                    | information-technology
не работает интернет                       | networks
website is down                            | web-and-intranet
сайт не работает                           | web-and-intranet
I want to publish a report                 | publications
je voudrais publier un livre               | publications
invoice                                    | accounting
factura                                    | accounting
facture                                    | accounting
счёт                                       | accounting
bank                                       | treasury
I need a doctor                            | health-insurance
j'ai besoin d'un médecin                   | health-insurance
necesito un médico                         | health-insurance
врач                                       | health-insurance
vacancies                                  | human-resources
HR                                         | human-resources
buy a car                                  | procurement
где купить стол                            | procurement
кто отвечает за безопасность               | staff-security
lawyer                                     | legal-affairs
who can help me with my visa to canada     | facilitated-migration
"""

EXAMPLE = """
Abijan           | abidjan
Abidjian         | abidjan
Bogota           | bogota
Tiflis           | tbilisi
Алматы           | almaty
cox bazar        | coxs-bazar
Cox's Bazaar     | coxs-bazar
caucasus office  | tbilisi
payroll manila   | manila-payroll
manila payrol    | manila-payroll
accounting panama| panama-accounting
hq finance       | hq-finance
Beyrout          | beirut
Djuba            | juba
Hanoy            | hanoi
Kampalla         | kampala
Swaziland        | SWZ
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Read what is typed, and what is meant."""
    return [(text, meant) for text, meant in cells(table)]


def cells(table: str) -> list[tuple[str, str]]:
    """Read the lines of a table of two columns."""
    found = []
    for line in table.strip().splitlines():
        typed, _, meant = line.partition("|")
        found.append((typed.strip(), meant.strip()))
    return found


@pytest.mark.parametrize(("typed", "meant"), pairs(SUBJECTS))
def test_whom_a_person_means(reference: Structure, typed: str, meant: str) -> None:
    assert one_subject(reference, typed).id == meant


@pytest.mark.parametrize(("typed", "meant"), pairs(EXAMPLE))
def test_whom_a_person_means_elsewhere(lighthouse: Structure, typed: str, meant: str) -> None:
    assert one_subject(lighthouse, typed).id == meant


@pytest.mark.parametrize(("typed", "meant"), pairs(NEEDS))
def test_what_a_person_needs(reference: Structure, typed: str, meant: str) -> None:
    """In four languages; a whole search shows it first, too, but for its namesakes."""
    assert one_function(reference, typed) == meant
    first = next(each for each in find(reference, typed) if each.kind == "function")
    assert first.id == meant


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("korea", {"KOR", "PRK"}),
        ("united", {"united-nations", "united-nations-vienna", "ARE", "GBR", "USA"}),
        ("government", {"government-of-finland", "government-of-belgium"}),
    ],
)
def test_what_may_mean_several_is_asked_back(
    reference: Structure, typed: str, candidates: set[str]
) -> None:
    with pytest.raises(AmbiguousError) as refused:
        one_subject(reference, typed)

    assert candidates <= {identity for _, identity, _ in refused.value.candidates}


@pytest.mark.parametrize(
    "typed",
    [
        *("John Smith", "Иван Петров", "Ana Silva", "xyzzy", "qwertzuiop", "asdf qwer zxcv"),
        *("the cat sat on the mat", "0000000", "шщъ", "wo-ist-mein-hund", "lorem ipsum dolor"),
    ],
)
def test_nonsense_and_persons_find_nothing(
    reference: Structure, lighthouse: Structure, typed: str
) -> None:
    """Persons are never searched: what is no name of the organisation is none at all."""
    assert find(reference, typed) == []
    assert find(lighthouse, typed) == []
    for search in (one_subject, one_function):
        with pytest.raises(UnknownError):
            search(reference, typed)


def test_no_person_of_the_register_is_found(lighthouse: Structure) -> None:
    """Nor by their own names: who they are is told elsewhere, to whom may know."""
    persons = lighthouse.register.histories["persons"]
    names = [each.name for history in persons.values() for each in history.versions]

    assert names
    found = [match for name in names for match in find(lighthouse, str(name))]
    assert [match for match in found if match.id in {key[0] for key in persons}] == []
