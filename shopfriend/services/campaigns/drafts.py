"""The pieces of a run before it is frozen: one for the preview, or all of them.

Drafts are always made anew from what the book knows now: a new objection, *has it* or *never*
holds at once, in every draft.
"""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from shopfriend.book import Tx, contact, customers, pieces, runs
from shopfriend.domain import codes
from shopfriend.domain.addresses import Address
from shopfriend.domain.campaigns import Plan, check_words
from shopfriend.domain.contact import ContactFacts, profile_level
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.reasons import KINDS, Offer
from shopfriend.domain.trouble import ShopError
from shopfriend.services import offers, parts, print_names, settings
from shopfriend.services.campaigns import doses, letters
from shopfriend.services.campaigns.funnel import Chosen
from shopfriend.services.campaigns.letters import Codes, Draft, Reader, Sender, Shown
from shopfriend.services.coupons import signing_key
from shopfriend.services.desk import Desk, Progress


@dataclass(frozen=True)
class Made:
    """A piece that can be printed, for whom, and its codes."""

    person: ContactFacts
    draft: Draft
    marks: Codes
    incentive: Incentive | None = None


def of_one(desk: Desk, plan: Plan, customer: CustomerId, *, on: date) -> Draft:
    """The letter this person would get, for the preview: with elements counted and warnings. Its
    codes are not stored: a printed preview is no coupon. Raises `ShopError` as printing would."""
    check_words(plan)
    personal: list[Offer] = []
    if plan.offers:
        personal = offers.for_customer(desk, customer, count=plan.offers, on=on, kind="mix")
    key = signing_key(desk)
    with desk.read() as tx:
        person = contact.facts(tx, customer)
        if person is None:
            raise ShopError("customer-gone")
        sender = _sender(tx, desk)
        fitting = _allowed(personal, person, _profiling(tx), on)
        full = _filled(desk, plan, customer, fitting, on)
        marks = _codes(key, random.Random(customer), set())
        own = doses.of(tx, plan, {customer: full}, on)[customer]
        made = _draft(tx, replace(plan, incentive=own.incentive), person, full, sender, marks, on)
        return replace(made, dose=own.dose)


def of_all(
    desk: Desk, plan: Plan, chosen: Chosen, *, on: date, progress: Progress
) -> dict[CustomerId, Made | ShopError]:
    """A piece for everyone chosen, or why it cannot be made; `progress` once a piece. Raises the
    reason when none can be made."""
    key = signing_key(desk)
    wanted = chosen.funnel.chosen
    personal: dict[CustomerId, list[Offer]] = {}
    if plan.offers:
        personal = dict(
            offers.for_all(desk, count=plan.offers, on=on, kind="mix", only=set(wanted))
        )
    with desk.read() as tx:
        sender, profiling, taken = _sender(tx, desk), _profiling(tx), pieces.taken(tx)
        chance = random.SystemRandom()
        result: dict[CustomerId, Made | ShopError] = {}
        full = {
            customer: _filled(
                desk, plan, customer,
                _allowed(personal.get(customer, []), chosen.people[customer], profiling, on), on,
            )
            for customer in wanted
        }  # fmt: skip
        given = doses.of(tx, plan, full, on)
        for done, customer in enumerate(wanted):
            progress(done, len(wanted))
            person = chosen.people[customer]
            marks = _codes(key, chance, taken)
            own = replace(plan, incentive=given[customer].incentive)
            try:
                made = _draft(tx, own, person, full[customer], sender, marks, on)
                made = replace(made, dose=given[customer].dose)
                parts.mailing.check_fits(made.letter)
                result[customer] = Made(person, made, marks, own.incentive)
            except ShopError as error:
                result[customer] = error
    errors = [one for one in result.values() if isinstance(one, ShopError)]
    if errors and len(errors) == len(result):
        raise errors[0]
    return result


def unfit_names(made: Iterable[Made | ShopError]) -> list[Message]:
    """Each name of the till that these letters would print unseen, once, the most frequent
    first."""
    counts = Counter(
        (warning.facts["raw"], warning.facts["name"])
        for one in made
        if isinstance(one, Made)
        for warning in one.draft.warnings
        if warning.kind == "letter-name-unfit"
    )
    return [
        message("letters-name-unfit", raw=raw, name=name, count=count)
        for (raw, name), count in counts.most_common()
    ]


def _filled(
    desk: Desk, plan: Plan, customer: CustomerId, found: Sequence[Offer], on: date
) -> list[Offer]:
    """Personal offers in their order; what the shop recommends to many fills the free places."""
    chosen = list(found[: plan.offers])
    if len(chosen) < plan.offers:
        known = {offer.product for offer in chosen}
        group = offers.group_offers(desk, customer, count=plan.offers, on=on)
        chosen += [offer for offer in group if offer.product not in known]
    return chosen[: plan.offers]


def _allowed(found: Sequence[Offer], person: ContactFacts, profiling: str, on: date) -> list[Offer]:
    """R-L11 once more, at the door: nothing of level 2 for whom only level 1 is allowed."""
    level = profile_level(person, profiling, on)
    return [o for o in found if all(KINDS.get(r.kind, 2) <= level for r in o.reasons)]


def _draft(
    tx: Tx,
    plan: Plan,
    person: ContactFacts,
    found: Sequence[Offer],
    sender: Sender,
    marks: Codes,
    on: date,
) -> Draft:
    places = customers.addresses(tx, person.customer.id)
    goods = pieces.goods(tx, [ProductId(o.product) for o in found if o.product is not None])
    many = {each.id for each in goods.values() if print_names.holds_many(each.printed or each.raw)}
    found = [offer for offer in found if offer.product not in many]  # a till's key is no product
    shown = Shown(
        {key: each for key, each in goods.items() if key not in many},
        pieces.categories(tx, [o.category for o in found if o.category is not None]),
    )
    reader = Reader(
        person.customer,
        places[0] if places else Address(),
        pieces.has_bought(tx, person.customer.id, on),
    )
    return letters.compose(
        plan, reader, offers=found, shown=shown, sender=sender, marks=marks, on=on
    )


def _sender(tx: Tx, desk: Desk) -> Sender:
    shop = settings.shop_in_book(tx)
    if not shop.name:
        raise ShopError("letter-shop-missing", field="shop_name")
    language = str(settings.in_book(tx, "language")) or desk.language
    demo = bool(settings.in_book(tx, "demo"))
    logo = str(settings.in_book(tx, "shop_logo")) or None
    excluded = runs.has_excluded_goods(tx)
    return Sender(shop, language, demo=demo, exclusions=excluded, logo=logo)


def _profiling(tx: Tx) -> str:
    return str(settings.in_book(tx, "profiling"))


def _codes(key: bytes, chance: random.Random, taken: set[str]) -> Codes:
    made = Codes(
        coupon=codes.new("coupon", chance=chance, key=key),
        no_advertising=codes.new("no-advertising", chance=chance),
        why=codes.new("why", chance=chance),
    )
    new = {made.coupon, made.no_advertising, made.why}
    if new & taken:  # one in a hundred million
        return _codes(key, chance, taken)
    taken |= new
    return made
