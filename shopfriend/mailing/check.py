"""Checks on the finished file, from its pixels and its text: what the printer gets, not what we
meant. Used by tests and by the program's self-test.

Not provable here: ink spread, paper, real scanners and the Post's readers.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import zxingcpp
from pypdfium2 import raw

from shopfriend.domain.letters import Letter
from shopfriend.domain.messages import Message, message
from shopfriend.mailing.fonts import POINT_MM
from shopfriend.mailing.letter import HEIGHT, WIDTH, WINDOW

_EVER_VISIBLE = (1.0, 45.0, 110.0, 98.0)  # wherever the sheet slides in the envelope
_MARGIN = 5.0
_DARK = 150  # of 255: lighter is not read
_CODES_DPI, _INK_DPI = 300, 110


def check_file(path: Path, letters: Sequence[Letter]) -> list[Message]:
    """What is wrong, page by page; empty when all is well. About 0.4 s a page."""
    document = pdfium.PdfDocument(str(path))
    try:
        if len(document) != len(letters):
            return [message("check-pages", found=len(document), wanted=len(letters))]
        found: list[Message] = []
        for number, letter in enumerate(letters, start=1):
            page = document[number - 1]
            kinds = [*_fonts(page), *_window(page, letter), *_ink(page), *_codes(page, letter)]
            found += [message(kind, page=number) for kind in kinds]
        return found
    finally:
        document.close()


def _fonts(page: Any) -> list[str]:
    """Every font embedded."""
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5)
    embedded = (raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(text.raw)) for text in texts)
    return [] if all(one == 1 for one in embedded) else ["check-font-missing"]


def _window(page: Any, letter: Letter) -> list[str]:
    """The address is inside the window, and nothing else where the window may look."""
    text = page.get_textpage()
    address = _plain("".join(letter.address))
    sender = _plain(letter.sender)
    problems = []
    if _plain(_inside(text, WINDOW)) != sender + address:
        problems.append("check-address")
    if _plain(_inside(text, _EVER_VISIBLE)) != sender + address:
        problems.append("check-window")
    return problems


def _ink(page: Any) -> list[str]:
    """Each line of text has dark pixels – extraction also finds what a white box covers – and the
    margin that printers cannot reach is clean."""
    image = page.render(scale=_INK_DPI / 72, grayscale=True).to_pil().convert("L")
    dots = _INK_DPI / 25.4
    problems = []
    edge = round(_MARGIN * dots)
    clean = image.copy()
    clean.paste(255, (edge, edge, image.width - edge, image.height - edge))
    if clean.getextrema()[0] < 250:
        problems.append("check-margin")
    text = page.get_textpage()
    for at in range(text.count_rects()):
        left, bottom, right, top = (edge * _INK_DPI / 72 for edge in text.get_rect(at))
        words = text.get_text_bounded(*text.get_rect(at))
        box = (int(left), int(image.height - top), int(right) + 1, int(image.height - bottom) + 1)
        if words.strip() and image.crop(box).getextrema()[0] > _DARK:
            problems.append("check-covered")
            break
    return problems


def _codes(page: Any, letter: Letter) -> list[str]:
    """Every code decodes from 300 dpi and says what the piece says."""
    image = page.render(scale=_CODES_DPI / 72, grayscale=True).to_pil()
    found = sorted(code.text for code in zxingcpp.read_barcodes(image))
    coupon = [letter.coupon.code] * 2 if letter.coupon else []  # bars and square
    return [] if found == sorted([*coupon, letter.objection.code]) else ["check-codes"]


def _inside(text: Any, box: tuple[float, float, float, float]) -> str:
    left, top, right, bottom = box
    return str(
        text.get_text_bounded(
            left=left / POINT_MM,
            bottom=(HEIGHT - bottom) / POINT_MM,
            right=min(right, WIDTH) / POINT_MM,
            top=(HEIGHT - top) / POINT_MM,
        )
    )


def _plain(text: str) -> str:
    """Without blanks, and without the points that a broken sender line drops."""
    return "".join(text.replace("·", "").split())
