"""A small register that has names in five languages, and what is said about it in pieces."""

from tests.by_hand import register
from tests.change.drafts import DAY

from remit.change.compile import Compiled, compile_draft
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Draft, Step
from remit.text.local import Phrase
from remit.text.saying import plainly, said_in
from remit.text.scripts import foreign_words

TABLES = {
    "units": """
        id,     name,   name_fr, name_es, name_ru, name_ar, part_of, valid_from
        hq,     HQ,     ,        ,        ,        ,        ,        1951
        manila, Manila, Manille, ,        Манила,  مانيلا,  hq,      2002
        panama, Panama, ,        Panamá,  Панама,  بنما,    hq,      2002
        lima,   Lima,   ,        ,        Лима,    ليما,    panama,  2005
        quito,  Quito,  ,        ,        Кито,    كيتو,    panama,  2006
    """,
    "functions": """
        id,      name, name_fr, name_es, name_ru,  name_ar, broader
        payroll, Pay,  Paie,    Nómina,  Зарплата, الرواتب,
    """,
    "remits": "id,holder,role,function,scope\npay,hq,provides,payroll,within:panama -unit:lima",
    "designations": "id,name,name_ru\nslm,SLM,СМС",
    "groups": "id,name,name_ru\nandes,Andes,Анды",
    "posts": "id,unit,name,name_ru\nhead,lima,Head,Глава",
    "sites": "id,name,name_ru,country\nport,Port,Порт,PER",
    "contacts": "id,unit,kind,value\nphone,lima,phone,+5112345678",
}

OTHERS = ("fr", "es", "ru", "ar")
"""What the program speaks besides English."""


def spoken(*steps: Step) -> Compiled:
    """Compile steps at the register."""
    settings = Settings(id="spoken", languages=("en", *OTHERS))
    head = Register(settings, register(**TABLES).histories)
    return compile_draft(Draft("A change", on=DAY, steps=steps), head)


def in_plain(text: str, language: str) -> str:
    """Say a text in a language, with plain blanks."""
    return plainly(text, language).replace("\N{NARROW NO-BREAK SPACE}", " ")


def unsaid(text: str, language: str) -> list[Phrase]:
    """Give the pieces that claim to be in a language, and have Latin words and none of its own.

    Words of a file, as `everyone`, may stand in a sentence of any language.
    """
    latin, other = foreign_words(language), foreign_words("en")
    assert latin is not None
    assert other is not None
    return [
        each
        for each in said_in(text, language)
        if each.language == language and latin.search(each.text) and not other.search(each.text)
    ]
