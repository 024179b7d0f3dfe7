"""Icons: Lucide's line set in the text colour, sharp at each scale.

Files lie in `resources/icons`; to add one, copy it with `build/make_icons.py`.
"""

import math
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from shopfriend import places
from shopfriend.ui import theme

SMALL, TILL = 20, 24


def icon(name: str, colour: str = "ink") -> QIcon:
    """`colour` is a token. Disabled state is drawn in the disabled colour, never faded."""
    look = theme.now()
    return _icon(name, look.colour(colour).name(), look.colour("disabled").name(), _finest())


def pixmap(name: str, size: int, colour: str = "ink", scale: float = 1.0) -> QPixmap:
    """`size` in logical pixels; the picture has `size` × `scale` real ones."""
    return _pixmap(name, theme.now().colour(colour).name(), size, scale)


def names() -> list[str]:
    return sorted(path.stem for path in (places.resources() / "icons").glob("*.svg"))


def _finest() -> int:
    """Real pixels a logical one has on the finest screen: finer pictures would be drawn for
    nothing, which is a tenth of a second at start."""
    return max((math.ceil(s.devicePixelRatio()) for s in QGuiApplication.screens()), default=1)


@cache
def _icon(name: str, colour: str, disabled: str, finest: int) -> QIcon:
    made = QIcon()
    for size in (SMALL, TILL):
        for scale in range(1, finest + 1):
            made.addPixmap(_pixmap(name, colour, size, scale), QIcon.Mode.Normal)
            made.addPixmap(_pixmap(name, disabled, size, scale), QIcon.Mode.Disabled)
    return made


@cache
def _pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def _svg(name: str) -> str:
    return (places.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
