"""The shop's model: learned once a day, stored in the book, held while the book is open.

It knows all lines up to the day before yesterday's midnight of the list it is asked for; what
somebody bought since is read live (`services.shopper`). So a sale changes her list at once and
nothing has to be learned anew. The same book and day give the same model, stored or not.
"""

import logging
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import Row, Tx, branches, consents, models
from shopfriend.book import offers as rows
from shopfriend.book import pairs as own_pairs
from shopfriend.domain.consents import Entry, objection
from shopfriend.domain.exclusions import Goods, is_worn
from shopfriend.domain.offers import MODEL_VERSION, SOURCES, Grain
from shopfriend.domain.pairs import Pair
from shopfriend.domain.trouble import Trouble
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offers import reach, weights

if TYPE_CHECKING:
    from shopfriend.insight import Model, OwnPairs, Products

_log = logging.getLogger(__name__)
_SETTLED = timedelta(days=1)  # the newest day is left to the live part
_KINDS = {"consumable": 1, "durable": 2}


@dataclass(frozen=True)
class Shop:
    """What the whole shop adds to one person's list for the day `on`. `off`: kinds of reasons
    the owner has switched off; `disliked`: product -> how many people."""

    on: date
    model: "Model"
    groups: dict[int, Row]
    disliked: dict[int, int]
    off: frozenset[str]
    mode: str
    worn: dict[int, tuple[int, str]]  # product -> category, size; clothes and shoes only
    units: dict[int, str]  # product -> what its price is for, where that is no piece
    last_days: dict[int, date]
    said_before: date  # today counts when the list is for today: a "never" works at once
    weights: Mapping[str, int] = field(default_factory=dict)  # per cent, where not as measured
    pairs: tuple[Pair, ...] = ()  # the owner's own
    goods: dict[int, Goods] = field(default_factory=dict)  # looked up since the last deed
    grain: Grain = "product"
    coarser: "Products | None" = (
        None  # the goods themselves, where the list is of something coarser
    )

    @cached_property
    def own_pairs(self) -> "OwnPairs":
        made: OwnPairs = parts.insight.OwnPairs.of((p.product, p.other) for p in self.pairs)
        return made

    @cached_property
    def why_paired(self) -> dict[tuple[int, int], str]:
        """By both goods the owner's words, "" for none."""
        return {(pair.product, pair.other): pair.why for pair in self.pairs}


@dataclass(frozen=True)
class _Held:
    """A shop and what its parts rest on: a deed makes only those anew that it has changed.
    `version` counts within one opening of the book."""

    version: tuple[object, int]
    shop: Shop
    state: str
    goods: str
    till: str
    settled: reach.Settled


_Key = tuple[Path, date, date, str, date]
_held: dict[_Key, _Held] = {}
_MOST_HELD = 4


def shop(
    desk: Desk, tx: Tx, on: date, *, grain: Grain = "product", cut: date | None = None
) -> Shop:
    """At once while nobody wrote; after a deed 3 ms; after an import the model is learned anew.
    `grain`: lists of goods, of types of goods or of groups; only goods are kept in the book.
    `cut`: learn from nothing of that day or later, where that shall be earlier than the list's."""
    settled = _cut(tx, min(on, cut + _SETTLED) if cut else on)
    key = (desk.book.path, on, desk.today, grain, settled)
    version = _version(desk)
    held = _held.get(key)
    if held and held.version == version:
        return held.shop
    objectors = who_objects(tx)
    state = _state(tx, settled, objectors) + ("" if grain == "product" else f" {grain}")
    goods = f"{models.goods(tx)}"
    codes = sorted(branches.codes(tx).values())
    till = f"{on} {models.lines(tx, on)} {codes}"
    known = _of(desk.book.path)
    same = next((h.shop for h in known if h.state == state), None)
    same_goods = next((h.shop for h in known if h.goods == goods), None)
    same_till = next((h.shop for h in known if h.till == till), None)
    past = _settled(tx, settled, f"{models.lines(tx, settled)} {codes}", known)
    model, coarser = (
        (same.model, same.coarser) if same else _model(desk, tx, settled, objectors, state, grain)
    )
    made = Shop(
        on=on,
        model=model,
        groups=rows.categories(tx),
        disliked=rows.group_dislikes(tx, on),
        off=_switched_off(tx),
        weights=weights.percents(tx, on),
        pairs=tuple(own_pairs.everyone(tx)) if grain == "product" else (),
        mode=str(settings.in_book(tx, "profiling")),
        worn=same_goods.worn if same_goods else _worn(tx),
        units=same_goods.units if same_goods else rows.units(tx),
        last_days=same_till.last_days if same_till else reach.last_days(tx, on, past),
        said_before=on if on < desk.today else max(on, desk.today + timedelta(days=1)),
        grain=grain,
        coarser=coarser,
    )
    _held.pop(key, None)
    while len(_held) >= _MOST_HELD:
        del _held[next(iter(_held))]
    # The version was read before the rows: somebody else's commit in between is seen next time.
    _held[key] = _Held(version, made, state, goods, till, past)
    return made


def _model(
    desk: Desk, tx: Tx, cut: date, objectors: list[int], state: str, grain: Grain
) -> "tuple[Model, Products | None]":
    if grain != "product":
        return _learn_coarser(tx, cut, objectors, grain)
    model = _stored(desk, tx, state)
    if model is None:
        model = _learn(tx, cut, objectors)
        _keep_quietly(desk, state, model, then=cut != _cut(tx, desk.today + _SETTLED))
    return model, None


