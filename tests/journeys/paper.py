"""What a printed letter shows to somebody who has only the paper."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import zxingcpp

POINT_MM = 25.4 / 72
WINDOW = (20.0, 54.0, 91.0, 90.0)  # mm from the top left: what shows in the envelope
HEIGHT = 297.0
DPI = 300


@dataclass(frozen=True)
class Sheet:
    """One page: all of its text, what the window shows, and what its codes say."""

    text: str
    window: str
    codes: tuple[tuple[str, str], ...]  # (format, content)

    @property
    def coupon(self) -> str:
        """The code that stands as bars and as a square."""
        return next((code for _, code in self.codes if code.startswith("C")), "")

    @property
    def objection(self) -> str:
        return next((code for _, code in self.codes if code.startswith("N")), "")


def read(pdf: Path, most: int = 3) -> list[Sheet]:
    document = pdfium.PdfDocument(str(pdf))
    try:
        return [_sheet(document[n]) for n in range(min(len(document), most))]
    finally:
        document.close()


def count(pdf: Path) -> int:
    document = pdfium.PdfDocument(str(pdf))
    try:
        return len(document)
    finally:
        document.close()


def find(pdf: Path, name: str) -> Sheet:
    """The sheet whose window shows this name."""
    document = pdfium.PdfDocument(str(pdf))
    try:
        for number in range(len(document)):
            if name in _inside(document[number].get_textpage()):
                return _sheet(document[number])
    finally:
        document.close()
    raise AssertionError(f"no letter for {name} in {pdf.name}")


def _sheet(page: pdfium.PdfPage) -> Sheet:
    text = page.get_textpage()
    image = page.render(scale=DPI / 72, grayscale=True).to_pil()
    codes = tuple((str(one.format), one.text) for one in zxingcpp.read_barcodes(image))
    return Sheet(text.get_text_range(), _inside(text), codes)


def _inside(text: pdfium.PdfTextPage) -> str:
    left, top, right, bottom = (edge / POINT_MM for edge in WINDOW)
    high = HEIGHT / POINT_MM
    return str(text.get_text_bounded(left=left, bottom=high - bottom, right=right, top=high - top))
