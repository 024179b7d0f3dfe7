"""The shop's model: learned once a day, stored in the book, held while the book is open.

It knows all lines up to the day before yesterday's midnight of the list it is asked for; what
somebody bought since is read live (`services.shopper`). So a sale changes her list at once and
nothing has to be learned anew. The same book and day give the same model, stored or not.
"""

import logging
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import Row, Tx, branches, consents, models
from shopfriend.book import offers as rows
from shopfriend.domain.consents import Entry, objection
from shopfriend.domain.exclusions import is_worn
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import Trouble
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress, no_progress

if TYPE_CHECKING:
    from shopfriend.insight import Model

_log = logging.getLogger(__name__)
_SETTLED = timedelta(days=1)  # the newest day is left to the live part
_CLOSED = timedelta(days=42)
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


@dataclass(frozen=True)
class _Held:
    """A shop and what its parts rest on: a deed makes only those anew that it has changed.
    `version` counts within one opening of the book."""

    version: tuple[object, int]
    shop: Shop
    state: str
    goods: str
    till: str


_held: dict[tuple[Path, date, date], _Held] = {}
_MOST_HELD = 4


def shop(desk: Desk, tx: Tx, on: date) -> Shop:
    """At once while nobody wrote; after a deed 3 ms; after an import the model is learned anew."""
    key = (desk.book.path, on, desk.today)
    version = _version(desk)
    held = _held.get(key)
    if held and held.version == version:
        return held.shop
    objectors = _objectors(tx)
    cut = _cut(tx, on)
    state = _state(tx, cut, objectors)
    goods = f"{models.goods(tx)}"
    till = f"{on} {models.lines(tx, on)} {sorted(branches.codes(tx).values())}"
    known = _of(desk.book.path)
    same = next((h.shop for h in known if h.state == state), None)
    same_goods = next((h.shop for h in known if h.goods == goods), None)
    same_till = next((h.shop for h in known if h.till == till), None)
    model = (same.model if same else _stored(desk, tx, state)) or _learn(tx, cut, objectors)
    if not same and not models.is_stored(tx, state):
        try:
            _keep(desk, state, model)
        except (Trouble, RuntimeError):  # a book that cannot be written can still be asked
            _log.info("the model of %s was not stored", desk.book.path.name)
    made = Shop(
        on=on,
        model=model,
        groups=rows.categories(tx),
        disliked=rows.group_dislikes(tx, on),
        off=_switched_off(tx),
        mode=str(settings.in_book(tx, "profiling")),
        worn=same_goods.worn if same_goods else _worn(tx),
        units=same_goods.units if same_goods else rows.units(tx),
        last_days=same_till.last_days if same_till else _last_days(tx, on),
        said_before=on if on < desk.today else max(on, desk.today + timedelta(days=1)),
    )
    _held.pop(key, None)
    while len(_held) >= _MOST_HELD:
        del _held[next(iter(_held))]
    # The version was read before the rows: somebody else's commit in between is seen next time.
    _held[key] = _Held(version, made, state, goods, till)
    return made


def is_ready(desk: Desk) -> bool:
    """Whether today's lists need no learning first: quick, without the heavy parts."""
    on = desk.today + timedelta(days=1)
    held = _held.get((desk.book.path, on, desk.today))
    if held and held.version == _version(desk):
        return True
    with desk.read() as tx:
        state = _state(tx, _cut(tx, on), _objectors(tx))
        return any(h.state == state for h in _of(desk.book.path)) or models.is_stored(tx, state)


def make_ready(desk: Desk, *, progress: Progress = no_progress) -> None:
    """Learn for today's lists and keep the model in the book, if that is not done. Seconds on a
    large book: in the worker process. Raises `Trouble` when the book cannot be written."""
    progress(0, 1)
    with desk.read() as tx:
        objectors, cut = _objectors(tx), _cut(tx, desk.today + timedelta(days=1))
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
    return [held for (book, _, _), held in _held.items() if book == path]


def _cut(tx: Tx, on: date) -> date:
    """The first day the model knows nothing of: yesterday of the list, or the end of the data."""
    settled = on - _SETTLED
    newest = rows.last_day(tx, settled)
    return settled if newest is None else min(settled, newest + timedelta(days=1))


def _last_days(tx: Tx, on: date) -> dict[int, date]:
    """How far the till data of each branch reach; a branch that is six weeks behind is closed."""
    newest = rows.last_day(tx, on)
    return rows.last_days_by_branch(tx, newest - _CLOSED, on) if newest else {}


def _worn(tx: Tx) -> dict[int, tuple[int, str]]:
    return {id_: (group, size) for id_, group, size in rows.sizes(tx) if is_worn(size)}


def _objectors(tx: Tx) -> list[int]:
    """People whose purchases teach nothing about others (R-L11)."""
    return [c for c in rows.objectors(tx) if objects(consents.ledger(tx, CustomerId(c)))]


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


SOURCES = ("due-again", "goes-with", "similar-customers", "same-category", "likes", "wish",
           "season", "best-of-shop", "owners-pick")  # fmt: skip


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
    insight = parts.insight
    lines = insight.Lines.from_blobs(rows.days_of(tx, cut))
    facts = rows.product_facts(tx)
    products = insight.Products.from_rows(
        (id_, category, _KINDS.get(kind, 0), pick) for id_, category, kind, pick in facts
    )
    model: Model = insight.fit(lines, products, cut.toordinal(), left_out=objectors)
    return model


def _keep(desk: Desk, state: str, model: "Model") -> None:
    with desk.book.keep() as tx:
        models.store(tx, parts.insight.VERSION, state, model.pack())


def forget() -> None:
    """Let go of what is held in memory, as a closed book does."""
    _held.clear()
