"""A problem as a page: what is wrong, what to do, and the way back in."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

_TITLES: Final = {
    "en": {
        400: "This cannot be read",
        404: "There is nothing here",
        405: "Pages are only for reading",
        409: "Several are called that",
        503: "The register cannot be read just now",
        500: "Something went wrong here",
        501: "This is not installed here",
    },
    "ru": {
        400: "Это не удаётся прочитать",
        404: "Здесь ничего нет",
        405: "Страницы можно только читать",
        409: "Так называются несколько",
        503: "Сейчас реестр прочитать нельзя",
        500: "Здесь что-то сломалось",
        501: "Здесь это не установлено",
    },
}
LANGUAGES: Final = tuple(_TITLES)
_BACK: Final = {"en": "To the first page", "ru": "На первую страницу"}

_PAGE: Final = Markup("""<!doctype html>
<html lang="{language}">
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
<p lang="en">{detail}</p>
<p><a href="/{language}/">{back}</a></p>
</main>
</body>
</html>
""")


def problem_page(status: int, title: str, detail: str, language: str) -> str:
    """Write the page of a problem; whatever somebody sent stands in it as text.

    Args:
        status: The status it is sent with.
        title: What to call it where no language has words for it.
        detail: What is wrong and what to do, in English.
        language: That of the reader, one of `LANGUAGES`.

    Example:
        >>> "<h1>Здесь ничего нет</h1>" in problem_page(404, "Not Found", "", "ru")
        True
        >>> "&lt;b&gt;" in problem_page(400, "Bad Request", "No day is '<b>'.", "en")
        True
    """
    words = _TITLES[language].get(status, title)
    return _PAGE.format(language=language, title=words, detail=detail, back=_BACK[language])
