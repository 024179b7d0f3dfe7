"""Who gets a piece and why not: everyone → in the segment → left out with reasons → control."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx, contact, runs, segments
from shopfriend.domain import segments as rules
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.contact import ContactFacts, may_contact
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.runs import Decision, Funnel, draw_control, sample
from shopfriend.domain.trouble import ShopError
from shopfriend.services.campaigns import members

OLD_DATA = timedelta(days=14)


@dataclass(frozen=True)
class Chosen:
    """The funnel, and the facts about everybody it was decided on."""

    funnel: Funnel
    people: Mapping[CustomerId, ContactFacts]


def choose(tx: Tx, plan: Plan, on: date) -> Chosen:
    """One decision for each customer of the segment. Raises `ShopError` for a segment that is not
    understood, or a coupon on goods that must not be discounted (R-G1)."""
    _check_incentive(tx, plan)
    people = contact.everyone(tx)
    terms = rules.parse(plan.segment, segments.saved(tx))
    inside = sorted(members.of(tx, terms, on, days=plan.valid_days) & set(people))
    decided: dict[CustomerId, Decision] = {}
    for customer in inside:
        verdict = may_contact(people[customer], "post", "offers", on)
        if not verdict.allowed:
            decided[customer] = Decision(customer, "left-out", verdict.reason)
    _one_per_household([c for c in inside if c not in decided], people, decided)
    _limit_and_control(tx, plan, on, [c for c in inside if c not in decided], decided)
    for customer in inside:
        decided.setdefault(customer, Decision(customer, "sent"))
    warnings = tuple(_warnings(tx, on))
    return Chosen(Funnel(len(people), tuple(decided[c] for c in inside), warnings), people)


def _check_incentive(tx: Tx, plan: Plan) -> None:
    given = plan.incentive
    if given is None or given.kind == "information" or given.scope_id is None:
        return
    if runs.is_excluded(tx, given.scope, given.scope_id):
        raise ShopError("incentive-no-discount", name=given.scope_name, field="incentive")


def _one_per_household(
    open_: Sequence[CustomerId],
    people: Mapping[CustomerId, ContactFacts],
    decided: dict[CustomerId, Decision],
) -> None:
    """One letter a household, to whom the shop has known longest; who objected is already out, so
    that the letter goes to the others."""
    main: dict[int, CustomerId] = {}
    for customer in sorted(open_, key=lambda c: (people[c].customer.since or date.max, c)):
        household = people[customer].customer.household
        if household is None:
            continue
        if household in main:
            other = people[main[household]].customer.number
            reason = message("run-household", number=other)
            decided[customer] = Decision(customer, "household", reason)
        else:
            main[household] = customer


def _limit_and_control(
    tx: Tx,
    plan: Plan,
    on: date,
    open_: Sequence[CustomerId],
    decided: dict[CustomerId, Decision],
) -> None:
    """The control group comes first, from everybody: a small limit must not make it vanish."""
    activity = runs.activity(tx, on)
    strata = {customer: _stratum(activity.get(customer, 0)) for customer in open_}
    control = draw_control(strata, share_bp=plan.control_bp, seed=plan.seed)
    for customer in control:
        decided[customer] = Decision(customer, "control", message("run-control"))
    if plan.limit is None:
        return
    rest = [customer for customer in open_ if customer not in control]
    for customer in set(rest) - sample(rest, limit=plan.limit, seed=plan.seed):
        decided[customer] = Decision(customer, "left-out", message("run-limit", limit=plan.limit))


def _stratum(receipts: int) -> str:
    """By how often somebody comes: the control group shall look like the rest."""
    for upper, name in ((1, "0"), (4, "1-3"), (13, "4-12")):
        if receipts < upper:
            return name
    return "13+"


def _warnings(tx: Tx, on: date) -> list[Message]:
    newest = runs.known_until(tx)
    if newest is not None and newest < on - OLD_DATA:
        return [message("run-data-old", until=newest)]
    return []
