"""The colours and sizes of the house: the only place that names them.

To change a colour: here, nowhere else; `tests/gui/test_theme.py` checks the contrast of each pair.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as #RRGGBB. Grounds: page, card, sunk, selection, suggestion, *_ground."""

    page: str
    card: str
    sunk: str
    hairline: str
    border: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    selection: str
    suggestion: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    focus: str
    disabled: str
    chart_1: str
    chart_2: str
    chart_3: str
    chart_4: str


LIGHT = Tokens(
    page="#FAF7F2",
    card="#FFFFFF",
    sunk="#F3EEE5",
    hairline="#E6DFD3",
    border="#8A8172",
    ink="#2A2722",
    quiet="#5F584D",
    accent="#2E6B4F",
    on_accent="#FFFFFF",
    accent_hover="#265A42",
    accent_pressed="#1F4B37",
    selection="#E3EDE6",
    suggestion="#F3F7F4",
    warn="#9A5708",
    warn_ground="#FDF3DC",
    bad="#A8322A",
    bad_ground="#FBE9E7",
    focus="#1F5FA8",
    disabled="#8F877A",
    chart_1="#2E6B4F",
    chart_2="#1F5FA8",
    chart_3="#9A5708",
    chart_4="#6B4C8A",
)

DARK = Tokens(
    page="#1F1D1A",
    card="#292622",
    sunk="#322E29",
    hairline="#3A362F",
    border="#857C6E",
    ink="#F0EBE1",
    quiet="#B8AFA0",
    accent="#7FBF9E",
    on_accent="#16211B",
    accent_hover="#93CDAF",
    accent_pressed="#A6D9BF",
    selection="#2C3B33",
    suggestion="#26312B",
    warn="#E0A458",
    warn_ground="#3A3120",
    bad="#E58A80",
    bad_ground="#3B2522",
    focus="#8AB8F0",
    disabled="#857C6E",
    chart_1="#7FBF9E",
    chart_2="#8AB8F0",
    chart_3="#E0A458",
    chart_4="#B99AD8",
)

# Logical pixels, never points: Qt counts 96 dpi on Windows and 72 on macOS.
TYPE = {
    "caption": 13,
    "text": 15,
    "lead": 18,
    "section": 22,
    "page": 26,
    "till-caption": 15,
    "till": 18,
    "offer": 22,
    "name": 28,
}
SERIF = ("page", "name", "shop")
BOLD = ("section", "page", "name")
FACTORS = (90, 100, 115, 130, 150)  # per cent, the setting

GAP = 8  # the 4-px grid: 4 8 12 16 24 32
PAD = 16
RADIUS = 8
BUTTON, TILL_BUTTON, PILL, BARE = 36, 48, 32, 28
TILL_TARGET = 44  # the least a finger hits
ROW_DENSE, ROW, ROW_TILL = 32, 40, 48
RAIL, RAIL_NARROW = 176, 56
RAIL_LOW = 34  # the least height of a button of the rail
CONTENT = 1200
LONG_WORD = 40  # signs a tag shows whole
