"""Whose receipt it was: what the counter noted meets what the till's file brings.

Three things wait at the counter for the till's own receipt: a claim (its fiscal code was scanned),
a purchase noted by hand, a check-in (F5 *was here*). Each is matched with the file's new receipts
before they are written, so that scores and offers follow in the same transaction:

* a claim – transaction number and log time within two seconds (the total, where two tills have
  both);
* a purchase by hand – the same goods, the same branch, a quarter of an hour: the till's receipt
  takes its place and nothing counts twice;
* a check-in – the one receipt without a person of that branch and minute, else the one within a
  few minutes. Where more than one fits, or two people fit one, nobody guesses: `services.claims`
  lists it for confirmation.

The minute decides, never the amount: what was paid says nothing about who paid.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from shopfriend.book import claims, hand
from shopfriend.book.tx import Row
from shopfriend.domain import fiscal
from shopfriend.domain.ids import ReceiptId, VisitId
from shopfriend.domain.visits import FEW_MINUTES, SAME_MINUTE, Span, within
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases
    from shopfriend.services.imports.ids import Ids

QUARTER = Span(timedelta(minutes=15), timedelta(minutes=15))


@dataclass(frozen=True)
class Attached:
    """What met in an import: receipts that got their person by a check-in or by their fiscal code,
    purchases by hand that the till's receipt replaced, check-ins that several receipts fit."""

    visits: int = 0
    claims: int = 0
    by_hand: int = 0
    unsure: int = 0


@dataclass
class Found:
    """By index of the file's receipts. `customers`: whose they turn out to be."""

    customers: dict[int, int] = field(default_factory=dict)
    claims: list[tuple[int, int]] = field(default_factory=list)
    by_hand: list[tuple[int, int]] = field(default_factory=list)
    visits: list[tuple[int, int]] = field(default_factory=list)
    attached: int = 0  # receipts that got their person by a check-in
    unsure: int = 0  # check-ins that more than one receipt fits


@dataclass(frozen=True)
class Coming:
    """One new receipt of the file. `customer`: by the file, 0 when it names nobody."""

    index: int
    at: datetime
    branch: int | None
    customer: int


class _Matching:
    """The new receipts of the days on which something waits, by day."""

    def __init__(self, taking: Taking, purchases: "Purchases", ids: "Ids") -> None:
        self._taking, self._purchases, self._ids = taking, purchases, ids
        self._days: dict[str, list[Coming]] = {}
        self.found = Found()

    def add(self, new: Iterable[int], days: set[str]) -> None:
        bought = self._purchases
        for i in new:
            if bought.day[i] in days and len(bought.at[i]) > len("2026-10-05"):
                at = datetime.fromisoformat(bought.at[i])
                who = self._ids.customers[bought.customer[i]] or 0
                coming = Coming(i, at, self._ids.branches[bought.branch[i]], who)
                self._days.setdefault(bought.day[i], []).append(coming)

    def fitting(self, row: Row, span: Span) -> list[Coming]:
        """Receipts of that branch around that time which belong to nobody else."""
        at = datetime.fromisoformat(row["at"])
        return [
            coming
            for day in {(at - span.before).date(), (at + span.after).date()}
            for coming in self._days.get(day.isoformat(), ())
            if within(at, coming.at, span)
            and (row["branch"] is None or coming.branch in (None, row["branch"]))
            and self.owner(coming) in (0, row["customer"])
        ]

    def owner(self, coming: Coming) -> int:
        return self.found.customers.get(coming.index, coming.customer)

    def claim(self, waiting: Sequence[Row]) -> None:
        """By transaction number, moment and total."""
        bought = self._purchases
        if not waiting or not bought.fiscal:  # a till that says nothing of its signatures
            return
        wanted = {row["number"] for row in waiting}
        by_number: dict[str, list[Coming]] = {}
        for coming in (each for day in self._days.values() for each in day):
            if (number := bought.fiscal[coming.index]) in wanted:
                by_number.setdefault(number, []).append(coming)
        for row in waiting:
            fits = [c for c in by_number.get(row["number"], ()) if self._is_signed(c, row)]
            if len(fits) > 1:
                fits = [c for c in fits if self._total(c) == row["total_cents"]]
            if len(fits) == 1 and self.owner(fits[0]) in (0, row["customer"]):
                self._give(fits[0], row["customer"])
                self.found.claims.append((row["id"], fits[0].index))

    def _is_signed(self, coming: Coming, row: Row) -> bool:
        signed = self._purchases.fiscal_at[coming.index]
        return bool(signed) and fiscal.same_moment(
            datetime.fromisoformat(signed), datetime.fromisoformat(row["at"])
        )

    def _total(self, coming: Coming) -> int:
        return int(self._purchases.total_cents[coming.index])

    def replace(self, waiting: Sequence[Row], starts: Sequence[int]) -> None:
        """Purchases by hand: of receipts with the same goods the nearest in time."""
        taken: set[int] = set()
        for row in waiting:
            goods = hand.goods(self._taking.tx, row["id"])
            at = datetime.fromisoformat(row["at"])
            fits = [
                coming
                for coming in self.fitting(row, QUARTER)
                if coming.index not in taken and self._are(goods, coming.index, starts)
            ]
            if fits:
                best = min(fits, key=lambda coming: (abs(coming.at - at), coming.index))
                taken.add(best.index)
                self._give(best, row["customer"])
                self.found.by_hand.append((row["id"], best.index))

    def _are(self, goods: Mapping[int, int | None], i: int, starts: Sequence[int]) -> bool:
        """The same goods, and as many of them where that is known."""
        part = slice(starts[i], starts[i + 1])
        bought = self._purchases
        till: Counter[int] = Counter()
        for good, milli in zip(
            bought.product[part].tolist(), bought.quantity_milli[part].tolist(), strict=True
        ):
            till[self._ids.products[good]] += milli
        return till.keys() == goods.keys() and all(
            milli in (None, till[good]) for good, milli in goods.items()
        )

    def check_in(self, visits: Sequence[Row]) -> None:
        """First whose receipt is known anyway, then the minute, then the few minutes."""
        open_ = [row for row in visits if not self._link_own(row)]
        for span in (SAME_MINUTE, FEW_MINUTES):
            open_ = self._link_only_ones(open_, span)
        self.found.unsure = sum(1 for row in open_ if self._nobodys(row, FEW_MINUTES))

    def _link_own(self, row: Row) -> bool:
        at = datetime.fromisoformat(row["at"])
        own = [c for c in self.fitting(row, QUARTER) if self.owner(c) == row["customer"]]
        if own:
            nearest = min(own, key=lambda coming: (abs(coming.at - at), coming.index))
            self.found.visits.append((row["id"], nearest.index))
        return bool(own)

    def _link_only_ones(self, visits: Sequence[Row], span: Span) -> list[Row]:
        """One receipt for one person, and no other person for it; the others stay open."""
        fits = {row["id"]: self._nobodys(row, span) for row in visits}
        people: dict[int, set[int]] = {}
        for row in visits:
            for coming in fits[row["id"]]:
                people.setdefault(coming.index, set()).add(row["customer"])
        rest = []
        for row in visits:
            only = fits[row["id"]]
            if len(only) == 1 and len(people[only[0].index]) == 1:
                self._give(only[0], row["customer"])
                self.found.visits.append((row["id"], only[0].index))
                self.found.attached += 1
            else:
                rest.append(row)
        return rest

    def _nobodys(self, row: Row, span: Span) -> list[Coming]:
        return [coming for coming in self.fitting(row, span) if not self.owner(coming)]

    def _give(self, coming: Coming, customer: int) -> None:
        if not coming.customer:
            self.found.customers[coming.index] = customer


