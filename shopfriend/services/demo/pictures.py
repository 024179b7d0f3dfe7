"""Pictures of the goods: a motif on a tinted card with the product's name, so that they differ."""

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from shopfriend import places
from shopfriend.services.demo.goods import Good

if TYPE_CHECKING:
    from PIL import Image, ImageFont

SIDE = 320  # pixels
_MOTIF = 196
_LABEL_TOP = 228
_MARGIN = 16
_INK = (42, 39, 34)
# Warm, light, far enough apart; one for each first group of the shelves.
_TINTS = ((250, 240, 218), (232, 241, 228), (251, 232, 224), (228, 238, 245), (243, 232, 244),
          (246, 238, 206), (224, 240, 236), (249, 228, 234))  # fmt: skip


@dataclass(frozen=True)
class Picture:
    """`hash` is SHA-256 of `webp`, in hex."""

    number: str
    hash: str
    webp: bytes


def cards(goods: Sequence[Good]) -> Iterator[Picture]:
    """One picture for each good that is marked as pictured; about 8 kB each."""
    for good in goods:
        if good.pictured:
            webp = _card(good)
            yield Picture(good.number, hashlib.sha256(webp).hexdigest(), webp)


def _card(good: Good) -> bytes:
    from PIL import Image, ImageDraw

    group = good.category.partition(" > ")[0]
    card = Image.new("RGB", (SIDE, SIDE), _TINTS[sum(map(ord, group)) % len(_TINTS)])
    motif = _motif(good.motif)
    card.paste(motif, ((SIDE - _MOTIF) // 2, _MARGIN), motif)
    draw = ImageDraw.Draw(card)
    lines = _lines(good.label)
    top = _LABEL_TOP + (0 if len(lines) > 1 else 18)
    for place, line in enumerate(lines):
        draw.text((SIDE / 2, top + 34 * place), line, fill=_INK, font=_font(), anchor="mt")
    file = io.BytesIO()
    card.save(file, "WEBP", quality=78, method=1)
    return file.getvalue()


def _lines(label: str) -> list[str]:
    """At most two; what does not fit ends in an ellipsis."""
    lines = [""]
    for word in label.split():
        longer = f"{lines[-1]} {word}".strip()
        if _fits(longer) or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < 2:
            lines.append(word)
        else:
            lines[-1] = _shortened(longer)
            break
    return [_shortened(line) if not _fits(line) else line for line in lines]


def _shortened(line: str) -> str:
    while not _fits(line + "…"):
        line = line[:-1]
    return line.rstrip(" ,") + "…"


def _fits(text: str) -> bool:
    return _font().getlength(text) <= SIDE - 2 * _MARGIN


@cache
def _font() -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(str(places.resources() / "fonts" / "NotoSans-Bold.ttf"), 26)


@cache
def _motif(name: str) -> "Image.Image":
    from PIL import Image

    with Image.open(places.resources() / "demo" / "pictures" / f"{name}.webp") as motif:
        return motif.convert("RGBA").resize((_MOTIF, _MOTIF))
