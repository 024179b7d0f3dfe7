"""Each person's coupon: the plan's own for everybody, or the smallest that suffices (N13)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.book import Tx, habits, runs
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.incentives import Article, Dose, Habits, smallest
from shopfriend.domain.messages import Message, message
from shopfriend.domain.reasons import Offer

_SAID = ("likes", "wish")
_DUE = ("due-again", "bought-before")


@dataclass(frozen=True)
class Given:
    """`incentive` None: no coupon, because none is needed or none may be given. `dose` says why so
    much; None where everybody gets the same."""

    incentive: Incentive | None
    dose: Dose | None = None


def of(
    tx: Tx, plan: Plan, found: Mapping[CustomerId, Sequence[Offer]], on: date
) -> dict[CustomerId, Given]:
    """By person."""
    if plan.dose == "same" or plan.incentive is None:
        return dict.fromkeys(found, Given(plan.incentive))
    doses = decided(tx, plan, found, on)
    return {
        c: Given(_incentive(plan, found[c][0], doses[c]), doses[c]) if c in doses else Given(None)
        for c in found
    }


def summary(doses: Iterable[Dose]) -> tuple[Message, ...]:
    """What all the coupons come to at most, then how many of which sort and why, most first."""
    some = list(doses)
    given = [dose for dose in some if dose.percent_bp]
    if not some:
        return ()
    cents = sum(dose.cents for dose in given)
    kinds = Counter(dose.why.kind for dose in some if dose.why.kind != "dose-smallest")
    told = [message(f"{kind}-many", count=count) for kind, count in kinds.most_common()]
    return (message("doses-in-all", count=len(given), of=len(some), all_cents=cents), *told)


def decided(
    tx: Tx, plan: Plan, found: Mapping[CustomerId, Sequence[Offer]], on: date
) -> dict[CustomerId, Dose]:
    """The dose on the first offer of each person, with its reason. The budget goes first to whom
    a coupon changes most: the least likely to buy anyway. Nobody is in it who gets no offer."""
    offers = {c: some[0] for c, some in found.items() if some and some[0].product is not None}
    people = list(offers)
    articles = _articles(tx, [ProductId(int(o.product or 0)) for o in offers.values()])
    bought = habits.without_discount(tx, people, on)
    redeemed = habits.redeemed_percents(tx, people, on)
    known = {
        c: Habits(
            *bought.get(c, (0, 0)), redeemed.get(c, ()), chance_bp(offers[c]),
            _only_interest(tx, c, offers[c], on),
        )
        for c in people
    }  # fmt: skip
    left, doses = plan.budget_cents, {}
    for customer in sorted(people, key=lambda c: (known[c].chance_bp, c)):
        article = articles.get(offers[customer].product)
        if article is None:
            continue
        dose = smallest(article, known[customer], most_bp=_most(plan, article), left_cents=left)
        left = None if left is None else left - dose.cents
        doses[customer] = dose
    return doses


def chance_bp(offer: Offer) -> int:
    """How likely she buys it within four weeks without being asked: what the reasons say."""
    if offer.chance_bp is not None:
        return offer.chance_bp
    milli = sum(reason.weight_milli for reason in offer.reasons if reason.kind in _DUE)
    return min(max(milli // 10, 0), 10_000)  # a thousand milli-points are one in a hundred


def _only_interest(tx: Tx, customer: CustomerId, offer: Offer, on: date) -> bool:
    """Told, not bought: such an interest drives what the letter shows, no discount (D18)."""
    if offer.kind != "new" or offer.category is None:
        return False
    said = sum(reason.weight_milli for reason in offer.reasons if reason.kind in _SAID)
    if said * 2 <= offer.score_milli:
        return False
    return not habits.bought_in_group(tx, customer, offer.category, on)


def _most(plan: Plan, article: Article) -> int:
    given = plan.incentive
    if given is None:
        return 0
    if given.kind == "amount" and article.price_cents:
        return min(given.amount_cents * 10_000 // article.price_cents, 10_000)
    return given.percent_bp or 10_000


def _incentive(plan: Plan, offer: Offer, dose: Dose) -> Incentive | None:
    given = plan.incentive
    if dose.percent_bp == 0 or given is None:
        return None
    if given.kind not in ("percent", "amount"):
        return given  # a gift is given or not
    return Incentive(
        "percent",
        percent_bp=dose.percent_bp,
        scope="product",
        scope_id=offer.product,
        scope_name=str(dose.why.facts["product"]),
        min_purchase_cents=given.min_purchase_cents,
    )


def _articles(tx: Tx, products: Sequence[ProductId]) -> dict[ProductId | None, Article]:
    floors = habits.floors(tx)
    return {
        product: Article(
            name, price, cost, floors.get(category or 0), runs.is_excluded(tx, "product", product)
        )
        for product, (name, price, cost, category) in habits.prices(tx, products).items()
    }
