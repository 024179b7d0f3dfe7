"""A sheet of paper to draw on: millimetres from the top left corner, baselines for text.

Hides ReportLab's points, its origin at the bottom and its forms. Pictures and static parts are
drawn once per file and referred to afterwards.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from shopfriend.domain.letters import fitted_mm
from shopfriend.domain.trouble import Trouble
from shopfriend.mailing import bars, fonts
from shopfriend.mailing.fonts import POINT_MM, Type

INK, QUIET, ACCENT = "#2A2722", "#5F584D", "#2E6B4F"
HAIRLINE, TINT, WARN = "#E6DFD3", "#F3F7F4", "#9A5708"
PAPER, BLACK = "#FFFFFF", "#000000"

_GRID = 0.24  # points: one dot at 300 dpi
_PICTURE_DPI = 360

Pictures = Callable[[str], bytes | None]  # bytes of a picture by its hash


class Sheet:
    """Draws on one canvas, page after page."""

    def __init__(self, canvas: Canvas, height_mm: float, pictures: Pictures) -> None:
        self._canvas = canvas
        self._height = height_mm
        self._pictures = pictures
        self._shared: dict[object, str] = {}
        self._sizes: dict[tuple[str, tuple[float, float]], tuple[float, float]] = {}

    def text(self, x: float, y: float, words: str, look: Type, colour: str = INK) -> None:
        """Raises `ShopError` for signs that cannot be printed."""
        run = self._canvas.beginText(*self._at(x, y))
        run.setFillColor(HexColor(colour))
        for font, stretch in fonts.parts(words, look.font):
            run.setFont(font, look.size)
            run.textOut(stretch)
        self._canvas.drawText(run)

    def text_right(self, x: float, y: float, words: str, look: Type, colour: str = INK) -> None:
        self.text(x - fonts.width_mm(words, look), y, words, look, colour)

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, thick: float = 0.2, colour: str = INK
    ) -> None:
        """A straight line, `thick` in mm."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(thick / POINT_MM)
        self._canvas.line(*self._at(x1, y1), *self._at(x2, y2))

    def panel(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        round_mm: float = 2,
    ) -> None:
        """A rectangle with round corners, `y` its top."""
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        if edge:
            self._canvas.setStrokeColor(HexColor(edge))
            self._canvas.setLineWidth(0.25 / POINT_MM)
        left, bottom = self._at(x, y + height)
        size = (width / POINT_MM, height / POINT_MM, round_mm / POINT_MM)
        self._canvas.roundRect(left, bottom, *size, fill=int(bool(fill)), stroke=int(bool(edge)))

    def code128(self, x: float, y: float, text: str, height: float) -> float:
        """Bars with their left edge at `x`; the width drawn, without quiet zones."""
        code = bars.code128(text)
        self._bars(x, y, code, bars.MODULE_MM, height)
        return code.columns * bars.MODULE_MM

    def qr(self, x: float, y: float, text: str) -> float:
        code = bars.qr(text)
        self._bars(x, y, code, bars.QR_MODULE_MM, bars.QR_MODULE_MM)
        return code.columns * bars.QR_MODULE_MM

    def picture(self, key: str, x: float, y: float, side: float) -> bool:
        """The picture fitted into a square; False when its bytes are not there."""
        size = self._picture_form(key, (side, side))
        if size is None:
            return False
        width, height = size
        self._draw_picture(key, (side, side), x + (side - width) / 2, y + (side + height) / 2)
        return True

    def picture_right(self, key: str, right: float, y: float, box: tuple[float, float]) -> bool:
        """The picture fitted into a box, at its top right corner; False when there is none."""
        size = self._picture_form(key, box)
        if size is None:
            return False
        self._draw_picture(key, box, right - size[0], y + size[1])
        return True

    def shared(self, key: object, draw: Callable[[], None]) -> None:
        """What is the same on many pages: drawn once per file, then only referred to."""
        name = self._shared.get(key)
        if name is None:
            name = self._shared[key] = f"shared{len(self._shared)}"
            self._canvas.beginForm(name)
            draw()
            self._canvas.endForm()
        self._canvas.doForm(name)

    def end_page(self) -> None:
        self._canvas.showPage()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x / POINT_MM, (self._height - y) / POINT_MM

    def _bars(self, x: float, y: float, code: bars.Bars, module: float, height: float) -> None:
        left, top = (round(value / _GRID) * _GRID for value in self._at(x, y))
        wide, high = module / POINT_MM, height / POINT_MM
        path = self._canvas.beginPath()
        for column, row, columns, rows in code.dark:
            path.rect(left + column * wide, top - (row + rows) * high, columns * wide, rows * high)
        self._canvas.setFillColor(HexColor(BLACK))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _draw_picture(self, key: str, box: tuple[float, float], x: float, foot: float) -> None:
        self._canvas.saveState()
        self._canvas.translate(*self._at(x, foot))
        self._canvas.doForm(self._shared["picture", key, box])
        self._canvas.restoreState()

    def _picture_form(self, key: str, box: tuple[float, float]) -> tuple[float, float] | None:
        """Its drawn width and height in mm; makes the form when it is first used."""
        if ("picture", key, box) in self._shared:
            return self._sizes[key, box]
        raw = self._pictures(key)
        if raw is None:
            return None
        image = _prepared(raw, key, box)
        size = self._sizes[key, box] = fitted_mm(image.width, image.height, box)
        name = self._shared["picture", key, box] = f"shared{len(self._shared)}"
        self._canvas.beginForm(name)
        points = (size[0] / POINT_MM, size[1] / POINT_MM)
        self._canvas.drawImage(ImageReader(image), 0, 0, *points)
        self._canvas.endForm()
        return size


class BlindSheet(Sheet):
    """Draws nothing, but refuses what a real sheet would refuse: to see whether a letter fits.

    Its arguments are the real sheet's, whether it looks at them or not."""

    def __init__(self) -> None:
        fonts.load()

    def text(self, x: float, y: float, words: str, look: Type, colour: str = INK) -> None:  # noqa: ARG002
        fonts.parts(words, look.font)

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, thick: float = 0.2, colour: str = INK
    ) -> None:
        """Lines always fit."""

    def panel(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        round_mm: float = 2,
    ) -> None:
        """So do panels."""

    def picture(self, key: str, x: float, y: float, side: float) -> bool:  # noqa: ARG002
        return True

    def picture_right(self, key: str, right: float, y: float, box: tuple[float, float]) -> bool:  # noqa: ARG002
        return True

    def shared(self, key: object, draw: Callable[[], None]) -> None:  # noqa: ARG002
        draw()

    def end_page(self) -> None:
        """There is none."""

    def _bars(self, x: float, y: float, code: bars.Bars, module: float, height: float) -> None:
        """Their place is fixed."""


def _prepared(raw: bytes, key: str, box: tuple[float, float]) -> Any:
    """On white, no finer than the printer shows. Raises `Trouble` for bytes that are no picture."""
    try:
        image = Image.open(BytesIO(raw)).convert("RGBA")
    except OSError as error:
        raise Trouble("letter-picture-unreadable", picture=key) from error
    wide, high = (round(length / 25.4 * _PICTURE_DPI) for length in box)
    image.thumbnail((wide, high))
    white = Image.new("RGBA", image.size, PAPER)
    return Image.alpha_composite(white, image).convert("RGB")
