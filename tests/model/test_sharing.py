"""A register read twice shares what did not change, so that a difference is seen at once."""

from pathlib import Path

from msgspec.structs import replace

import remit
from remit.formats.folder import read_folder
from remit.model.contact import Contact
from remit.model.patch import differing
from remit.model.register import Register
from remit.model.unit import Unit
from remit.temporal.history import history

EXAMPLE = Path(remit.__file__).parent / "registers" / "example"


def test_only_what_changed_is_another_object() -> None:
    """One telephone is another one: its row differs, every other table is the very same."""
    now = read_folder(EXAMPLE).register
    then = read_folder(EXAMPLE).register
    press = then.history(Contact, "press-phone").versions[-1]
    contacts = {**then.all(Contact), ("press-phone",): history([replace(press, value="1")])}
    then = Register(then.settings, {**then.histories, "contacts": contacts})
    shared = then.sharing(now)

    assert shared == then
    assert differing(shared.all(Contact), now.all(Contact)) == {("press-phone",)}
    others = then.histories.keys() - {"contacts"}
    assert all(shared.histories[file] is now.histories[file] for file in others)
    assert then.all(Unit) is not now.all(Unit)


def test_what_was_not_there_yet_is_no_part_of_it() -> None:
    """A row less is a table of its own, made of the rows that are in both."""
    now = read_folder(EXAMPLE).register
    fewer = {key: row for key, row in now.all(Unit).items() if key != ("suva",)}
    then = Register(now.settings, {**now.histories, "units": fewer})

    assert then.sharing(now).all(Unit) == fewer
    assert differing(then.sharing(now).all(Unit), now.all(Unit)) == {("suva",)}
