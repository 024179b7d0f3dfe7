"""How heavy each kind of reason weighs: the owner's choice, and what wrong guesses have cost.

100 per cent is what was measured. A change is a deed like any other: dated, and undone in one
step. Marks "never offer this" lower the kind of reason that had suggested the goods (D39). What
became of the offers makes proposals, which the owner takes over or leaves (C52).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx
from shopfriend.book import offers as rows
from shopfriend.book import outcomes as became
from shopfriend.domain.change import Change
from shopfriend.domain.offers import SOURCES
from shopfriend.domain.trouble import ShopError
from shopfriend.domain.weighing import MOST, WITHIN_DAYS, Became, Proposal, proposed
from shopfriend.services import settings
from shopfriend.services.desk import Desk

STANDARD = 100
_YEAR = timedelta(days=365)
_LEAST = 50  # wrong guesses take half at most
_PULL = 20  # offers shown before a share of wrong ones counts fully
_HARD = 3  # one wrong guess in a hundred takes three per cent


@dataclass(frozen=True)
class Source:
    """`chosen` by the owner, `learned` from marks, both per cent; `shown` and `wrong` offers of
    the last year that this kind of reason had suggested."""

    kind: str
    chosen: int
    learned: int
    shown: int
    wrong: int

    @property
    def percent(self) -> int:
        return self.chosen * self.learned // 100


def of_all(desk: Desk) -> list[Source]:
    """In the order of the table."""
    with desk.read() as tx:
        return in_book(tx, desk.today + timedelta(days=1))


def in_book(tx: Tx, on: date) -> list[Source]:
    chosen, marks = _chosen(tx), became.marks_by_reason(tx, on - _YEAR, on)
    return [
        Source(kind, chosen.get(kind, STANDARD), learned(*marks.get(kind, (0, 0))),
               *marks.get(kind, (0, 0)))
        for kind in SOURCES
    ]  # fmt: skip


def percents(tx: Tx, on: date) -> dict[str, int]:
    """Only kinds that do not weigh as measured."""
    return {s.kind: s.percent for s in in_book(tx, on) if s.percent != STANDARD}


def learned(shown: int, wrong: int) -> int:
    """Per cent that are left after so many wrong ones of so many shown."""
    lost = 100 * _HARD * wrong // (shown + _PULL)
    return max(STANDARD - lost, _LEAST)


def proposals(desk: Desk) -> list[Proposal]:
    """From the offers of the last year whose four weeks are over in the till's data; in the order
    of the table."""
    with desk.read() as tx:
        newest = rows.last_day(tx, desk.today + timedelta(days=1))
        if newest is None:
            return []
        before = newest - timedelta(days=WITHIN_DAYS - 1)
        chosen = _chosen(tx)
        seen = _became(became.of(tx, before - _YEAR, before, within=WITHIN_DAYS))
    made = (proposed(seen[kind], chosen.get(kind, STANDARD)) for kind in SOURCES if kind in seen)
    return [each for each in made if each is not None]


def _became(outcomes: list[became.Outcome]) -> dict[str, Became]:
    found: dict[str, Became] = {}
    for each in outcomes:
        # bought-before is the same source as due-again: known goods
        kind = "due-again" if each.kind == "bought-before" else each.kind
        known = found.get(kind, Became(kind, 0, 0.0, 0))
        chance = min(max(each.score_milli, 0) / 100_000, 1.0)
        found[kind] = Became(
            kind, known.shown + 1, known.foretold + chance, known.bought + each.bought
        )
    return found


def put(desk: Desk, **percent: int) -> Change:
    """Change some kinds (`goes_with=150`): one deed. Raises `ShopError("weight-range")`."""
    given = {kind.replace("_", "-"): value for kind, value in percent.items()}
    return put_all(desk, given)


def put_all(desk: Desk, given: Mapping[str, int]) -> Change:
    with desk.read() as tx:
        chosen = _chosen(tx) | dict(given)
    for kind, value in chosen.items():
        if kind not in SOURCES or not 0 <= value <= MOST:
            raise ShopError("weight-range", percent=value, most=MOST, field=kind)
    kept = [f"{kind}:{value}" for kind, value in sorted(chosen.items()) if value != STANDARD]
    return settings.put(desk, offer_weights=kept)


def standard(desk: Desk) -> Change:
    """Back to what was measured."""
    return settings.put(desk, offer_weights=[])


def _chosen(tx: Tx) -> dict[str, int]:
    kept = settings.in_book(tx, "offer_weights")
    pairs = [str(each).rpartition(":") for each in kept] if isinstance(kept, list) else []
    return {kind: int(percent) for kind, _, percent in pairs if kind in SOURCES}
