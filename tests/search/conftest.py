"""An organisation in English and Russian, small enough to know by heart."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.by_hand import register
from tests.shared import reference_register

from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure

TABLES = register(
    units="""
    id,             name,              name_ru,  short_name, aliases,  part_of, site,     valid_to
    world,          World Office,      ,         WO,         ,         ,        ,
    hq,             Headquarters,      Штаб,     ,           ,         world,   geneva,
    ashgabat,       Ashgabat,          Ашхабад,  ,           ,         world,   ashgabat,
    vienna,         Vienna,            Вена,     ,           ,         world,   vienna,
    san-jose,       San José,          Сан-Хосе, ,           ,         world,   ,
    addis-ababa,    Addis Ababa,       ,         ,           Finfinne, world,   ,
    centre,         Manila Centre,     ,         MAC,        ,         world,   ,
    mac,            Administration,    ,         ,           ,         world,   ,
    mac-accounting, Manila Accounting, ,         ,           ,         mac,     ,
    pac-accounting, Panama Accounting, ,         ,           ,         world,   ,
    trieste,        Trieste,           Триест,   ,           ,         world,   ,         2000
    """,
    sites="""
    id,       name, city,     city_ru, country
    geneva,   ,     Geneva,   Женева,  CHE
    ashgabat, ,     Ashgabat, Ашхабад, TKM
    vienna,   ,     Vienna,   Вена,    AUT
    """,
    bodies="""
    id,            name
    african-union, African Union
    un,            United Nations
    un-vienna,     United Nations (Vienna)
    """,
    countries="id,name \n SWZ,Swaziland \n XKX,Kosovo",
    functions="""
    id,         name,                 name_ru,          synonyms,              synonyms_ru
    accounting, Accounting,           Бухгалтерия,      invoice; payment,      счёт
    payroll,    Payroll,              Заработная плата, salary; pay; payslip,  зарплата
    networks,   Networks and systems, ,                 internet; IT,          интернет
    web,        Website and intranet, ,                 web page; site,        сайт
    security,   Staff security,       ,                 safety,                безопасность
    health,     Staff health,         ,                 doctor; bank of blood, врач
    treasury,   Treasury,             ,                 bank; payment,         банк
    """,
    groups="id,name \n andes,Andean States",
    designations="id,name,plural \n slm,Liaison Mission,Liaison Missions",
    contacts="""
    id,      unit,     kind,    value,        printed,          label,   label_ru
    hotline, ashgabat, hotline, +99312463514, +(993 12) 463514, Hotline, Горячая линия
    """,
)
SETTINGS = Settings(id="world", languages=("en", "ru"))


@pytest.fixture(scope="session")
def tables() -> Register:
    """The register, of every day."""
    return replace(TABLES, settings=SETTINGS)


@pytest.fixture(scope="session")
def world(tables: Register) -> Structure:
    """The organisation on 1 June 2010."""
    return Structure(tables, date(2010, 6, 1))


@pytest.fixture(scope="session")
def reference() -> Structure:
    """The reference register on 1 June 2010."""
    return Structure(reference_register(), date(2010, 6, 1))
