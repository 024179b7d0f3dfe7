"""Who a mailing reaches, as people read it: everyone, by what becomes of them, with names.

The counts of `outside`, the groups, `control` and `chosen` add up to everyone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.book import Tx, pieces
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.customers import doubts
from shopfriend.domain.ids import CustomerId, RunId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.runs import Funnel
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings, texts
from shopfriend.services.campaigns import doses, drafts, funnel, runs
from shopfriend.services.campaigns.funnel import Chosen
from shopfriend.services.campaigns.letters import Sender, voice_of
from shopfriend.services.campaigns.runs import Named
from shopfriend.services.desk import Desk, Progress


@dataclass(frozen=True)
class Person:
    """`why` says why this one is left out or should be looked at."""

    customer: CustomerId
    number: str
    name: str
    why: Message | None = None


@dataclass(frozen=True)
class Group:
    """People left out for one kind of reason; `title` says the kind without anybody's facts."""

    title: Message
    people: tuple[Person, ...]


@dataclass(frozen=True)
class Audience:
    """`chosen` in the order of their names; `doubtful` are among them and do get a letter.
    `voices`: how many letters in each language and form ("de-formal"), most first."""

    everyone: int
    outside: tuple[Person, ...]
    groups: tuple[Group, ...]
    control: tuple[Person, ...]
    chosen: tuple[Person, ...]
    doubtful: tuple[Person, ...]
    voices: tuple[tuple[str, int], ...]
    warnings: tuple[Message, ...]

    @property
    def inside(self) -> int:
        return self.everyone - len(self.outside)

    @property
    def left_out(self) -> int:
        return sum(len(group.people) for group in self.groups)


@dataclass(frozen=True)
class Extremes:
    """Whose letters to look at before all are printed; None where nobody is of that sort."""

    most_offers: CustomerId | None
    no_picture: CustomerId | None
    failing: tuple[Person, ...]
    unfit: tuple[Message, ...] = ()  # names of the till that nobody has put into words
    doses: tuple[Message, ...] = ()  # what the coupons come to, where each gets the smallest


def look(desk: Desk, plan: Plan, *, on: date) -> Audience:
    """Raises `ShopError` for a segment that is not understood."""
    with desk.read() as tx:
        chosen = funnel.choose(tx, plan, on)
        shop = settings.shop_in_book(tx)
        language = str(settings.in_book(tx, "language")) or desk.language
    return _audience(chosen, Sender(shop, language))


def extremes(desk: Desk, plan: Plan, *, on: date, progress: Progress) -> Extremes:
    """Makes every letter once, as printing would, and keeps none."""
    with desk.read() as tx:
        chosen = funnel.choose(tx, plan, on)
    made = drafts.of_all(desk, plan, chosen, on=on, progress=progress)
    good = {c: one.draft.letter for c, one in made.items() if isinstance(one, drafts.Made)}
    bare = (c for c, one in good.items() if not any(offer.picture for offer in one.offers))
    return Extremes(
        most_offers=max(good, key=lambda c: (len(good[c].offers), -c), default=None),
        no_picture=next(bare, None),
        failing=_sorted(
            _person(chosen, c, error.message)
            for c, error in made.items()
            if isinstance(error, ShopError)
        ),
        unfit=tuple(drafts.unfit_names(made.values())),
        doses=doses.summary(
            one.draft.dose
            for one in made.values()
            if isinstance(one, drafts.Made) and one.draft.dose is not None
        ),
    )


def longest_name(people: Sequence[Person]) -> CustomerId | None:
    return max(people, key=lambda each: len(each.name)).customer if people else None


def named(desk: Desk, left: Sequence[Named]) -> tuple[Person, ...]:
    """The same people with the names that lists are sorted by."""
    with desk.read() as tx:
        names = pieces.list_names(tx, [one.customer for one in left])
    return tuple(
        Person(one.customer, one.number, names.get(one.customer, one.number), one.reason)
        for one in left
    )


def left_out_of(desk: Desk, run: RunId) -> tuple[Group, ...]:
    """Who of a frozen run's segment got no piece, by reason, as decided that day."""
    with desk.read() as tx:
        return _stored(tx, run)


# -- inside ----------------------------------------------------------------------------------


def _audience(chosen: Chosen, sender: Sender) -> Audience:
    reached = chosen.funnel
    voices = Counter(voice_of(chosen.people[c].customer, sender) for c in reached.chosen)
    inside = {decision.customer for decision in reached.decisions}
    unsure = [(c, doubts(chosen.people[c].customer)) for c in reached.chosen]
    return Audience(
        everyone=reached.everyone,
        outside=_sorted(_person(chosen, c) for c in chosen.people if c not in inside),
        groups=_groups(chosen, reached),
        control=_sorted(_person(chosen, c) for c in reached.control),
        chosen=_sorted(_person(chosen, c) for c in reached.chosen),
        doubtful=_sorted(_person(chosen, c, why) for c, why in unsure if why),
        voices=tuple(voices.most_common()),
        warnings=reached.warnings,
    )


def _groups(chosen: Chosen, reached: Funnel) -> tuple[Group, ...]:
    """Most frequent reason first."""
    people = [_person(chosen, d.customer, d.reason) for d in reached.left_out]
    return _by_reason(people)


def _by_reason(people: Iterable[Person]) -> tuple[Group, ...]:
    kinds: dict[str, list[Person]] = {}
    for person in people:
        kinds.setdefault(person.why.kind if person.why else "", []).append(person)
    ordered = sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Group(_title(kind, some), _sorted(some)) for kind, some in ordered)


def _title(kind: str, people: Sequence[Person]) -> Message:
    """`left-<kind>` where there is such a sentence; else what is said of the first."""
    if f"left-{kind}" in texts.kinds("en"):
        return message(f"left-{kind}")
    return people[0].why or message("left-other")


def _stored(tx: Tx, run: RunId) -> tuple[Group, ...]:
    left = runs.not_sent(tx, run)
    names = pieces.list_names(tx, [one.customer for one in left])
    return _by_reason(
        Person(one.customer, one.number, names.get(one.customer, one.number), one.reason)
        for one in left
    )


def _person(chosen: Chosen, customer: CustomerId, why: Message | None = None) -> Person:
    known = chosen.people[customer].customer
    return Person(customer, known.number, known.list_name, why)


def _sorted(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda each: (each.name.casefold(), each.customer)))
