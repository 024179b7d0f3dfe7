"""V18: the letter, rendered at 150 dpi and read back: nothing clipped, in reading order, at most
three sizes of type besides codes, no widow."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from shopfriend.domain.letters import Letter
from shopfriend.services import books, campaigns, parts
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from tests.demo_fixture import DEMO_TODAY, kept_demo

DPI = 150
MARGIN = 14.0  # points, 5 mm: what printers cannot reach
SIZES = 3
RETURN = 30.0  # points: so near above the address stands the line of return
WIDOW = 6  # signs: a last line shorter than this is one


@dataclass(frozen=True)
class Line:
    """One line of text on the page, in points from the top left."""

    top: float
    left: float
    right: float
    bottom: float
    size: float
    text: str


def check(folder: Path, pictures: Path) -> list[str]:
    """Letters of the demo shop in both languages."""
    found = []
    for language in ("de", "en"):
        path = folder / f"letters-{language}.shopbook"
        shutil.copyfile(kept_demo(folder / "demos", language), path)
        desk = books.open_(path, today=DEMO_TODAY, language=language)
        try:
            found += _of(desk, folder / f"letters-{language}.pdf", pictures / "letter", language)
        finally:
            books.close(desk, backup=False)
    return found


def _of(desk: Desk, pdf: Path, pictures: Path, language: str) -> list[str]:
    plan = campaigns.standard_plan(desk, "V18", limit=12)
    frozen = runs.freeze(desk, plan, on=desk.today)
    runs.print_pdf(desk, frozen.run, pdf)
    letters = runs.letters_of(desk, frozen.run)
    found = [str(problem) for problem in parts.mailing.check_file(pdf, letters)]
    document = pdfium.PdfDocument(str(pdf))
    pictures.mkdir(parents=True, exist_ok=True)
    try:
        for number, letter in enumerate(letters):
            page = document[number]
            page.render(scale=DPI / 72).to_pil().save(pictures / f"{language}-{number + 1}.png")
            found += [f"{language}, page {number + 1}: {line}" for line in looked_at(page, letter)]
    finally:
        document.close()
    return found


def looked_at(page: Any, letter: Letter) -> list[str]:
    lines = read(page)
    found = [] if lines else ["no text at all"]
    found += _clipped(page, lines)
    found += _order(lines, letter)
    codes = {letter.objection.code, *([letter.coupon.code] if letter.coupon else [])}
    plain = [line for line in lines if not any(_same(line.text, code) for code in codes)]
    plain = [line for line in plain if not _is_return(line, lines, letter)]
    sizes = sorted({round(line.size, 1) for line in plain})
    if len(sizes) > SIZES:
        found.append(f"{len(sizes)} sizes of type: {sizes}")
    return found + _widows(plain, letter)


def read(page: Any) -> list[Line]:
    """The text objects of the page, as they were drawn."""
    height, text, found = page.get_height(), page.get_textpage(), []
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
        left, bottom, right, top = (
            each.get_bounds() if hasattr(each, "get_bounds") else each.get_pos()
        )
        words = text.get_text_bounded(left - 0.5, bottom - 0.5, right + 0.5, top + 0.5)
        found.append(Line(height - top, left, right, height - bottom, _size(each), words.strip()))
    return found


def _size(text: Any) -> float:
    import ctypes

    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(text.raw, ctypes.byref(size))
    return float(size.value)


def _clipped(page: Any, lines: Sequence[Line]) -> list[str]:
    wide, high = page.get_width() - MARGIN, page.get_height() - MARGIN
    return [
        f"clipped: {line.text[:40]}"
        for line in lines
        if line.left < MARGIN or line.top < MARGIN or line.right > wide or line.bottom > high
    ]


def _order(lines: Sequence[Line], letter: Letter) -> list[str]:
    """Address, headline, salutation, own text, offers, coupon, objection: from above downwards."""
    marks = [letter.address[0], letter.headline, letter.salutation]
    marks += [offer.name for offer in letter.offers] + [letter.objection.title]
    tops = [(mark, _top_of(mark, lines)) for mark in marks if mark]
    known = [(mark, top) for mark, top in tops if top is not None]
    found = [f"not on the page: {mark[:40]}" for mark, top in tops if top is None]
    return found + [
        f"“{later[0][:30]}” stands above “{sooner[0][:30]}”"
        for sooner, later in pairwise(known)
        if later[1] < sooner[1] - 1
    ]


def _top_of(mark: str, lines: Sequence[Line]) -> float | None:
    plain = "".join(mark.split())
    for line in lines:
        said = "".join(line.text.split())
        if said and (plain.startswith(said[:24]) or said.startswith(plain[:24])):
            return line.top
    return None


def _widows(lines: Sequence[Line], letter: Letter) -> list[str]:
    """No paragraph of the own text ends in a line of a few signs."""
    ends = [paragraph.split()[-1] for paragraph in letter.body if len(paragraph.split()) > 8]
    return [
        f"a widow: {line.text}" for line in lines if line.text in ends and len(line.text) < WIDOW
    ]


def _is_return(line: Line, lines: Sequence[Line], letter: Letter) -> bool:
    """The post's line of return above the address: its size is the post's, not the letter's."""
    top = _top_of(letter.address[0], lines)
    near = top is not None and 0 < top - line.top < RETURN
    said = "".join(line.text.split())
    return near and bool(said) and said in "".join(letter.sender.split())


def _same(one: str, code: str) -> bool:
    return "".join(one.split()) == code
