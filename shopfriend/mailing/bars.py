"""Barcodes as rectangles for one path each.

One path per code and a module on the printer's grid: separate rectangles or a free position round
differently and stop decoding (measured). The module is 0.3387 mm = 4 dots at 300 dpi.
"""

from dataclasses import dataclass
from functools import cache
from itertools import groupby

import zxingcpp

DOT_MM = 25.4 / 300
MODULE_MM = 4 * DOT_MM
QR_MODULE_MM = 12 * DOT_MM  # 21 modules: 21.3 mm, over the 20 mm that a phone likes
BAR_QUIET_MM = 10 * MODULE_MM
QR_QUIET_MM = 4 * QR_MODULE_MM


@dataclass(frozen=True)
class Bars:
    """Dark rectangles (x, y, width, height) in modules, y downwards from the top."""

    columns: int
    rows: int
    dark: tuple[tuple[int, int, int, int], ...]


@cache
def code128(text: str) -> Bars:
    """One row; the drawer gives the height."""
    row = _matrix(text, zxingcpp.BarcodeFormat.Code128)[0]
    return Bars(len(row), 1, tuple(_stretches(row, 0)))


@cache
def qr(text: str) -> Bars:
    matrix = _matrix(text, zxingcpp.BarcodeFormat.QRCode)
    dark = tuple(rect for y, row in enumerate(matrix) for rect in _stretches(row, y))
    return Bars(len(matrix[0]), len(matrix), dark)


def _matrix(text: str, kind: zxingcpp.BarcodeFormat) -> list[bytes]:
    image = zxingcpp.create_barcode(text, kind).to_image(scale=1, add_quiet_zones=False)
    rows, columns = image.shape
    raw = bytes(memoryview(image))  # type: ignore[arg-type]  # it is a buffer, its stub forgot
    return [raw[start : start + columns] for start in range(0, rows * columns, columns)]


def _stretches(row: bytes, y: int) -> list[tuple[int, int, int, int]]:
    """Neighbouring dark modules (value 0) as one rectangle."""
    result, x = [], 0
    for value, group in groupby(row):
        wide = len(list(group))
        if value == 0:
            result.append((x, y, wide, 1))
        x += wide
    return result
