"""The fonts of the paper, and how wide words are in them.

Three sizes on a letter and the small return line, no more. A sign that the wanted font lacks is
drawn in DejaVu; one that DejaVu lacks too, or a script that needs shaping from right to left, is
refused by name: a box or a gap is never printed.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from shopfriend import places
from shopfriend.domain.trouble import ShopError

POINT_MM = 25.4 / 72
SERIF, SERIF_BOLD, SERIF_ITALIC = "NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic"
SANS, SANS_BOLD = "NotoSans-Regular", "NotoSans-Bold"
FALLBACK = "DejaVuSans"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True)
class Type:
    """A font in a size; `leading_mm` from one baseline to the next."""

    font: str
    size: float
    leading_mm: float


TITLE = Type(SERIF_BOLD, 18, 7.4)
TEXT = Type(SERIF, 11, 5.1)
STRONG = Type(SERIF_BOLD, 11, 5.1)
ADDRESS = Type(SANS, 11, 4.4)
CODE = Type(SANS_BOLD, 11, 4.6)
SMALL = Type(SANS, 9, 3.9)
SMALL_STRONG = Type(SANS_BOLD, 9, 3.9)
ASIDE = Type(SERIF_ITALIC, 9, 4.1)
# The return line above the address: the largest of these in which it stays one line.
RETURN = tuple(Type(SANS, size, 3.0) for size in (8, 7.5, 7, 6.5))


@cache
def load() -> None:
    """Make the fonts known to ReportLab, once per process."""
    for name in (SERIF, SERIF_BOLD, SERIF_ITALIC, SANS, SANS_BOLD, FALLBACK):
        path = places.resources() / "fonts" / f"{name}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path)))


@cache
def parts(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """The text as (font, stretch) pairs. Raises `ShopError` for what cannot be printed."""
    load()
    result: list[tuple[str, str]] = []
    for sign in unicodedata.normalize("NFC", text):
        name = _font_for(sign, font)
        if result and result[-1][0] == name:
            result[-1] = (name, result[-1][1] + sign)
        else:
            result.append((name, sign))
    return tuple(result)


@cache
def width_mm(text: str, look: Type) -> float:
    stretches = parts(text, look.font)
    points = sum(pdfmetrics.stringWidth(stretch, font, look.size) for font, stretch in stretches)
    return float(points) * POINT_MM


def lines(text: str, look: Type, room_mm: float) -> list[str]:
    """Broken between words. Raises `ShopError("letter-word-too-long")` for a word wider than the
    room: it would have to be cut."""
    space = width_mm(" ", look)
    result: list[str] = []
    line, used = "", 0.0
    for word in text.split(" "):
        wide = width_mm(word, look)
        if wide > room_mm:
            raise ShopError("letter-word-too-long", word=word[:40])
        if line and used + space + wide <= room_mm:
            line, used = f"{line} {word}", used + space + wide
        else:
            if line:
                result.append(line)
            line, used = word, wide
    return _without_widow([*result, line] if line else result, look, room_mm)


def _without_widow(rows: list[str], look: Type, room_mm: float) -> list[str]:
    """No single word alone on the last line where the one before it can come along."""
    if len(rows) < 2 or " " in rows[-1] or rows[-2].count(" ") < 3:
        return rows
    kept, _, moved = rows[-2].rpartition(" ")
    last = f"{moved} {rows[-1]}"
    return [*rows[:-2], kept, last] if width_mm(last, look) <= room_mm else rows


@cache
def _font_for(sign: str, font: str) -> str:
    if unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT:
        raise ShopError("letter-script", sign=sign)
    for name in (font, FALLBACK):
        if ord(sign) in pdfmetrics.getFont(name).face.charToGlyph:
            return name
    raise ShopError("letter-glyph-missing", sign=sign, code=f"U+{ord(sign):04X}")
