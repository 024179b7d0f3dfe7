"""Which occasions a person buys for: feasts of the year, and the dates noted about her.

For a feast counts what belongs to it in this shop: groups that sell twice as much of themselves in
the fortnight before it. For her own dates – Tim's birthday – nobody else's purchases tell anything:
there counts what she bought in that fortnight from groups she had left alone for half a year.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from shopfriend.book import Tx
from shopfriend.book import occasions as dates
from shopfriend.book import offers as goods
from shopfriend.domain import feasts
from shopfriend.domain.affinities import Round
from shopfriend.domain.exclusions import Goods
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.occasions import Occasion
from shopfriend.services import parts
from shopfriend.services.offers import learned

Line = tuple[date, int, int, int]  # day, receipt, product, quantity in thousandths
_USUAL = timedelta(days=182)
_LEAST_VISITS = 3  # within that time, else everything would be unusual


def rounds(
    tx: Tx, customer: CustomerId, lines: Sequence[Line], known: Mapping[int, Goods], before: date
) -> list[Round]:
    """Each occasion as often as it came since her first purchase; its days lie before `before`.
    `lines`: all of hers before that day that may be looked at, oldest first."""
    bought = [line for line in lines if line[3] > 0 and line[2] in known]
    if not bought:
        return []
    first, last = bought[0][0], before - timedelta(days=1)
    return [
        *_of_feasts(tx, bought, known, feasts.between(first, last), before),
        *_of_dates(dates.of(tx, customer), bought, known, first, last),
    ]


def _of_feasts(
    tx: Tx, bought: Sequence[Line], known: Mapping[int, Goods], came: Iterable[tuple[str, date]],
    before: date,
) -> list[Round]:  # fmt: skip
    """The shop's lines are only read where she bought anything before one of them."""
    within = [(name, day, _within(bought, feasts.window(day))) for name, day in came]
    windows = [feasts.window(day) for _, day, some in within if some]
    groups = iter(_groups(tx, windows, before))
    found = []
    for name, day, some in within:
        belong = next(groups) if some else frozenset()
        fit = [line for line in some if known[line[2]].category in belong]
        found.append(Round(name, day, _days(fit)))
    return found


def _groups(tx: Tx, windows: Sequence[tuple[date, date]], before: date) -> list[frozenset[int]]:
    if not windows:
        return []
    insight = parts.insight
    lines = insight.Lines.from_blobs(goods.days_of(tx, before))
    made: list[frozenset[int]] = insight.lifted_groups(lines, learned.goods(tx), windows)
    return made


def _of_dates(
    own: Iterable[Occasion], bought: Sequence[Line], known: Mapping[int, Goods], first: date,
    last: date,
) -> list[Round]:  # fmt: skip
    found = []
    for occasion in own:
        words = f"{occasion.name} ({occasion.for_whom})" if occasion.for_whom else occasion.name
        day = occasion.next(first)
        while day <= last:
            found.append(Round(words, day, _days(_unusual(bought, known, day))))
            day = occasion.next(day + timedelta(days=1))
    return found


def _unusual(bought: Sequence[Line], known: Mapping[int, Goods], day: date) -> list[Line]:
    begin, _ = feasts.fortnight(day)
    before = [line for line in bought if begin - _USUAL <= line[0] < begin]
    if len({line[0] for line in before}) < _LEAST_VISITS:
        return []
    usual = {known[line[2]].category for line in before}
    within = _within(bought, (begin, day))
    return [line for line in within if known[line[2]].category not in usual]


def _within(bought: Sequence[Line], days: tuple[date, date]) -> list[Line]:
    return [line for line in bought if days[0] <= line[0] <= days[1]]


def _days(lines: Iterable[Line]) -> tuple[tuple[date, int], ...]:
    return tuple(sorted({(day, receipt) for day, receipt, _, _ in lines}))
