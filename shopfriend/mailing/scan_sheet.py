"""A sheet to learn a scanner with: one code in three sizes, to be scanned one after another."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from shopfriend.mailing import bars, fonts
from shopfriend.mailing.file import new_canvas, save_page
from shopfriend.mailing.fonts import SMALL, TEXT, TITLE
from shopfriend.mailing.letter import HEIGHT, LEFT, RIGHT
from shopfriend.mailing.sheet import ACCENT, QUIET, Sheet

CODES, CODE_MM, STEP_MM = 3, 24.0, 48.0


def write_scan_sheet(
    target: Path, code: str, *, title: str, steps: Sequence[str], shop: str
) -> None:
    """`steps` are the sentences above the codes, the first of them first. Raises `Trouble` for
    the disk."""
    file = BytesIO()
    canvas = new_canvas(file, title, shop)
    _draw(Sheet(canvas, HEIGHT, lambda _key: None), code, title, steps)
    canvas.save()
    save_page(file.getvalue(), target)


def _draw(sheet: Sheet, code: str, title: str, steps: Sequence[str]) -> None:
    y = 30.0
    sheet.text(LEFT, y, title, TITLE, ACCENT)
    y += 4
    for step in steps:
        y += 3
        for line in fonts.lines(step, TEXT, RIGHT - LEFT):
            y += TEXT.leading_mm
            sheet.text(LEFT, y, line, TEXT)
    y += 22
    for number in range(1, CODES + 1):
        sheet.text(LEFT, y + CODE_MM / 2, str(number), TITLE, ACCENT)
        wide = sheet.code128(LEFT + 14 + bars.BAR_QUIET_MM, y, code, CODE_MM)
        below = LEFT + 14 + bars.BAR_QUIET_MM + wide / 2 - fonts.width_mm(code, SMALL) / 2
        sheet.text(below, y + CODE_MM + SMALL.leading_mm, code, SMALL, QUIET)
        y += STEP_MM
    sheet.end_page()
