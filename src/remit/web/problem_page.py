"""A problem as a page: what is wrong, what to do, and the way back in.

It is made of the catalogues alone, so that it can be shown whatever has become of the
register; of a request it takes the code of a language that the program speaks.
"""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from remit.publish.words import told
from remit.text.catalogue import N_, catalogue
from remit.text.scripts import is_right_to_left
from remit.web.telling import Told

_TITLES: Final = {
    400: N_("This cannot be read"),
    404: N_("There is nothing here"),
    405: N_("Pages are only for reading"),
    409: N_("Several are called that"),
    413: N_("This is too large"),
    500: N_("Something went wrong here"),
    501: N_("This is not installed here"),
    503: N_("The register cannot be read just now"),
}
_TITLE: Final = N_("This cannot be answered")
"""What any other problem is called."""

_BACK: Final = N_("To the first page")

_PAGE: Final = Markup("""<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="stylesheet" href="/static/style.css">
</head>
<body>
<main id="main" class="door">
<h1>{title}</h1>
<p>{said}</p>
<p><a href="{home}">{back}</a></p>
</main>
</body>
</html>
""")


def problem_page(status: int, said: Told, language: str, home: str) -> str:
    """Write the page of a problem; whatever somebody sent stands in it as text.

    Args:
        status: The status it is sent with.
        said: What is wrong and what to do, in the language of the reader.
        language: That of the reader, one that the program speaks.
        home: The address of the first page.

    Example:
        >>> from remit.web.telling import told_in
        >>> page = problem_page(404, told_in("ar", "No day is '<b>'."), "ar", "/")
        >>> 'lang="ar" dir="rtl"' in page, "<h1>لا شيء هنا</h1>" in page, "&lt;b&gt;" in page
        (True, True, True)
    """
    words = catalogue(language)
    return _PAGE.format(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        title=words.gettext(_TITLES.get(status, _TITLE)),
        said=told(said, language),
        home=home,
        back=words.gettext(_BACK),
    )
