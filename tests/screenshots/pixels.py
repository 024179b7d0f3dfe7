"""Checks on what was painted: contrast, colours of the house only, nothing bright in the dark."""

from dataclasses import fields
from functools import cache
from itertools import product

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from shopfriend.ui import theme
from shopfriend.ui.tokens import Tokens
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.screenshots import tree
from tests.screenshots.scenes import Scene

Pixels = npt.NDArray[np.int16]
TEXT, LARGE = 4.5, 3.0
LARGE_FROM = 24
STROKE = 0.9  # a thin stroke of small type hardly reaches its full colour
NEAR = 6  # of 255 a channel
SHARE = 0.985
BLOCK, BRIGHT = 32, 0.55
INKS = ("ink", "quiet", "accent", "on_accent", "warn", "bad", "disabled", "border", "hairline",
        "focus", "accent_hover", "accent_pressed", "chart_2", "chart_4")  # fmt: skip
GROUNDS = ("page", "card", "sunk", "selection", "suggestion", "warn_ground", "bad_ground",
           "accent", "ink")  # fmt: skip


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def as_array(image: QImage) -> Pixels:
    """Height × width × (r, g, b)."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return rows.reshape(image.height(), image.width(), 4)[:, :, 2::-1].astype(np.int16)


def contrast_holds(window: Window, scene: Scene) -> list[str]:
    """V4: text against its ground as painted: 4.5, from 24 px on 3. What a scroll area cuts
    through shows no whole letter; it is measured where it is whole."""
    painted, found = as_array(grabbed(window)), []
    scale = window.devicePixelRatioF()
    for widget in tree.visible(window):
        if not _has_text(widget) or tree.is_covered(widget, window):
            continue
        area = tree.seen_rect(widget, window).adjusted(2, 2, -2, -2)
        if area.width() < 8 or area.height() < max(8, widget.height() - 4):
            continue
        least = LARGE if _is_large(widget) or not widget.isEnabled() else TEXT
        measured = _contrast(_cut(painted, area, scale))
        if measured is not None and measured < least * STROKE:
            found.append(f"{tree.path(widget, window)}: {measured:.1f} : 1, wanted {least}")
    return found


def _has_text(widget: QWidget) -> bool:
    kinds = QLabel | QPushButton | QLineEdit
    return (
        isinstance(widget, kinds)
        and bool(tree.words(widget).strip())
        and not (isinstance(widget, Button) and widget._narrow)
    )


def _is_large(widget: QWidget) -> bool:
    return widget.fontInfo().pixelSize() >= LARGE_FROM


def _cut(painted: Pixels, area: QRect, scale: float) -> Pixels:
    left, top = round(area.left() * scale), round(area.top() * scale)
    return painted[
        top : top + round(area.height() * scale), left : left + round(area.width() * scale)
    ]


def _contrast(part: Pixels) -> float | None:
    """The most common colour is the ground; the one farthest from it in light is the ink."""
    flat = part.reshape(-1, 3)
    if not len(flat):
        return None
    codes = flat[:, 0].astype(np.int64) * 65536 + flat[:, 1] * 256 + flat[:, 2]
    values, counts = np.unique(codes, return_counts=True)
    ground = _light_of(int(values[counts.argmax()]))
    lights = [_light_of(int(value)) for value in values]
    return max((max(ground, one) + 0.05) / (min(ground, one) + 0.05) for one in lights)


def _light_of(code: int) -> float:
    parts = [part / 255 for part in (code >> 16, code >> 8 & 255, code & 255)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def colours_of_the_house(window: Window, scene: Scene) -> list[str]:
    """V5: nearly every pixel is a token's colour, or a smooth edge between an ink and a ground;
    pictures and the paper preview aside."""
    painted = as_array(grabbed(window))
    scale = window.devicePixelRatioF()
    keep = np.ones(painted.shape[:2], bool)
    for picture in pictures(window):
        area = tree.seen_rect(picture, window)
        left, top = round(area.left() * scale), round(area.top() * scale)
        keep[
            top : top + round(area.height() * scale) + 1,
            left : left + round(area.width() * scale) + 1,
        ] = False
    flat = painted[keep]
    values, counts = np.unique(
        flat[:, 0].astype(np.int64) * 65536 + flat[:, 1] * 256 + flat[:, 2], return_counts=True
    )
    colours = np.stack([values >> 16, values >> 8 & 255, values & 255], axis=1).astype(np.int16)
    known = _is_known(colours, theme.now().colours)
    share = counts[known].sum() / counts.sum()
    if share >= SHARE:
        return []
    worst = [f"#{values[at]:06X}" for at in counts.argsort()[::-1] if not known[at]][:4]
    return [f"{share:.1%} of the pixels are the house's, foreign: {', '.join(worst)}"]


def _is_known(colours: Pixels, look: Tokens) -> npt.NDArray[np.bool_]:
    known = np.zeros(len(colours), bool)
    for start, end in _segments(look):
        known |= _on_segment(colours.astype(np.float32), start, end) <= NEAR
    return known


@cache
def _segments(look: Tokens) -> tuple[tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]], ...]:
    def rgb(name: str) -> npt.NDArray[np.float32]:
        made = QColor(getattr(look, name))
        return np.array((made.red(), made.green(), made.blue()), np.float32)

    single = [(rgb(each.name), rgb(each.name)) for each in fields(Tokens)]
    return (*single, *((rgb(ground), rgb(ink)) for ground, ink in product(GROUNDS, INKS)))


def _on_segment(
    colours: npt.NDArray[np.float32], start: npt.NDArray[np.float32], end: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    along = end - start
    length = float(along @ along)
    share = np.clip((colours - start) @ along / length, 0, 1) if length else np.zeros(len(colours))
    far = np.abs(colours - (start + share[:, None] * along)).max(axis=1)
    return far.astype(np.float32)


def pictures(window: Window) -> list[QWidget]:
    """What shows a photograph or the paper."""
    return [
        each
        for each in tree.visible(window)
        if (isinstance(each, QLabel) and not each.pixmap().isNull())
        or each.property("paper")
        or each.property("picture")
    ]


def dark_is_dark(window: Window, scene: Scene) -> list[str]:
    """V11: in the dark no bright patch but pictures and paper."""
    if not scene.look.dark:
        return []
    painted = as_array(grabbed(window)).astype(np.float32) / 255
    for picture in pictures(window):
        area = tree.seen_rect(picture, window)
        painted[area.top() : area.bottom() + 1, area.left() : area.right() + 1] = 0
    light = painted @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    high, wide = light.shape[0] // BLOCK * BLOCK, light.shape[1] // BLOCK * BLOCK
    blocks = light[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK).mean((1, 3))
    filled = [
        tree.seen_rect(each, window).adjusted(-BLOCK, -BLOCK, BLOCK, BLOCK)
        for each in tree.visible(window)
        if isinstance(each, Button) and each.property("kind") == "filled"
    ]
    found = [(int(x) * BLOCK, int(y) * BLOCK) for y, x in np.argwhere(blocks > BRIGHT)]
    patches = [at for at in found if not any(button.contains(*at) for button in filled)]
    return [f"bright at {patches[:5]}"] if patches else []


def geometry(window: Window) -> dict[str, tuple[int, int, int, int]]:
    """Where everything is: light and dark must agree, 200 % must be twice 100 %."""
    found: dict[str, tuple[int, int, int, int]] = {}
    for place, widget in enumerate(tree.visible(window)):
        if not isinstance(widget, tree.FLOATING):
            area = tree.rect_in(widget, window)
            key = f"{place} {tree.path(widget, window)}"
            found[key] = (area.x(), area.y(), area.width(), area.height())
    return found
