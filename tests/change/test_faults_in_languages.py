"""What is wrong with a draft, and why somebody may not, in the language of whoever reads it."""

from datetime import date

import pytest
from tests.change.spoken import OTHERS, in_plain, spoken

from remit.change.meeting import Meeting
from remit.change.refusal import met_words, not_allowed
from remit.change.undo import Lost
from remit.change.untaken import lost_words
from remit.model.step import Assign, Close, Open, Set, Transfer
from remit.model.structure import Structure
from remit.rights.lacking import Lacks
from remit.temporal.period import Period
from remit.web.editing.plan import fault_words

STEPS = (
    Close(unit="panama", on="2028-05"),
    Close(unit="bogota"),
    Open(id="accra", row={"name": "Accra"}, on="soon"),
    Open(id="quito", row={"name": "Q"}),
    Transfer(from_="lima", to="lima", function="payroll"),
    Set(file="contacts", key=("phone",), row={"unit": "lina"}),
    Set(file="posts", key=("head",), row={"share": "half"}),
    Assign(row={"holder": "lima", "role": "provides", "function": "payroll", "scope": "all"}),
)

SAID = {
    "fr": [
        (
            "« Panama » ne peut pas fermer (mai 2028) : une partie en continue (unité « Quito »)"
            " — mettez-y fin, déplacez ou transférez cela par une étape, ou choisissez ce que"
            " devient ce qui appartient à l’unité"
        ),
        "introuvable : unité « bogota » — indiquez un élément existant (unité)",
        (
            "'soon' n’est pas une date — écrivez un jour comme 2011-07-01, un mois comme 2011-07,"
            " un trimestre comme 2011-Q3, une année comme 2011"
        ),
        (
            "l’unité « quito » existe déjà, début : 2006 — choisissez un autre identifiant,"
            " ou un autre jour"
        ),
        "« Lima » l’a déjà — nommez une autre unité",
        (
            "Contacts : phone, Bureau ou unité : introuvable : unité « lina » — écrivez « lima »,"
            " ou ajoutez-le (Bureaux et unités)"
        ),
        "'half' n’est pas un nombre — écrivez-le comme 1234.5",
    ],
    "es": [
        (
            "«Panamá» no puede cerrar (mayo de 2028): una parte suya continúa (unidad «Quito») —"
            " termínelo, trasládelo o transfiéralo en un paso, o elija qué ocurre con lo que le"
            " pertenece"
        ),
        "no existe: unidad «bogota» — indique algo que exista (unidad)",
        (
            "'soon' no es una fecha — escriba un día como 2011-07-01, un mes como 2011-07,"
            " un trimestre como 2011-Q3, un año como 2011"
        ),
        "la unidad «quito» ya existe, inicio: 2006 — elija otro identificador u otro día",
        "«Lima» ya lo tiene — nombre otra unidad",
        (
            "Contactos: phone, Oficina o unidad: no existe: unidad «lina» — escriba «lima»,"
            " o añádalo (Oficinas y unidades)"
        ),
        "'half' no es un número — escríbalo como 1234.5",
    ],
    "ru": [
        (
            "«Панама»: закрыть нельзя (май 2028 г.); часть состава остаётся (подразделение «Кито»)"
            " — прекратите, переместите или передайте это отдельным шагом либо выберите, что"
            " будет с принадлежащим"
        ),
        "не найдено: подразделение «bogota» — укажите существующее (подразделение)",
        (
            "'soon' не является датой — день пишут как 2011-07-01, месяц как 2011-07, квартал как"
            " 2011-Q3, год как 2011"
        ),
        (
            "подразделение «quito» уже есть, начало: 2006 — выберите другой идентификатор"
            " или другой день"
        ),
        "«Лима»: это уже есть — назовите другое подразделение",
        (
            "Контакты: phone, Офис или подразделение: не найдено: подразделение «lina» — напишите"
            " «lima» или добавьте его (Представительства и подразделения)"
        ),
        "'half' не является числом — напишите как 1234.5",
    ],
    "ar": [
        (
            "«بنما»: لا يمكن الإغلاق (مايو 2028)؛ جزء منها يستمر (وحدة «كيتو») — أنهِ ذلك أو انقله"
            " أو حوّله في خطوة، أو اختر مصير ما يتبع للوحدة"
        ),
        "غير موجود: وحدة «bogota» — اذكر ما هو موجود (وحدة)",
        (
            "'soon' ليس تاريخاً — اكتب اليوم هكذا 2011-07-01، والشهر 2011-07، والربع 2011-Q3،"
            " والسنة 2011"
        ),
        "الوحدة «quito» موجودة بالفعل، البداية: 2006 — اختر معرّفاً آخر أو يوماً آخر",
        "«ليما»: لديها ذلك بالفعل — سمّ وحدة أخرى",
        (
            "جهات الاتصال: phone، المكتب أو الوحدة: غير موجود: وحدة «lina» — اكتب «lima»، أو أضفه"
            " (المكاتب والوحدات)"
        ),
        "'half' ليس عدداً — اكتبه هكذا 1234.5",
    ],
}


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_wrong_is_said_in_every_language(language: str) -> None:
    said = [in_plain(each, language) for each in fault_words(spoken(*STEPS).faults)]

    assert set(SAID[language]) <= set(said), "\n".join(said)