def _keep_quietly(desk: Desk, state: str, model: "Model", *, then: bool) -> None:
    try:
        _keep(desk, state, model, then=then)
    except (Trouble, RuntimeError):  # a book that cannot be written can still be asked
        _log.info("the model of %s was not stored", desk.book.path.name)


def is_ready(desk: Desk) -> bool:
    """Whether today's lists need no learning first: quick, without the heavy parts."""
    on = desk.today + timedelta(days=1)
    with desk.read() as tx:
        cut = _cut(tx, on)
        held = _held.get((desk.book.path, on, desk.today, "product", cut))
        if held and held.version == _version(desk):
            return True
        state = _state(tx, cut, who_objects(tx))
        same = any(h.state == state for h in _of(desk.book.path))
        return same or models.is_stored(tx, MODEL_VERSION, state)


def make_ready(desk: Desk, *, progress: Progress = no_progress) -> None:
    """Learn for today's lists and keep the model in the book, if that is not done. Seconds on a
    large book: in the worker process. Raises `Trouble` when the book cannot be written."""
    progress(0, 1)
    with desk.read() as tx:
        objectors, cut = who_objects(tx), _cut(tx, desk.today + timedelta(days=1))
        state = _state(tx, cut, objectors)
        if _stored(desk, tx, state) is None:
            _keep(desk, state, _learn(tx, cut, objectors))
    progress(1, 1)


def _version(desk: Desk) -> tuple[object, int]:
    """Of this opening: the engine counts anew each time a book is opened, and the worker process
    opens it for every order."""
    return desk.book.opening, desk.book.version()


def _state(tx: Tx, cut: date, objectors: list[int]) -> str:
    return f"{models.state(tx, cut)} {zlib.crc32(repr(objectors).encode()):08x}"


def _of(path: Path) -> list[_Held]:
    return [held for (book, *_), held in _held.items() if book == path]


def _cut(tx: Tx, on: date) -> date:
    """The first day the model knows nothing of: yesterday of the list, or the end of the data."""
    settled = on - _SETTLED
    newest = rows.last_day(tx, settled)
    return settled if newest is None else min(settled, newest + timedelta(days=1))


def _settled(tx: Tx, cut: date, state: str, known: list[_Held]) -> reach.Settled:
    held = (h.settled for h in known if (h.settled.state, h.settled.cut) == (state, cut))
    return next(held, None) or reach.settled(tx, cut, state)


def _worn(tx: Tx) -> dict[int, tuple[int, str]]:
    return {id_: (group, size) for id_, group, size in rows.sizes(tx) if is_worn(size)}


def who_objects(tx: Tx) -> list[int]:
    """People whose purchases teach nothing about others (R-L11)."""
    return sorted(c for c, ledger in consents.of_objectors(tx).items() if objects(ledger))


def objects(ledger: list[Entry] | tuple[Entry, ...]) -> bool:
    """To profiling, or to advertising by post or at all."""
    scopes = (("", "profiling"), ("", "offers"), ("post", "offers"))
    return any(objection(ledger, *scope) for scope in scopes)


def _switched_off(tx: Tx) -> frozenset[str]:
    """Setting `offer_sources` lists the kinds that are on."""
    known = settings.in_book(tx, "offer_sources")
    if not isinstance(known, list):
        return frozenset()
    return frozenset(SOURCES) - set(known)


def _stored(desk: Desk, tx: Tx, state: str) -> "Model | None":
    data = models.load(tx, parts.insight.VERSION, state)
    if data is None:
        return None
    try:
        model: Model = parts.insight.unpack(data)
    except ValueError:
        _log.info("the stored model of %s could not be read: learned anew", desk.book.path.name)
        return None
    return model


def _learn(tx: Tx, cut: date, objectors: list[int]) -> "Model":
    insight, products = parts.insight, goods(tx)
    # The lines are handed over without a name of their own: `fit` lets them go half way.
    model: Model = insight.fit(
        insight.Lines.from_blobs(rows.days_of(tx, cut)),
        products,
        cut.toordinal(),
        left_out=objectors,
    )
    return model


def _learn_coarser(
    tx: Tx, cut: date, objectors: list[int], grain: Grain
) -> "tuple[Model, Products]":
    insight = parts.insight
    products = goods(tx)
    lines = insight.Lines.from_blobs(rows.days_of(tx, cut))
    lines, coarse = insight.at_level(lines, products, grain)
    return insight.fit(lines, coarse, cut.toordinal(), left_out=objectors), products


def goods(tx: Tx) -> "Products":
    """All goods that may be spoken of, as `insight` reads them."""
    made: Products = parts.insight.Products.from_facts(
        (*row[:3], _KINDS.get(row[3], 0), *row[4:]) for row in rows.product_facts(tx)
    )
    return made


def _keep(desk: Desk, state: str, model: "Model", *, then: bool = False) -> None:
    """`then`: of another day; it does not push out the model of today's lists."""
    with desk.book.keep() as tx:
        models.store(tx, parts.insight.VERSION, state, model.pack(), then=then)


def forget() -> None:
    """Let go of what is held in memory, as a closed book does."""
    _held.clear()
