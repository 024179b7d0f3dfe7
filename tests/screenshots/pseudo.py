"""The pseudo-language: every word of the program with strange letters and 40 % longer.

Installed as a translator for `tr()` and around `texts.say`; what people typed stays as it is.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from shopfriend.services import texts
from shopfriend.ui import start

STRANGE = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àƀćđéḟğĥĩĵķĺḿńőṕɋŕśťũṽŵẋýžÀƁĆĐÉḞĞĤĨĴĶĹḾŃŐṔɊŔŚŤŨṼŴẊÝŽ",
)
FILL = "ẋ"
LONGER = 0.4


def strange(text: str) -> str:
    """Longer by 40 per cent in all; places for values and the fields of letters stay."""
    parts = text.replace("%n", "\1").split("%")
    kept = "%".join(
        part[:1] + _letters(part[1:]) if place else _letters(part)
        for place, part in enumerate(parts)
    )
    more = max(1, round(len(text) * LONGER))
    filling = (" " if more > 3 else "") + FILL * (more - (more > 3))
    return kept.replace("\1", "%n") + filling


def _letters(text: str) -> str:
    parts = re.split(r"(\{[^}]*\})", text)
    return "".join(part if part[:1] == "{" else part.translate(STRANGE) for part in parts)


def is_pseudo(text: str) -> bool:
    return FILL in text


class Pseudo(QTranslator):
    """Answers every question, so nothing of the source can stay."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return strange(source)


@contextmanager
def speaking(app: QApplication) -> Iterator[None]:
    """The whole program in the pseudo-language."""
    translator, say, translate = Pseudo(app), texts.say, start.translate

    def said(*args: Any, **how: Any) -> str:
        return strange(say(*args, **how))

    def asked(app: QApplication, language: str) -> None:
        translate(app, "")
        app.installTranslator(translator)

    texts.say, start.translate = said, asked
    try:
        yield
    finally:
        texts.say, start.translate = say, translate
        app.removeTranslator(translator)