MET = {
    "fr": [
        (
            "l’étape 2 rencontre l’enregistrement 14 : Bureaux et unités : lima, à compter du"
            " 1er juillet 2027"
        ),
        (
            "étape 1, Bureaux et unités : lima, à compter du 1er juillet 2027 : l’enregistrement 14"
            " a dit autre chose depuis"
        ),
        "p1 : pas le droit de proposer des changements — Lima (à compter du 1er juillet 2027).",
    ],
    "es": [
        (
            "el paso 2 choca con el asiento 14: Oficinas y unidades: lima,"
            " desde el 1 de julio de 2027"
        ),
        (
            "paso 1, Oficinas y unidades: lima, desde el 1 de julio de 2027: el asiento 14 ha dicho"
            " otra cosa desde entonces"
        ),
        "p1: sin derecho a proponer cambios — Lima (desde el 1 de julio de 2027).",
    ],
    "ru": [
        (
            "шаг 2 сталкивается с записью 14: Представительства и подразделения: lima, начало:"
            " 1 июля 2027 г."
        ),
        (
            "шаг 1, Представительства и подразделения: lima, начало: 1 июля 2027 г.: запись 14"
            " с тех пор говорит иное"
        ),
        "p1: нет права предлагать изменения — Лима (начало: 1 июля 2027 г.).",
    ],
    "ar": [
        "الخطوة 2 تتعارض مع القيد 14: المكاتب والوحدات: lima، اعتباراً من 1 يوليو 2027",
        "الخطوة 1، المكاتب والوحدات: lima، اعتباراً من 1 يوليو 2027: القيد 14 قال غير ذلك منذئذ",
        "p1: لا حق في اقتراح تغييرات — ليما (اعتباراً من 1 يوليو 2027).",
    ],
}


@pytest.mark.parametrize("language", OTHERS)
def test_why_somebody_may_not_is_said_in_every_language(language: str) -> None:
    """A step meets a record, a record is not taken back, a person lacks the right."""
    day = date(2027, 7, 1)
    days, world = Period(day), Structure(spoken().before, day)
    (met,) = met_words([Meeting(2, 14, "units", ("lima",), days)])
    lost = lost_words(Lost(2, "units", ("lima",), days, 14), (1, 1))
    lacks = Lacks("proposes", "lima", ("lima",), days, ())
    refused = not_allowed((lacks,), "p1", world, world).wrong

    assert [in_plain(each, language) for each in (met, lost, refused)] == MET[language]
