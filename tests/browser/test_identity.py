"""The pictures in docs/reference/identity.md: `make pictures` keeps them.

They are taken on each run, into a folder that is thrown away, and none is blank.
"""

import os
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parents[2] / "docs" / "_static" / "identity"
WANTED = os.environ.get("REMIT_PICTURES") == "keep"
DAY = "on=2010-06-01"
PAGES = {
    "home": f"/en/?{DAY}",
    "structure": f"/en/structure/?{DAY}",
    "unit": f"/en/unit/ashgabat/?{DAY}",
    "country": f"/en/place/KEN/?{DAY}",
    "answer": f"/en/who?at=lima&need=internet&{DAY}",
    "arabic": f"/ar/?{DAY}",
    "compare": "/en/compare?one=2011-06-30&other=2011-07-02",
}
FORMS = {
    "desktop-light": ((1280, 900), "light"),
    "desktop-dark": ((1280, 900), "dark"),
    "phone-light": ((375, 812), "light"),
    "phone-dark": ((375, 812), "dark"),
}
IN_THE_DOCS = ("desktop-light", "phone-dark")
"""Two of four forms stand in the documentation: the others look alike, and pictures weigh."""

LOOK = """async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width / 4, image.height / 4);
  const drawing = canvas.getContext("2d");
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  const all = drawing.getImageData(0, 0, canvas.width, canvas.height).data;
  const green = all.filter((_, place) => place % 4 === 1);
  return {
    shades: new Set(green).size,
    mean: green.reduce((sum, each) => sum + each, 0) / green.length,
  };
}"""
"""How many shades a picture has, seen from afar, and how bright it is on the whole."""


@pytest.mark.parametrize("form", FORMS)
def test_each_page_has_its_picture(
    browser: "Browser", server: str, tmp_path: Path, form: str
) -> None:
    """Not blank, and by night dark on the whole."""
    (width, height), scheme = FORMS[form]
    keep = WANTED and form in IN_THE_DOCS
    folder = KEPT if keep else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    with browser.new_context(
        base_url=server,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    ) as context:
        page, looking = context.new_page(), context.new_page()
        for name, address in PAGES.items():
            page.goto(address)
            picture = page.screenshot(path=folder / f"{name}-{form}.png")
            looked = looking.evaluate(LOOK, b64encode(picture).decode())
            assert looked["shades"] > 20, (name, form)
            assert (looked["mean"] < 100) == (scheme == "dark"), (name, form)


def test_the_documentation_shows_every_picture() -> None:
    """And every picture that is kept is shown."""
    said = (KEPT.parents[1] / "reference" / "identity.md").read_text("utf-8")
    kept = {path.name for path in KEPT.glob("*.png")}

    assert kept == {f"{name}-{form}.png" for name in PAGES for form in IN_THE_DOCS}
    assert {name for name in kept if f"_static/identity/{name}" not in said} == set()
