"""Colours, fonts, icons: what legibility can be measured."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase

from shopfriend import places
from shopfriend.ui import icons, theme, tokens
from shopfriend.ui.tokens import DARK, LIGHT, Tokens

GROUNDS = ("page", "card", "sunk", "selection", "suggestion")
TEXTS = ("ink", "quiet")
MODES = {"light": LIGHT, "dark": DARK}


def _rgb(colour: str) -> tuple[float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF()


def _luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
             for c in _rgb(colour)]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "ground"), list(itertools.product(TEXTS, GROUNDS)))
def test_text_is_legible_on_every_ground(mode: str, text: str, ground: str) -> None:
    assert _pair(MODES[mode], text, ground) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"),
        ("warn", "warn_ground"), ("bad", "bad_ground"), ("ink", "warn_ground"),
        ("ink", "bad_ground"), ("quiet", "warn_ground"), ("accent", "card"), ("accent", "page"),
        ("bad", "card"), ("warn", "card"), ("accent", "suggestion"),
    ],
)  # fmt: skip
def test_words_of_a_state_are_legible_on_their_ground(mode: str, text: str, ground: str) -> None:
    assert _pair(MODES[mode], text, ground) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("border", "card"), ("border", "page"), ("focus", "card"), ("focus", "page"),
        ("accent", "selection"), ("disabled", "card"),
        ("chart_1", "card"), ("chart_2", "card"), ("chart_3", "card"), ("chart_4", "card"),
    ],
)  # fmt: skip
def test_borders_icons_and_focus_stand_out(mode: str, line: str, ground: str) -> None:
    assert _pair(MODES[mode], line, ground) >= 3.0


def test_light_and_dark_have_the_same_tokens_and_differ_in_each() -> None:
    names = Tokens.__slots__
    assert [n for n in names if getattr(LIGHT, n) == getattr(DARK, n)] == []


def test_fonts_come_with_the_program() -> None:
    assert {theme.SANS, theme.SERIF} <= set(theme.load_fonts())
    assert {theme.SANS, theme.SERIF} <= set(QFontDatabase.families())


@pytest.mark.parametrize("percent", tokens.FACTORS)
def test_all_type_sizes_grow_by_one_factor(percent: int) -> None:
    grown = theme.Theme(LIGHT, percent / 100)
    for kind, size in tokens.TYPE.items():
        assert grown.font(kind).pixelSize() == round(size * percent / 100)


def test_every_icon_is_drawn_and_sharp_at_twice_the_size() -> None:
    for name in icons.names():
        drawn = icons.pixmap(name, 20, "ink", 2.0)
        assert drawn.width() == 40
        assert drawn.devicePixelRatio() == 2.0
        assert _dark_pixels(drawn.toImage()) > 40, name


def test_pictures_of_the_sheet_have_the_colours_of_the_tokens() -> None:
    for mode, colours in MODES.items():
        for picture, token in (("check", "on_accent"), ("chevron-down", "quiet")):
            file: Path = places.resources() / "sheet" / f"{picture}-{mode}.svg"
            assert getattr(colours, token) in file.read_text("utf-8")


def test_only_the_token_table_names_a_colour() -> None:
    import re

    folder = Path(theme.__file__).parent
    naming = [
        path.name
        for path in folder.rglob("*.py")
        if path.name != "tokens.py" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    ]
    assert naming == []


def _pair(colours: Tokens, one: str, other: str) -> float:
    return contrast(getattr(colours, one), getattr(colours, other))


def _dark_pixels(image: object) -> int:
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    return sum(
        image.pixelColor(x, y).alpha() > 128
        for x in range(image.width())
        for y in range(image.height())
    )
