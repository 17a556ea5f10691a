"""Steps in words, in the language of whoever reads them: every kind of step in every language."""

from typing import get_args

import pytest
from hypothesis import given, settings
from tests.change.spoken import OTHERS, in_plain, spoken, unsaid
from tests.property.test_any_draft_is_told_or_made import HEAD, likely
from tests.shared import tries

from remit.change.compile import compile_draft
from remit.change.words import in_words
from remit.model.settings import Settings
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Designate,
    Draft,
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
from remit.text.local import UNKNOWN, Phrase

REMIT = {"holder": "manila", "role": "supports", "function": "payroll"}

STEPS = (
    Open(id="accra", row={"name": "Accra", "name_ru": "Аккра", "part_of": "panama"}),
    Rename(unit="lima", row={"name": "Peru", "short_name": ""}, on="2028-05"),
    Move(unit="lima", part_of="hq", site="port"),
    Merge(units=("lima", "quito"), into=Result("quito"), on_close="successor"),
    Split(unit="quito", into=(Result("quito"), Result("lima"))),
    Close(unit="lima", successors=("quito", "panama"), on_close="end"),
    Designate(unit="lima", designation="slm", until="2030"),
    Undesignate(unit="lima", designation="slm"),
    Assign(row=REMIT | {"scope": "everyone -unit:lima | under:panama", "conditions": "fund=eu"}),
    End(key=("pay",)),
    Transfer(from_="hq", to="manila", function="payroll", mode="shared", until="2028-01-01"),
    Regroup(group="andes", add=("PER", "quito"), remove=("lima",)),
    OpenPost(id="cook", row={"unit": "lima", "name": "Cook"}),
    Appoint(post="head", person="p2", kind="acting", beside=True),
    Set(file="contacts", key=("phone",), row={"value": "+5118765432", "unit": "quito"}),
    Record(file="units", key=("lima",), valid_from="2009", row=None),
    Record(file="register", key=("x",), settings=Settings(id="x")),
)

