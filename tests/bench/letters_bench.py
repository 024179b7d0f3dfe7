"""100 letters with database and rules, against a plain platypus mail merge of the same page.

The drawing is measured as a ratio in one run, in processor time; the whole run in seconds, since
that is the promise (10 s on a quiet machine).
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from reportlab.graphics.barcode import createBarcodeDrawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Image, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from shopfriend import mailing
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.letters import Letter
from shopfriend.services import settings
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk, close_desk, no_progress
from tests.bench.run import Measured
from tests.builders import TODAY, a_consent, a_customer, a_desk, a_product, a_receipt
from tests.unit.mailing.samples import an_offer, pictures

LETTERS, PICTURE = 100, "teal"


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = a_desk(folder)
        try:
            _fill(desk)
            whole, letters = _whole_run(desk, folder)
        finally:
            close_desk(desk)
        pictured = [_with_pictures(letter) for letter in letters]
        ours = _seconds(lambda: _ours(pictured, folder))
        peer = _seconds(lambda: _platypus(pictured, folder))
    peer_of = "plain platypus, same page"
    return [
        Measured("100 letters with database and rules", whole, "s", 10.0),
        Measured("drawing 100 letters with pictures", ours / peer, "x", 0.33, peer_of),
    ]


def _fill(desk: Desk) -> None:
    settings.put(desk, shop_name="Lindenladen", shop_street="Weg 1", shop_town="Ulm")
    goods = [a_product(desk, f"Ware {n}", category=f"Gruppe {n % 6}") for n in range(40)]
    for n in range(LETTERS + 6):
        customer = a_customer(desk, f"Kurz-{n:03d}")
        a_consent(desk, customer)
        for back in range(8):
            lines = [(goods[(n * 7 + k * 11 + back % 2) % 40], 1000, 356) for k in range(3)]
            a_receipt(desk, customer, TODAY - timedelta(days=7 * back + 3), lines)


def _whole_run(desk: Desk, folder: Path) -> tuple[float, list[Letter]]:
    plan = Plan("Bench", incentive=Incentive("percent", percent_bp=1000), limit=LETTERS)
    began = time.perf_counter()
    done = runs.freeze(desk, plan, on=TODAY)
    runs.print_pdf(desk, done.run, folder / "whole.pdf")
    return time.perf_counter() - began, runs.letters_of(desk, done.run)


def _with_pictures(letter: Letter) -> Letter:
    shown = tuple(replace(o, picture=PICTURE) for o in letter.offers) or (an_offer("A", PICTURE),)
    return replace(letter, offers=shown)


def _ours(letters: Sequence[Letter], folder: Path) -> None:
    path = folder / "ours.pdf"
    mailing.write_letters(letters, pictures, path, title="", progress=no_progress)


def _platypus(letters: Sequence[Letter], folder: Path) -> None:
    """What one writes first: paragraphs, tables and barcode drawings."""
    look = ParagraphStyle("plain", fontName="NotoSerif-Regular", fontSize=11, leading=14)
    story = [flow for letter in letters for flow in (*_flows(letter, look), PageBreak())]
    SimpleDocTemplate(str(folder / "peer.pdf"), topMargin=20 * mm).build(story)


def _flows(letter: Letter, look: ParagraphStyle) -> list[object]:
    texts = [*letter.info, letter.sender, *letter.address, letter.day, letter.headline]
    texts += [letter.salutation, *letter.body, *letter.closing]
    flows: list[object] = [Paragraph(text, look) for text in texts]
    raw = pictures(PICTURE)
    assert raw is not None
    rows = [
        [Image(BytesIO(raw), 15 * mm, 12 * mm), Paragraph(o.name, look), Paragraph(o.reason, look)]
        for o in letter.offers
    ]
    flows += [Table(rows), Spacer(1, 5 * mm)]
    if letter.coupon:
        flows.append(Paragraph(letter.coupon.what, look))
        flows += [createBarcodeDrawing("Code128", value=letter.coupon.code)]
        flows += [createBarcodeDrawing("QR", value=letter.coupon.code, width=60, height=60)]
    flows.append(createBarcodeDrawing("QR", value=letter.objection.code, width=60, height=60))
    return [*flows, Paragraph(letter.objection.text, look)]


def _seconds(work: Callable[[], None]) -> float:
    work()  # fonts and caches once
    began = time.process_time()
    work()
    return time.process_time() - began
