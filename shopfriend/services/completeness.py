"""The picture of each customer and of the book: how complete, what is missing, what to ask next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from shopfriend.book import Row, Tx, contact
from shopfriend.book import completeness as rows
from shopfriend.book import today as marks
from shopfriend.domain import completeness as rule
from shopfriend.domain.change import Change
from shopfriend.domain.completeness import PARTS, Answer, Ask, Picture
from shopfriend.domain.contact import may_contact
from shopfriend.domain.ids import CustomerId, PreferenceId
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import ShopError
from shopfriend.services import care, consents, contacts, offers, people
from shopfriend.services import preferences as likes
from shopfriend.services.deeds import about
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned

LATER = timedelta(days=30)
_MARK = "ask"  # in `case_mark`: not now


@dataclass(frozen=True)
class Completeness:
    """`meter_bp` of 10,000; `missing`: facts in the order of asking; `ask`: the one question."""

    meter_bp: int
    missing: tuple[str, ...]
    ask: Ask | None


@dataclass(frozen=True)
class Known:
    """One fact over all customers."""

    name: str
    known: int
    of: int


@dataclass(frozen=True)
class Book:
    meter_bp: int
    facts: tuple[Known, ...]


def at_once(desk: Desk, customer: CustomerId) -> Completeness | None:
    """None: the shop has to be learned first, which is the worker's task."""
    return of(desk, customer) if learned.is_ready(desk) else None


def of(desk: Desk, customer: CustomerId) -> Completeness:
    """Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        row = rows.of(tx, customer)
        silent = _asks_nobody(desk, tx, customer)
        rests = _resting(desk, tx, customer)
    if row is None:
        raise ShopError("customer-gone")
    picture = _picture(row)
    ask = None
    if not silent:
        ask = rule.next_question(picture, offers.best_question(desk, customer))
    if ask is not None and _key(ask) in rests:
        ask = None
    return Completeness(rule.meter_bp(picture), rule.missing(picture), ask)


def of_book(desk: Desk) -> Book:
    """How complete the picture of everybody is on average, and fact by fact."""
    with desk.read() as tx:
        all_ = rows.of_all(tx)
    known = {**all_.known, "taste": len(all_.taste)}
    meters = sum(PARTS[name] * count for name, count in all_.known.items())
    meters += sum(rule.taste_bp(count) for count in all_.taste)
    return Book(
        meters // all_.people if all_.people else 0,
        tuple(Known(name, known[name], all_.people) for name in PARTS),
    )


def answer(
    desk: Desk, customer: CustomerId, ask: Ask, said: Answer = "yes", *, words: str = ""
) -> Change:
    """What the person said becomes what the book knows; the question is gone then. `later`: not
    asked again for a month. Raises `ShopError` for words that are no answer."""
    if said == "later":
        with about(desk, "ask-later", customer) as tx:
            mark = (_MARK, customer, _key(ask))
            marks.mark(tx, desk.ids.next(), mark, until=desk.today + LATER, dropped=None,
                       actor=desk.actor)  # fmt: skip
        return tx.done
    return _ANSWERS[ask.kind](desk, customer, ask, said == "yes", words.strip())


# -- answers --------------------------------------------------------------------------------------


def _consent(desk: Desk, customer: CustomerId, _: Ask, yes: bool, words: str) -> Change:
    """A no is kept too: nobody asks twice."""
    if yes:
        return consents.record(desk, customer, channel="", purpose="profiling", how="spoken",
                               wording=words)  # fmt: skip
    return consents.withdraw(desk, customer, channel="", purpose="profiling")


def _guess(desk: Desk, customer: CustomerId, ask: Ask, yes: bool, _: str) -> Change:
    """Confirmed it is her own word; denied it is forgotten."""
    row = PreferenceId(ask.best.preference) if ask.best and ask.best.preference else None
    known = {each.id: each for each in likes.of(desk, customer)}
    if row is None or row not in known:
        raise ShopError("row-gone")
    if not yes:
        return likes.forget(desk, row)
    return likes.like(desk, customer, known[row].target)


def _group(desk: Desk, customer: CustomerId, ask: Ask, yes: bool, _: str) -> Change:
    target = Target(category=ask.best.category if ask.best else None)
    return (likes.like if yes else likes.dislike)(desk, customer, target)


def _size(desk: Desk, customer: CustomerId, ask: Ask, _yes: bool, words: str) -> Change:
    goods = str(ask.facts.get("category", "")).rsplit(" > ", 1)[-1]
    return likes.size(desk, customer, goods=goods, value=words)


def _informed(desk: Desk, customer: CustomerId, _: Ask, yes: bool, _words: str) -> Change:
    if not yes:
        return answer(desk, customer, Ask("informed", {}), "later")
    return people.edit(desk, customer, informed_on=desk.today)


def _address(desk: Desk, customer: CustomerId, _: Ask, _yes: bool, words: str) -> Change:
    return care.set_address(desk, customer, words)


def _reach(desk: Desk, customer: CustomerId, _: Ask, _yes: bool, words: str) -> Change:
    if "@" in words:
        return contacts.add_email(desk, customer, address=words)
    return contacts.add_phone(desk, customer, number=words)


_ANSWERS: Mapping[str, Callable[[Desk, CustomerId, Ask, bool, str], Change]] = {
    "consent": _consent,
    "guess": _guess,
    "group": _group,
    "size": _size,
    "informed": _informed,
    "address": _address,
    "reach": _reach,
}


# -- inside ---------------------------------------------------------------------------------------


def _picture(row: Row) -> Picture:
    return Picture(
        informed=bool(row["informed"]),
        consent=bool(row["consent"]),
        address=bool(row["address"]),
        salutation=bool(row["salutation"]),
        reach=bool(row["reach"]),
        bought=bool(row["bought"]),
        taste=int(row["taste"]),
    )


def _asks_nobody(desk: Desk, tx: Tx, customer: CustomerId) -> bool:
    """Who objected to advertising is left in peace."""
    facts = contact.facts(tx, customer)
    return facts is None or not may_contact(facts, "counter", "offers", desk.today).allowed


def _resting(desk: Desk, tx: Tx, customer: CustomerId) -> set[str]:
    return {
        about
        for kind, whose, about in marks.settled(tx, desk.today)
        if kind == _MARK and whose == customer
    }


def _key(ask: Ask) -> str:
    """Which question it is, so that another of its kind may still be asked."""
    about = (ask.best.category or ask.best.preference or "") if ask.best else ""
    return f"{ask.kind} {about}".strip()