def find(
    taking: Taking, purchases: "Purchases", new: Sequence[int], starts: Sequence[int], ids: "Ids"
) -> Found:
    """Whose the new receipts turn out to be. Reads only; quick when nothing waits."""
    if not new:
        return Found()
    first = min(purchases.day[i] for i in new)
    last = max(purchases.day[i] for i in new)
    waiting = claims.waiting(taking.tx)
    by_hand = hand.waiting(taking.tx, first, last)
    visits = claims.open_visits(taking.tx, first, last)
    matching = _Matching(taking, purchases, ids)
    days = {day for row in (*waiting, *by_hand, *visits) for day in _around(row["at"])}
    if days:
        matching.add(new, days)
        matching.claim(waiting)
        matching.replace(by_hand, starts)
        matching.check_in(visits)
    return matching.found


def settle(taking: Taking, found: Found, made: dict[int, int]) -> None:
    """After the receipts are written (`made`: index -> id): what waited leads to them."""
    tx = taking.tx
    for claim, i in found.claims:
        claims.settle(tx, claim, made[i])
    for receipt, i in found.by_hand:
        gone = hand.replace(tx, taking.ledger, receipt, made[i])
        if gone is not None:
            tx.months.add(gone["day"])
            tx.touch("customer", gone["customer"])
    for visit, i in found.visits:
        claims.link_visit(tx, VisitId(visit), ReceiptId(made[i]))
    tx.touch("customer", *found.customers.values())
    taking.attached += found.attached
    taking.claimed += len(found.claims)
    taking.replaced += len(found.by_hand)
    taking.unsure += found.unsure


def summed(takings: Iterable[Taking]) -> Attached:
    """Over all files. The last one knows best what is still unsure."""
    some = list(takings)
    return Attached(
        sum(taking.attached for taking in some),
        sum(taking.claimed for taking in some),
        sum(taking.replaced for taking in some),
        sum(taking.unsure for taking in some[-1:]),
    )


def _around(at: str) -> set[str]:
    """The day, and its neighbour close to midnight."""
    moment = datetime.fromisoformat(at)
    return {(moment + shift).date().isoformat() for shift in (-QUARTER.before, QUARTER.after)}
