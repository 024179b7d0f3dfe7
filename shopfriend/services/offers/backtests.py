"""How good the suggestions are: the owner's own past played again, honestly split by time.

What is known before a day is all that is used for it; what was bought since is what counts. The
answer is kept beside the model until lines, goods or weights change.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from shopfriend.book import Tx, models
from shopfriend.book import offers as rows
from shopfriend.domain.backtests import Foretold, Hits, Judgement, NextTime
from shopfriend.domain.classes import LETTERS, Borders
from shopfriend.domain.offers import MODEL_VERSION
from shopfriend.services import parts
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offers import learned, next_time, shopper, weights

if TYPE_CHECKING:
    from shopfriend.insight import Backtest

DAYS = 28
_MADE = 2  # raise when the answer says more
_DAY = timedelta(days=1)


def kept(desk: Desk) -> Judgement | None:
    """What was found the last time, as long as nothing it rests on has changed."""
    with desk.read() as tx:
        found = models.kept_text(tx, _state(desk, tx))
    return None if found is None else _from(json.loads(found))


def run(
    desk: Desk,
    *,
    on: date | None = None,
    tried: Mapping[str, int] | None = None,
    progress: Progress = no_progress,
) -> Judgement:
    """Play the past up to the morning of `on` (None: now). `tried`: per cent by kind of reason,
    only looked at; then nothing is kept. Seconds on a large book: in the worker process."""
    before = on or desk.today + _DAY
    with desk.read() as tx:
        found = in_book(tx, before, tried, progress)
        state = _state(desk, tx)
    if on is None and tried is None:
        with desk.book.keep() as keep:
            models.keep_text(keep, state, json.dumps(asdict(found), default=str))
    return found


def in_book(
    tx: Tx,
    on: date,
    tried: Mapping[str, int] | None = None,
    progress: Progress = no_progress,
) -> Judgement:
    insight = parts.insight
    found: Backtest = insight.backtest(
        insight.Lines.from_blobs(rows.days_of(tx, on)),
        learned.goods(tx),
        on=on.toordinal(),
        horizon=DAYS,
        left_out=learned.who_objects(tx),
        weights=weights.percents(tx, on) if tried is None else tried,
        told=progress,
    )
    chances = insight.calibration(found.probability, found.happened)
    cut = date.fromordinal(found.on)
    people = shopper.profiled(tx, cut) if found.hits else set()
    return Judgement(
        on=cut,
        days=DAYS,
        customers=found.people,
        hits=tuple(
            Hits(h.kind, h.method, h.people, *map(_bp, (h.at_3, h.at_10, h.error_3, h.error_10)))
            for h in found.hits
        ),
        chances=tuple(Foretold(c.cases, _bp(c.predicted), _bp(c.happened)) for c in chances),
        step=found.step,
        next_time=next_time.played(tx, people, cut, DAYS),
    )


def classes(judged: Judgement, borders: Borders) -> list[tuple[str, int, int]]:
    """Per score class how many were in it, and how many of them bought."""
    held = dict.fromkeys(LETTERS, (0, 0))
    for each in judged.chances:
        letter = borders.of(each.predicted_bp / 10_000)
        people, bought = held[letter]
        came = round(each.people * each.happened_bp / 10_000)
        held[letter] = (people + each.people, bought + came)
    return [(letter, *counts) for letter, counts in held.items()]


def _bp(share: float) -> int:
    return round(share * 10_000)


def _state(desk: Desk, tx: Tx) -> str:
    """What an answer rests on: lines, goods, weights, who objected, and how it was made."""
    on = desk.today + _DAY
    said = f"{models.state(tx, on)} {sorted(weights.percents(tx, on).items())}"
    objectors = zlib.crc32(repr(learned.who_objects(tx)).encode())
    return f"{MODEL_VERSION}.{_MADE} {objectors:08x} {said}"


def _from(kept_: Mapping[str, Any]) -> Judgement:
    return Judgement(
        date.fromisoformat(kept_["on"]) if kept_["on"] else None,
        kept_["days"],
        kept_["customers"],
        tuple(Hits(**each) for each in kept_["hits"]),
        tuple(Foretold(**each) for each in kept_["chances"]),
        kept_["step"],
        NextTime(**kept_["next_time"]) if kept_["next_time"] else None,
    )
