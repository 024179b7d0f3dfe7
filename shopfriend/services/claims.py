"""Receipt to person: the fiscal code of a receipt, check-ins that several receipts fit, and the
list of receipts without a person."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from shopfriend.book import Row, Tx, customers, receipts
from shopfriend.book import claims as rows
from shopfriend.book.tx import ChangeTx
from shopfriend.domain import fiscal
from shopfriend.domain.change import Change
from shopfriend.domain.fiscal import FiscalCode
from shopfriend.domain.ids import BranchId, CustomerId, ReceiptId, VisitId
from shopfriend.domain.trouble import ShopError
from shopfriend.domain.visits import FEW_MINUTES
from shopfriend.services import settings
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk

State = Literal["attached", "known", "waits"]
NEARBY = 15  # minutes around a time that somebody remembers
DAYS_BACK = 30  # older check-ins are not asked about any more
_TIME = re.compile(r"(\d{1,2})(?:[:h](\d{2})?)?")
_MONEY = re.compile(r"-?\d+([.,]\d{1,2})?")


@dataclass(frozen=True)
class Claimed:
    """`attached`: the receipt was in the book and is hers now; `known`: it was hers already, or
    its code has been scanned before; `waits`: the next import brings it. `change` is None when
    nothing was written."""

    state: State
    receipt: ReceiptId | None
    total_cents: int
    change: Change | None


@dataclass(frozen=True)
class Waiting:
    """A scanned receipt that no file has brought yet."""

    claim: int
    customer: CustomerId
    name: str
    at: str
    total_cents: int


@dataclass(frozen=True)
class Nobodys:
    """A receipt without a person."""

    receipt: ReceiptId
    number: str
    at: str
    total_cents: int
    lines: int
    branch: BranchId | None


@dataclass(frozen=True)
class Unsure:
    """A check-in that more than one receipt fits, the nearest first."""

    visit: VisitId
    customer: CustomerId
    name: str
    at: str
    fits: tuple[Nobodys, ...]


def claim(desk: Desk, customer: CustomerId, text: str) -> Claimed:
    """The code printed on a receipt says: this was hers. Scores and offers follow at once; where
    the till's file has not been taken in yet, it follows with it.

    Raises `ShopError`: `fiscal-unreadable`, `fiscal-no-purchase`, `fiscal-several` (two tills, same
    number, same second), `receipt-of-another`, `claim-of-another`, `customer-gone`."""
    code = fiscal.read(text)
    with desk.read() as tx:
        at = _local(tx, code)
        known = _found(tx, code, at)
        owner = None if known is None else known["customer"]
        before = rows.same(tx, code.number, at.isoformat(), code.total_cents)
        _refuse_anothers(tx, customer, owner, before)
    if owner is not None or (before is not None and known is None):
        receipt = None if known is None else ReceiptId(known["id"])
        return Claimed("known", receipt, code.total_cents, None)
    with about(desk, "receipt-claimed", customer, total_cents=code.total_cents) as change:
        if before is None:
            _note(desk, change, customer, code, at, known)
        if known is not None:
            give(change, ReceiptId(known["id"]), customer)
    receipt = None if known is None else ReceiptId(known["id"])
    return Claimed("attached" if receipt else "waits", receipt, code.total_cents, change.done)


def owner(desk: Desk, text: str) -> CustomerId | None:
    """Whose receipt this is, when the book knows. Raises as `claim`."""
    code = fiscal.read(text)
    with desk.read() as tx:
        at = _local(tx, code)
        known = _found(tx, code, at)
        found = None if known is None else known["customer"]
        if found is None:
            noted = rows.same(tx, code.number, at.isoformat(), code.total_cents)
            found = None if noted is None else noted["customer"]
    return None if found is None else CustomerId(found)


def waiting(desk: Desk) -> list[Waiting]:
    """Scanned receipts that no file has brought yet, the oldest first."""
    with desk.read() as tx:
        return [
            Waiting(row["id"], CustomerId(row["customer"]), _name(tx, row["customer"]), row["at"],
                    row["total_cents"])
            for row in rows.waiting(tx)
        ]  # fmt: skip


def drop(desk: Desk, claim_: int) -> Change:
    """Do not wait for it any more."""
    with about_row(desk, "claim-dropped", "claim", claim_) as tx:
        rows.delete(tx, claim_)
    return tx.done


def give(tx: ChangeTx, receipt: ReceiptId, customer: CustomerId | None) -> None:
    """The receipt is hers, in every summary and score; inside a deed."""
    known = receipts.get(tx, receipt)
    if known is None:
        raise ShopError("receipt-gone")
    receipts.set_customer(tx, receipt, customer)
    tx.touch("receipt", receipt)
    tx.touch("customer", *(who for who in (known["customer"], customer) if who is not None))
    tx.touch("product", *receipts.products_of(tx, receipt))


# -- check-ins that several receipts fit ---------------------------------------------------------


def to_confirm(desk: Desk) -> list[Unsure]:
    """The newest first; only of the last weeks."""
    first = desk.today - timedelta(days=DAYS_BACK)
    with desk.read() as tx:
        visits = rows.open_visits(tx, first.isoformat(), desk.today.isoformat())
        found = [_unsure(tx, row) for row in reversed(visits)]
    return [each for each in found if each.fits]


def confirm(desk: Desk, visit: VisitId, *, receipt: ReceiptId) -> Change:
    """This receipt it was. Raises `ShopError`: `row-gone`, `receipt-gone`, `receipt-of-another`."""
    with about_row(desk, "receipt-attached", "visit", visit) as tx:
        stamped = rows.visit(tx, visit)
        known = receipts.get(tx, receipt)
        if known is None or stamped is None:
            raise ShopError("receipt-gone")
        if known["customer"] not in (None, stamped["customer"]):
            raise ShopError("receipt-of-another", who=_name(tx, known["customer"]))
        give(tx, receipt, CustomerId(stamped["customer"]))
        rows.link_visit(tx, visit, receipt)
    return tx.done


def _unsure(tx: Tx, row: Row) -> Unsure:
    at = datetime.fromisoformat(row["at"])
    near = rows.nobodys(
        tx,
        (at - FEW_MINUTES.before).isoformat(timespec="minutes"),
        (at + FEW_MINUTES.after).isoformat(timespec="seconds"),
    )
    fits = [r for r in near if row["branch"] is None or r["branch"] in (None, row["branch"])]
    fits.sort(key=lambda r: abs(datetime.fromisoformat(r["at"]) - at))
    return Unsure(
        VisitId(row["id"]), CustomerId(row["customer"]), _name(tx, row["customer"]), row["at"],
        tuple(map(_nobodys, fits)),
    )  # fmt: skip


# -- receipts without a person -------------------------------------------------------------------


def without_person(desk: Desk, *, day: date | None = None, text: str = "") -> list[Nobodys]:
    """The latest first: those of a day (the newest that has any), near a time (`10:15`), over an
    amount (`12,90`: of all days, unless one is given)."""
    with desk.read() as tx:
        cents = _cents(text)
        if cents is not None and day is None:
            return [_nobodys(row) for row in rows.nobodys_of(tx, cents)]
        wanted = day.isoformat() if day else rows.last_nobodys_day(tx)
        if not wanted:
            return []
        first, last = _span(text)
        found = rows.nobodys(tx, f"{wanted}{first}", f"{wanted}{last}")
    return [_nobodys(row) for row in found if cents is None or row["total_cents"] == cents]


def _span(text: str) -> tuple[str, str]:
    """From when to when, as the ends of a local moment."""
    said = _TIME.fullmatch(text.strip())
    if said is None or _cents(text) is not None:
        return "", "U"
    hour, minute = int(said[1]), said[2]
    if minute is None:
        return f"T{hour:02d}:00", f"T{hour:02d}:59:59"
    around = hour * 60 + int(minute)
    low, high = max(around - NEARBY, 0), min(around + NEARBY, 24 * 60 - 1)
    return f"T{low // 60:02d}:{low % 60:02d}", f"T{high // 60:02d}:{high % 60:02d}:59"


def _cents(text: str) -> int | None:
    plain = text.strip().replace("€", "").strip()
    if not _MONEY.fullmatch(plain) or ("," not in plain and "." not in plain):
        return None
    return round(float(plain.replace(",", ".")) * 100)


def _nobodys(row: Row) -> Nobodys:
    branch = None if row["branch"] is None else BranchId(row["branch"])
    return Nobodys(
        ReceiptId(row["id"]), row["number"], row["at"], row["total_cents"], row["lines"], branch
    )


# -- the parts of a claim ------------------------------------------------------------------------


def _local(tx: Tx, code: FiscalCode) -> datetime:
    zone = ZoneInfo(str(settings.in_book(tx, "zone")))
    return code.at.astimezone(zone).replace(tzinfo=None, microsecond=0)


def _found(tx: Tx, code: FiscalCode, at: datetime) -> Row | None:
    """Number and moment decide. The total only tells two tills apart: what is printed includes
    deposits and vouchers, the book's receipt holds the goods alone."""
    found = rows.by_fiscal(tx, code.number, at, fiscal.NEAR)
    if len(found) > 1:
        found = [row for row in found if row["total_cents"] == code.total_cents]
        if len(found) != 1:
            raise ShopError("fiscal-several")
    return found[0] if found else None


def _refuse_anothers(tx: Tx, customer: CustomerId, owner_: int | None, before: Row | None) -> None:
    if owner_ not in (None, customer):
        raise ShopError("receipt-of-another", who=_name(tx, owner_ or 0))
    if before is not None and before["customer"] != customer:
        raise ShopError("claim-of-another", who=_name(tx, before["customer"]))


def _note(
    desk: Desk, tx: ChangeTx, customer: CustomerId, code: FiscalCode, at: datetime,
    known: Row | None,
) -> None:  # fmt: skip
    rows.insert(
        tx, desk.ids.next(), customer, till=code.till, number=code.number, at=at.isoformat(),
        total_cents=code.total_cents, receipt=None if known is None else known["id"],
        made_at=desk.book.now(), actor=desk.actor,
    )  # fmt: skip


def _name(tx: Tx, customer: int) -> str:
    person = customers.get(tx, CustomerId(customer))
    return "" if person is None else person.full_name or person.list_name
