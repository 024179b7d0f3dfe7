"""Proofs: one person's piece as a picture of the very page that is printed, and what stands
behind it; and the pieces of a run that was frozen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shopfriend.book import pieces
from shopfriend.book.pieces import PieceLine as PieceLine
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.ids import CustomerId, PieceId, RunId
from shopfriend.domain.messages import Message
from shopfriend.services import parts
from shopfriend.services.campaigns import drafts, runs
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Picture:
    """A page as rows of pixels, each four bytes: blue, green, red, nothing."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True)
class Proof:
    """`elements` say more than the name (C12); `offers`: each offer's name as printed with its
    main reason; `dose`: why this coupon, or why none, where each gets the smallest."""

    customer: CustomerId
    page: Picture
    elements: int
    offers: tuple[tuple[str, Message], ...]
    warnings: tuple[Message, ...]
    dose: Message | None = None


def look(desk: Desk, plan: Plan, customer: CustomerId, *, on: date, dpi: int) -> Proof:
    """The letter this person would get. Raises `ShopError` as printing would."""
    draft = drafts.of_one(desk, plan, customer, on=on)
    with desk.read() as tx:
        page = parts.mailing.one_page(draft.letter, lambda key: pieces.picture(tx, key))
    names = [place.name for place in draft.letter.offers]
    reasons = [offer.main_reason.message for offer in draft.offers]
    return Proof(
        customer=customer,
        page=_picture(page, dpi),
        elements=draft.elements,
        offers=tuple(zip(names, reasons, strict=True)),
        warnings=draft.warnings,
        dose=draft.dose.why if draft.dose else None,
    )


def of_piece(desk: Desk, piece: PieceId, *, dpi: int) -> Picture:
    """A frozen piece exactly as it was printed."""
    return _picture(runs.piece_pdf(desk, piece), dpi)


def of_run(desk: Desk, run: RunId) -> list[PieceLine]:
    """Its pieces in the order of the print, each with what became of its coupon."""
    with desk.read() as tx:
        return pieces.lines_of(tx, run, desk.today)


def save_piece(desk: Desk, piece: PieceId, path: Path) -> Path:
    """One piece once more, as a file to print. Raises `Trouble` for the disk."""
    parts.mailing.save_page(runs.piece_pdf(desk, piece), path)
    return path


def _picture(page: bytes, dpi: int) -> Picture:
    width, height, pixels = parts.mailing.render(page, dpi)
    return Picture(width, height, pixels)
