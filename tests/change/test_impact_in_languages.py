"""What a change would bring about, in the language of whoever reads it."""

from datetime import date

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from tests.change.spoken import OTHERS, in_plain, spoken, unsaid
from tests.property.test_any_draft_is_told_or_made import HEAD, likely
from tests.shared import tries

from remit.change.compile import Compiled, compile_draft
from remit.change.plan import plan_of, plan_words
from remit.change.refusal import moved_words
from remit.model.step import Assign, Draft, Open, Record, Transfer
from remit.model.structure import Structure
from remit.publish.planned import pages_from
from remit.rights.gained import Moved
from remit.temporal.period import Period
from remit.text.saying import Saying

REMIT = {"function": "payroll", "role": "provides"}

STEPS = (
    Transfer(from_="hq", to="manila", function="payroll"),
    Assign(row=REMIT | {"holder": "lima", "scope": "country:PER | unit:quito"}),
    Assign(row=REMIT | {"holder": "quito", "role": "supports", "scope": "everyone"}),
    Open(id="accra", row={"name": "Accra", "part_of": "panama"}),
    Record(file="units", key=("lima",), valid_from="2030"),
)

SAID = {
    "fr": [
        "Paie ; Panama — avant : HQ ; ensuite : Manille ; à compter du 1er juillet 2027",
        (
            "Paie (appui) ; 4 unités (toutes les unités (sauf : Accra, Lima)) — avant : personne ;"
            " ensuite : Quito ; à compter du 1er juillet 2027"
        ),
        "Fermeture : Lima, à compter du 1er janvier 2030 (sans réponse : 1)",
        "Ouverture : Accra, à compter du 1er juillet 2027 (avec réponse : 2)",
        (
            "Désormais fragile : Paie, Quito : lima-payroll (Lima) l’emporte sur pay (Manille)"
            " seulement par qui se trouve là, à compter du 1er juillet 2027,"
            " jusqu’au 1er janvier 2030"
        ),
        "Lacune comblée : Paie, Lima, à compter du 1er janvier 2030",
        "Fin : poste Head (avec : Lima), à compter du 1er janvier 2030",
        "Pages d’unités : 6 (Accra, HQ, Lima …)",
    ],
    "es": [
        "Nómina; Panamá — antes: HQ; después: Manila; desde el 1 de julio de 2027",
        (
            "Nómina (apoyo); 4 unidades (todas las unidades (salvo: Accra, Lima)) — antes: nadie;"
            " después: Quito; desde el 1 de julio de 2027"
        ),
        "Cierre: Lima, desde el 1 de enero de 2030 (sin respuesta: 1)",
        "Apertura: Accra, desde el 1 de julio de 2027 (con respuesta: 2)",
        (
            "Ahora frágil: Nómina, Quito: lima-payroll (Lima) prevalece sobre pay (Manila)"
            " solo por quien está allí, desde el 1 de julio de 2027 hasta el 1 de enero de 2030"
        ),
        "Vacío cubierto: Nómina, Lima, desde el 1 de enero de 2030",
        "Fin: puesto Head (junto con: Lima), desde el 1 de enero de 2030",
        "Páginas de unidades: 6 (Accra, HQ, Lima …)",
    ],
    "ru": [
        "Зарплата; Панама: прежде — HQ; теперь — Манила; начало: 1 июля 2027 г.",
        (
            "Зарплата (поддерживает); 4 подразделения (все подразделения (кроме: Accra, Лима)):"
            " прежде — никто; теперь — Кито; начало: 1 июля 2027 г."
        ),
        "Закрытие: Лима, начало: 1 января 2030 г. (без ответа: 1)",
        "Открытие: Accra, начало: 1 июля 2027 г. (с ответом: 2)",
        (
            "Теперь непрочно: Зарплата, Кито: преимущество имеет lima-payroll (Лима), а не pay"
            " (Манила), лишь из-за того, кто там есть сейчас, начало: 1 июля 2027 г.,"
            " окончание: 1 января 2030 г."
        ),
        "Пробел устранён: Зарплата, Лима, начало: 1 января 2030 г.",
        ("Прекращение: должность Глава (вместе с прекращением: Лима), начало: 1 января 2030 г."),
        "Страницы подразделений: 6 (Accra, HQ, Лима …)",
    ],
    "ar": [
        "الرواتب؛ بنما — سابقاً: HQ؛ ثم: مانيلا؛ اعتباراً من 1 يوليو 2027",
        (
            "الرواتب (الدعم)؛ 4 وحدات (جميع الوحدات (باستثناء: Accra، ليما)) — سابقاً: لا أحد؛"
            " ثم: كيتو؛ اعتباراً من 1 يوليو 2027"
        ),
        "إغلاق: ليما، اعتباراً من 1 يناير 2030 (بلا جواب: 1)",
        "افتتاح: Accra، اعتباراً من 1 يوليو 2027 (بجواب: 2)",
        (
            "أصبح هشاً: الرواتب، كيتو: يرجح lima-payroll (ليما) على pay (مانيلا) لمجرد من يوجد"
            " هناك حالياً، اعتباراً من 1 يوليو 2027 حتى 1 يناير 2030"
        ),
        "فجوة سُدّت: الرواتب، ليما، اعتباراً من 1 يناير 2030",
        "انتهاء: المنصب Head (مع انتهاء: ليما)، اعتباراً من 1 يناير 2030",
        "صفحات الوحدات: 6 (Accra، HQ، ليما …)",
    ],
}

RIGHTS = {
    "fr": "Droit d’approuver perdu : Panama — pour Lima et Quito (à toute date)",
    "es": "Pierde el derecho a aprobar: Panamá — para Lima y Quito (en todas las fechas)",
    "ru": "Теряет право одобрять: Панама; в отношении: Лима и Кито (во все дни)",
    "ar": "حق الموافقة مفقود: بنما — عن ليما وكيتو (في جميع الأيام)",
}


def well(draft: Draft) -> Compiled:
    """Compile those steps of a draft that nothing is wrong with, one after the other."""
    now = replace(draft, steps=())
    for step in draft.steps:
        more = replace(now, steps=(*now.steps, step))
        now = now if compile_draft(more, HEAD).faults else more
    return compile_draft(now, HEAD)


def brought(compiled: Compiled) -> dict[str, tuple[Saying, ...]]:
    return dict(plan_words(compiled, plan_of(compiled, (pages_from(date(2026, 6, 1)),))))


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_change_brings_about_is_said_in_every_language(language: str) -> None:
    """Names stand unbent: before and after, with whom and for whom."""
    found = brought(spoken(*STEPS))
    answers, left = found["Answers"], found["Left open"]
    some = (answers[1], answers[3], *found["Opens or closes"], *left, *found["Mended"])

    said = [*some, found["Ends with it"][1], found["Besides"][0]]
    assert [in_plain(each, language) for each in said] == SAID[language]


@pytest.mark.parametrize("language", OTHERS)
def test_rights_that_move_are_said_in_every_language(language: str) -> None:
    compiled = spoken()
    moved = Moved("panama", "approves", Period(), is_gained=False, subjects=("lima", "quito"))
    said = moved_words(moved, Structure(compiled.before, Period().start))

    assert in_plain(said, language) == RIGHTS[language]


@given(likely())
@settings(max_examples=tries(30), deadline=None)
def test_nothing_of_a_plan_falls_back_to_english(draft: Draft) -> None:
    """Whatever a draft brings about, the program's own words are in the letters of the language."""
    for said in brought(well(draft)).values():
        for each in said:
            assert unsaid(each, "ru") == unsaid(each, "ar") == []
