"""Brings the tokens onto the screen: palette, fonts, one style sheet that windows are dressed in.

`Theme` is a value; `apply` puts it on the application. Widgets that paint themselves ask `now()`
in each paint, so a change of theme needs nothing from them.
"""

import sys
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from shopfriend import places
from shopfriend.ui import tokens
from shopfriend.ui.sheet import sheet
from shopfriend.ui.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
SANS, SERIF = "Noto Sans", "Noto Serif"
_DRESSED = "dressed"


@dataclass(frozen=True)
class Theme:
    """What is on the screen now. `factor` is system text size times the setting."""

    colours: Tokens
    factor: float = 1.0
    own: bool = True  # false: high contrast, the system's palette stands

    def px(self, size: float) -> int:
        """Logical pixels of a size in text: heights and gaps that hold text grow with it."""
        return round(size * self.factor)

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self.colours, name))

    def font(self, kind: str) -> QFont:
        """`kind` is a name in `tokens.TYPE`."""
        font = QFont(SERIF if kind in tokens.SERIF else SANS)
        font.setPixelSize(self.px(tokens.TYPE[kind]))
        font.setBold(kind in tokens.BOLD)
        return font


_now = Theme(LIGHT)


def now() -> Theme:
    return _now


def chosen(app: QApplication, mode: Mode = "system", percent: int = 100) -> Theme:
    """The theme for a setting, on this machine, at this moment."""
    dark = mode == "dark" or (mode == "system" and _system_is_dark(app))
    return Theme(DARK if dark else LIGHT, _system_factor() * percent / 100, not _contrast(app))


def apply(app: QApplication, theme: Theme) -> None:
    global _now  # noqa: PLW0603 - the one thing that is the same for every widget there is
    load_fonts()
    _now = theme
    app.setFont(theme.font("text"))
    if theme.own:
        app.setPalette(_palette(theme))
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            dress(window)


def dress(window: QWidget) -> None:
    """Our style on a window and all that is or will be in it, now and after a change of theme.

    Not on the application: there every widget that gets a parent has all its children polished
    again, which was three quarters of the time a page took to be built."""
    window.setProperty(_DRESSED, "yes")
    window.setStyleSheet(sheet(_now.colours, _now.px, own=_now.own))


@cache
def load_fonts() -> tuple[str, ...]:
    """The families that came with the program, loaded once."""
    names: list[str] = []
    for path in sorted((places.resources() / "fonts").glob("*.ttf")):
        loaded = QFontDatabase.addApplicationFont(str(path))
        names += QFontDatabase.applicationFontFamilies(loaded)
    return tuple(dict.fromkeys(names))


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _contrast(app: QApplication) -> bool:
    style = app.styleHints()  # held: PySide drops the hints with their style
    return style.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


@cache
def _system_factor() -> float:
    """How much larger than usual the user has set text in the system; 1.0 where none can tell.
    Asked before our own font is set, hence kept."""
    usual = {"win32": 12, "darwin": 13}.get(sys.platform)
    if not usual:
        return 1.0
    size = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(max(size / usual, 1.0), 2.0)


def _palette(theme: Theme) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for each, name in (
        (role.Window, "page"),
        (role.WindowText, "ink"),
        (role.Base, "card"),
        (role.AlternateBase, "sunk"),
        (role.Text, "ink"),
        (role.PlaceholderText, "quiet"),
        (role.Button, "card"),
        (role.ButtonText, "ink"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "card"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "ink"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.Mid, "border"),
        (role.Light, "hairline"),
        (role.Dark, "border"),
    ):
        palette.setColor(each, theme.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.colour("disabled"))
    return palette
