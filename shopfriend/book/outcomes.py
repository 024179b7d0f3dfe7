"""What became of the offers that were shown: bought, or never to be offered again."""

from dataclasses import dataclass
from datetime import date

from shopfriend.book.tx import Tx

# '[{"kind": "goes-with", "weight…': the kind stands first in what `offers.insert` writes
_HEAD = "substr(reasons, 1, 31)"


@dataclass(frozen=True)
class Outcome:
    """An offer that was shown: the kind of reason that led it, its points, and whether the goods
    were bought in the time that was asked about."""

    kind: str
    score_milli: int
    bought: bool


def marks_by_reason(tx: Tx, first: date, before: date) -> dict[str, tuple[int, int]]:
    """By the reason that was said: offers shown in that time, and how many of them were never to
    be offered again."""
    found: dict[str, tuple[int, int]] = {}
    for head, shown, wrong in tx.tuples(
        f"""select {_HEAD} as head, count(*),
                  sum(case outcome when 'never' then 1 else 0 end)
             from offer where on_day >= :first and on_day < :before
            group by {_HEAD} order by head""",
        first=first.isoformat(),
        before=before.isoformat(),
    ):
        known_shown, known_wrong = found.get(_leading(head), (0, 0))
        found[_leading(head)] = (known_shown + shown, known_wrong + wrong)
    return found


def of(tx: Tx, first: date, before: date, *, within: int) -> list[Outcome]:
    """Of products shown from `first` to the day before `before`: bought on the day or in the days
    after it, `within` in all."""
    span = {"first": first.isoformat(), "before": before.isoformat()}
    bought: dict[int, str] = dict(
        tx.tuples(
            """select o.id, min(r.day) from offer o
                 join receipt r on r.customer = o.customer and r.day >= o.on_day
                 join line l on l.receipt = r.id and l.product = o.product and l.quantity_milli > 0
                where o.on_day >= :first and o.on_day < :before group by o.id""",
            **span,
        )
    )
    shown = tx.tuples(
        f"""select id, on_day, score_milli, {_HEAD} from offer
            where on_day >= :first and on_day < :before and product is not null order by id""",
        **span,
    )
    return [
        Outcome(_leading(head), score, offer in bought and _days(day, bought[offer]) < within)
        for offer, day, score, head in shown
    ]


def _days(first: str, then: str) -> int:
    return (date.fromisoformat(then) - date.fromisoformat(first)).days


def _leading(head: str) -> str:
    parts = head.split('"')
    return parts[3] if len(parts) > 4 else ""
