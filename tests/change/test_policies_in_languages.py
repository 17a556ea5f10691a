"""What is wrong with the policies of a register, in the language of whoever reads it."""

import pytest
from msgspec.structs import replace
from tests.change.spoken import OTHERS, in_plain, spoken, unsaid

from remit.change.fault import Fault
from remit.change.rules.policies import policy_faults
from remit.model.policy import OwnPolicy, Policies, PolicySetting
from remit.model.register import Register
from remit.model.scope import scope

POLICIES = Policies(
    {
        "dept": PolicySetting("off"),
        "zzzz": PolicySetting("off"),
        "depth": PolicySetting(values={"moist": 3}),
        "span": PolicySetting(values={"most": ("a",)}),
        "abroad": PolicySetting(values={"designations": ("mrs",)}),
        "overdue": PolicySetting(values={"files": ("unit",)}),
    },
    (
        OwnPolicy(id="All paid", scope=scope("everyone -unit:lyma"), function="payroll"),
        OwnPolicy(id="gap", scope=scope("everyone"), function="payroll"),
        OwnPolicy(id="twice", scope=scope("everyone"), function="payroll"),
        OwnPolicy(id="twice", scope=scope("everyone"), function="payroll"),
    ),
)
"""Policies with every mistake that may be made."""

SAID = {
    "fr": [
        "aucune règle ne s’appelle « dept » — écrivez « depth », ou enlevez-le",
        "aucune règle ne s’appelle « zzzz » — voyez remit check --policies",
        "la règle ne dépend pas de « moist » — écrivez « most », ou enlevez-le",
        "« most » n’est pas un nombre — écrivez un nombre",
        "introuvable : désignation « mrs » — ajoutez-le (Désignations)",
        "aucun fichier du registre ne s’appelle « unit » — écrivez « units »",
        (
            "« All paid » ne peut pas être un identifiant — écrivez minuscules, chiffres et "
            "traits d’union, par exemple « all-paid »"
        ),
        "« gap » est l’identifiant d’une règle que tout registre a — choisissez-en un autre",
        "« twice » est l’identifiant de plusieurs règles : 2 — n’en gardez qu’une",
        "introuvable : unité « lyma » — écrivez « lima », ou ajoutez-le (Bureaux et unités)",
    ],
    "es": [
        "ninguna regla se llama «dept» — escriba «depth», o quítelo",
        "ninguna regla se llama «zzzz» — vea remit check --policies",
        "la regla no depende de «moist» — escriba «most», o quítelo",
        "«most» no es un número — escriba un número",
        "no existe: designación «mrs» — añádalo (Designaciones)",
        "ningún archivo del registro se llama «unit» — escriba «units»",
        (
            "«All paid» no puede ser un identificador — escriba minúsculas, cifras y guiones,"
            " por ejemplo «all-paid»"
        ),
        "«gap» es el identificador de una regla que tiene todo registro — elija otro",
        "«twice» es el identificador de varias reglas: 2 — conserve una",
        "no existe: unidad «lyma» — escriba «lima», o añádalo (Oficinas y unidades)",
    ],
    "ru": [
        "правила с названием «dept» нет — напишите «depth» или уберите это",
        "правила с названием «zzzz» нет — см. remit check --policies",
        "правило не зависит от «moist» — напишите «most» или уберите это",
        "«most» не является числом — напишите число",
        "не найдено: статус «mrs» — добавьте его (Статусы)",
        "в реестре нет файла с названием «unit» — напишите «units»",
        (
            "«All paid» не может быть идентификатором — пишите строчные буквы, цифры и "
            "дефисы, например «all-paid»"
        ),
        "«gap» — идентификатор правила, которое есть в каждом реестре — выберите другой",
        "«twice» — идентификатор нескольких правил: 2 — оставьте одно",
        (
            "не найдено: подразделение «lyma» — напишите «lima» или добавьте его "
            "(Представительства и подразделения)"
        ),
    ],
    "ar": [
        "لا توجد قاعدة اسمها «dept» — اكتب «depth»، أو احذفه",
        "لا توجد قاعدة اسمها «zzzz» — انظر remit check --policies",
        "القاعدة لا تعتمد على «moist» — اكتب «most»، أو احذفه",
        "«most» ليس عدداً — اكتب عدداً",
        "غير موجود: الصفة «mrs» — أضفه (الصفات)",
        "لا يوجد في السجل ملف اسمه «unit» — اكتب «units»",
        ("«All paid» لا يصلح معرّفاً — اكتب أحرفاً لاتينية صغيرة وأرقاماً وواصلات، مثل «all-paid»"),
        "«gap» معرّف قاعدة توجد في كل سجل — اختر غيره",
        "«twice» معرّف عدة قواعد: 2 — أبقِ واحدة",
        "غير موجود: وحدة «lyma» — اكتب «lima»، أو أضفه (المكاتب والوحدات)",
    ],
}


def found() -> tuple[Fault, ...]:
    """Find what is wrong with them in a small register."""
    known = spoken().before
    settings = replace(known.settings, policies=POLICIES)
    return tuple(policy_faults(Register(settings, known.histories), frozenset()))


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_wrong_with_policies_is_said_in_every_language(language: str) -> None:
    said = [
        f"{in_plain(each.wrong, language)} — {in_plain(each.todo, language)}" for each in found()
    ]

    assert said == SAID[language]


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_no_word_of_it_is_english(language: str) -> None:
    texts = [text for each in found() for text in (each.wrong, each.todo)]

    assert [unsaid(text, language) for text in texts] == [[]] * len(texts)
