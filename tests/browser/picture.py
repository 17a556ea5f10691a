"""Take the picture of the README: `python -m tests.browser.picture`."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright
from tests.shared import reference_register

from remit.model.structure import Structure
from remit.publish.site import Site, publication, write_site

PICTURE = Path(__file__).parents[2] / "docs" / "_static" / "structure-page.png"
SIZE: ViewportSize = {"width": 1280, "height": 1160}


def main() -> None:
    """Write the reference register's site, and photograph its structure page."""
    register = reference_register()
    day = date(2010, 6, 1)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        write_site(publication(Site(Structure(register, day), day)), site)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto((site / "en" / "structure" / "index.html").as_uri())
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
