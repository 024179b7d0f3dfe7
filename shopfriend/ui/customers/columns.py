"""The columns of the list. The name is the first and stays; the others can be chosen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shopfriend.services.customers import Line
from shopfriend.ui import moments
from shopfriend.ui.marks import QT_TRANSLATE_NOOP
from shopfriend.ui.widgets import Column

GIVES_WAY = (5, 6, 1, 2, 4, 3)  # places, the first to go first
USUAL = ("street", "postcode", "town", "last", "receipts")
_TITLES = {
    "name": QT_TRANSLATE_NOOP("CustomerColumns", "Name"),
    "street": QT_TRANSLATE_NOOP("CustomerColumns", "Street"),
    "postcode": QT_TRANSLATE_NOOP("CustomerColumns", "Postcode"),
    "town": QT_TRANSLATE_NOOP("CustomerColumns", "Town"),
    "last": QT_TRANSLATE_NOOP("CustomerColumns", "Last here"),
    "receipts": QT_TRANSLATE_NOOP("CustomerColumns", "Receipts"),
    "number": QT_TRANSLATE_NOOP("CustomerColumns", "Number"),
}


def title(name: str) -> str:
    return QCoreApplication.translate("CustomerColumns", _TITLES[name])


def names() -> tuple[str, ...]:
    return tuple(_TITLES)


def columns(language: str) -> tuple[Column, ...]:
    """One each, in the order of `names`."""

    def day(line: Line) -> str:
        return moments.of_day(line.last_day, language)

    texts: dict[str, tuple[Callable[[Line], str], int, bool]] = {
        "name": (lambda line: line.name, 0, False),
        "street": (lambda line: line.street, 200, False),
        "postcode": (lambda line: line.postcode, 96, False),
        "town": (lambda line: line.town, 150, False),
        "last": (day, 140, False),
        "receipts": (lambda line: str(line.receipts or ""), 96, True),
        "number": (lambda line: line.number, 96, False),
    }
    return tuple(
        Column(title(name), text, width=width, number=number)
        for name, (text, width, number) in texts.items()
    )
