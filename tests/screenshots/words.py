"""V14: words of another language, and what a program lets slip: None, nan, %1, {}."""

import re
from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtWidgets import QLabel

from shopfriend import places
from shopfriend.domain.fields import FIELDS
from shopfriend.ui.window import Window
from tests.screenshots import tree
from tests.screenshots.pseudo import is_pseudo
from tests.screenshots.scenes import Scene

SLIPS = re.compile(r"\bNone\b|\bnan\b|%\d|%n|\{[^}]*\}|\bTrue\b|\bFalse\b|<[a-z]+>|\[object")
FIELD = re.compile(rf"\{{({'|'.join(FIELDS)})(\|[^}}]*)?\}}")
ENGLISH = re.compile(
    r"\b(the|and|with|not|this|that|from|your|were|for|are)\b", re.IGNORECASE
)  # "was" and "will" are German too
GERMAN = re.compile(
    r"\b(der|die|das|und|nicht|mit|ein|eine|wird|wurde|für|noch|sind)\b", re.IGNORECASE
)
SHORTEST = 4  # shorter words are the same in many languages


def right_language(window: Window, scene: Scene) -> list[str]:
    """V14: pseudo leaves no source word; German shows no English, English no German; no slips.
    A field of a letter, {first_name}, is shown where letters are written: it is none."""
    found = []
    for widget, text in tree.spoken(window):
        if SLIPS.search(FIELD.sub("", text)):
            found.append(f"slip in {tree.path(widget, window)}: {text[:60]}")
        elif _is_foreign(text, scene.look.language):
            found.append(f"not {scene.look.language}: {text[:60]} ({type(widget).__name__})")
    found += _mixed(window, scene.look.language)
    return sorted(set(found))


def _is_foreign(text: str, language: str) -> bool:
    plain = text.strip()
    if len(plain) < SHORTEST or is_pseudo(plain):
        return False
    if language == "pseudo":
        return plain in sources()
    if language == "de":
        return plain in _english_only()
    return plain in _german_only()


@cache
def sources() -> frozenset[str]:
    """Every English word of the windows, as the program text has it."""
    return frozenset(source for source, _ in _pairs())


@cache
def _english_only() -> frozenset[str]:
    german = {said for _, said in _pairs()}
    return frozenset(source for source, said in _pairs() if source != said) - german


@cache
def _german_only() -> frozenset[str]:
    return frozenset(said for source, said in _pairs() if source != said) - sources()


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    root = ET.parse(places.resources() / "i18n" / "shopfriend_de.ts").getroot()
    return tuple(
        (message.findtext("source") or "", message.findtext("translation") or "")
        for message in root.iter("message")
    )


def _mixed(window: Window, language: str) -> list[str]:
    """Our own sentences hold no little words of the other language; data may."""
    other = {"de": ENGLISH, "en": GERMAN}.get(language)
    if other is None:
        return []
    return [
        f"not {language}: {label.text()[:60]} ({type(label).__name__})"
        for label in tree.visible(window)
        if isinstance(label, QLabel) and label.wordWrap() and len(other.findall(label.text())) >= 2
    ]