SAID = {
    "fr": [
        "Ouverture : Accra, au sein de : Panama",
        "Changement de nom : Lima → Peru ; Nom court : néant (mai 2028)",
        "Lima : nouvelle unité supérieure — HQ ; nouveau site — Port",
        "Fusion : Lima → Quito ; reprend tout ce qui en dépend : Quito",
        "Division : Quito → Quito et Lima",
        "Fermeture : Lima ; à sa place : Quito et Panama ; tout ce qui en dépend prend fin",
        "Désignation : Lima — SLM, fin : 2030",
        "Fin de désignation : Lima — SLM",
        (
            "Paie : appui — Manille ; pour : toutes les unités (sauf : Lima) ou les bureaux dont"
            " Panama a la responsabilité ; condition : fund=eu"
        ),
        (
            "Fin — Paie : exécution — HQ ; pour : Panama et toutes les unités qui en relèvent"
            " (sauf : Lima)"
        ),
        "Transfert : Paie, HQ → Manille, en partage ; fin du partage : 1er janvier 2028",
        "« Andes », entrée dans le groupe : Pérou et Quito ; « Andes », sortie du groupe : Lima",
        "Nouveau poste : Lima — Cook",
        "Nomination par intérim : p2 — Head, aux côtés de qui l’occupe déjà",
        (
            "phone (Contacts) : Numéro ou adresse : désormais « +5118765432 » ;"
            " Bureau ou unité : désormais « Quito »"
        ),
        "Absence : Lima (Bureaux et unités), début : 2009",
        "Ce que le registre dit de lui-même change",
    ],
    "es": [
        "Apertura: Accra, dentro de: Panamá",
        "Cambio de nombre: Lima → Peru; Nombre corto: sin valor (mayo de 2028)",
        "Lima: nueva unidad superior — HQ; nueva sede — Port",
        "Fusión: Lima → Quito; recibe todo lo que le pertenece: Quito",
        "División: Quito → Quito y Lima",
        "Cierre: Lima; en su lugar: Quito y Panamá; todo lo que le pertenece termina",
        "Designación: Lima — SLM, fin: 2030",
        "Fin de designación: Lima — SLM",
        (
            "Nómina: apoyo — Manila; para: todas las unidades (salvo: Lima) o bien las oficinas"
            " de las que se ocupa Panamá; condición: fund=eu"
        ),
        "Fin — Nómina: ejecución — HQ; para: Panamá y todas sus unidades (salvo: Lima)",
        "Traslado: Nómina, HQ → Manila, compartido; fin: 1 de enero de 2028",
        "«Andes», entrada en el grupo: Perú y Quito; «Andes», salida del grupo: Lima",
        "Nuevo puesto: Lima — Cook",
        "Nombramiento en funciones: p2 — Head, junto a quien ya lo ocupa",
        (
            "phone (Contactos): Número o dirección: ahora «+5118765432»;"
            " Oficina o unidad: ahora «Quito»"
        ),
        "Ausencia: Lima (Oficinas y unidades), inicio: 2009",
        "Cambia lo que el registro dice de sí mismo",
    ],
    "ru": [
        "Открытие: Аккра; вышестоящее подразделение — Панама",
        "Переименование: Лима → Peru; Краткое название: нет (май 2028 г.)",
        "Лима: новое вышестоящее подразделение — HQ; новое место — Порт",
        "Слияние: Лима → Кито; всё принадлежащее получает: Кито",
        "Разделение: Кито → Кито и Лима",
        "Закрытие: Лима; преемники — Кито и Панама; всё принадлежащее прекращается",
        "Присвоение статуса: Лима — СМС, окончание: 2030",
        "Прекращение статуса: Лима — СМС",
        (
            "Зарплата: поддерживает — Манила; охват: все подразделения (кроме: Лима) или офисы,"
            " за которые отвечает Панама; условие: fund=eu"
        ),
        (
            "Прекращается — Зарплата: выполняет — HQ; охват: Панама и все подразделения в составе"
            " (кроме: Лима)"
        ),
        "Передача: Зарплата, HQ → Манила; совместно, окончание: 1 января 2028 г.",
        "«Анды», включение в группу: Перу и Кито; «Анды», исключение из группы: Лима",
        "Новая должность: Лима — Cook",
        "Назначение исполняющим обязанности: p2 — Глава, наряду с тем, кто её занимает",
        (
            "phone (Контакты): Номер или адрес: теперь «+5118765432»;"
            " Офис или подразделение: теперь «Кито»"
        ),
        "Отсутствие: Лима (Представительства и подразделения), начало: 2009",
        "Меняется то, что реестр говорит о себе",
    ],
    "ar": [
        "افتتاح: Accra، ضمن: بنما",
        "تغيير الاسم: ليما ← Peru؛ الاسم المختصر: لا يوجد (مايو 2028)",
        "ليما: الوحدة الأعلى الجديدة — HQ؛ الموقع الجديد — Port",
        "اندماج: ليما ← كيتو؛ ويؤول كل ما يتبعها إلى: كيتو",
        "تقسيم: كيتو ← كيتو وليما",
        "إغلاق: ليما؛ الخلف: كيتو وبنما؛ وينتهي كل ما يتبعها",
        "إسناد صفة: ليما — SLM، النهاية: 2030",
        "انتهاء صفة: ليما — SLM",
        (
            "الرواتب: الدعم — مانيلا؛ لصالح: جميع الوحدات (باستثناء: ليما) أو المكاتب الواقعة ضمن"
            " مسؤولية بنما؛ الشرط: fund=eu"
        ),
        "انتهاء — الرواتب: التنفيذ — HQ؛ لصالح: بنما مع جميع الوحدات التابعة (باستثناء: ليما)",
        "نقل: الرواتب، HQ ← مانيلا، بالمشاركة، النهاية: 1 يناير 2028",
        "«Andes»، الانضمام إلى المجموعة: بيرو وكيتو؛ «Andes»، الخروج من المجموعة: ليما",
        "منصب جديد: ليما — Cook",
        "تعيين بالنيابة: p2 — Head، إلى جانب من يشغله",
        (
            "phone (جهات الاتصال): الرقم أو العنوان: القيمة الجديدة «+5118765432»؛"
            " المكتب أو الوحدة: القيمة الجديدة «كيتو»"
        ),
        "غياب: ليما (المكاتب والوحدات)، البداية: 2009",
        "يتغير ما يقوله السجل عن نفسه",
    ],
}


def test_the_table_has_a_step_of_every_kind() -> None:
    assert {type(each) for each in STEPS} == set(get_args(Step))


@pytest.mark.parametrize("language", OTHERS)
def test_every_kind_of_step_is_said_in_every_language(language: str) -> None:
    """What the register supplies stands unbent: in the nominative, after a colon or a dash."""
    assert [in_plain(each, language) for each in in_words(spoken(*STEPS))] == SAID[language]


def test_each_piece_says_in_which_language_it_is() -> None:
    """What has no name in Russian stands in the register's own language; ids are in none."""
    _, found = in_words(spoken(*(STEPS[2], STEPS[13])))

    assert found.in_("ru") == (
        Phrase("Назначение исполняющим обязанности: ", "ru"),
        Phrase("p2", UNKNOWN),
        Phrase(" — ", "ru"),
        Phrase("Глава", "ru"),
        Phrase(", наряду с тем, кто её занимает", "ru"),
    )


def test_whoever_reads_english_is_told_labels_and_the_command_line_columns() -> None:
    """A draft that is a file has `value` and `contacts`; a form has words for them."""
    (found,) = in_words(spoken(STEPS[14]))

    assert found == "phone (contacts): value becomes “+5118765432”; unit becomes “quito”"
    assert in_plain(found, "en") == (
        "phone (Contacts): Number or address becomes “+5118765432”; Office or unit becomes “Quito”"
    )


@given(likely())
@settings(max_examples=tries(40), deadline=None)
def test_no_step_falls_back_to_english(draft: Draft) -> None:
    """Whatever a draft says, the program's own words are in the letters of the language."""
    for each in in_words(compile_draft(draft, HEAD)):
        assert unsaid(each, "ru") == unsaid(each, "ar") == []
