"""The next best question for one person: every candidate is tried, the one that would lift the
offers most is asked. Once answered it is no candidate any more."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from shopfriend.book import Tx, contact
from shopfriend.domain import consents
from shopfriend.domain.exclusions import is_worn
from shopfriend.domain.ids import CategoryId
from shopfriend.domain.preferences import Preference
from shopfriend.domain.questions import Question, best
from shopfriend.services import parts
from shopfriend.services.offers import offering, shopper
from shopfriend.services.offers.learned import Shop
from shopfriend.services.offers.shopper import Shopper

if TYPE_CHECKING:
    from shopfriend.insight import Liking

_PLACES = 3  # the offers that are looked at
_WIDE = 60  # suggestions among which groups are looked for
_GROUPS = 4  # tried out; each costs a whole scoring
_YES = {"guess": 50, "group": 30, "size": 50}  # per cent of answers that help; decided
_CONSENT = 10**9  # nothing personal is possible without


def of(tx: Tx, shop: Shop, person: Shopper) -> Question | None:
    """None when nothing is left to ask, or nobody should ask."""
    if person.level == 0:
        return None
    if person.level == 1:
        return _consent(tx, shop, person)
    now = _worth(shop, person)
    found = [
        *_guesses(shop, person, now),
        *_sizes(tx, shop, person),
        *_groups(tx, shop, person, now),
    ]
    return best(found)


def _consent(tx: Tx, shop: Shop, person: Shopper) -> Question | None:
    """Asked once: who said no is not asked again."""
    facts = contact.facts(tx, person.customer.id)
    if facts is None or shop.mode != "consent":
        return None
    said = consents.consent(facts.ledger, *consents.PROFILING)
    return None if said else Question("consent", _CONSENT)


def _worth(shop: Shop, person: Shopper, *more: "Liking") -> int:
    """Points of the best offers, with some likes more."""
    who = replace(person.person, likings=(*person.person.likings, *more))
    scored = parts.insight.Scored(shop.model, person.lines, who)
    return sum(each.score_milli for each in islice(scored.best(), _PLACES))


def _gain(kind: str, before: int, after: int) -> int:
    return (after - before) * _YES[kind] // 100


def _guesses(shop: Shop, person: Shopper, now: int) -> Iterator[Question]:
    """A like that was guessed or heard offers nothing until somebody confirms it."""
    for said in person.preferences:
        if said.kind == "like" and said.basis in ("guessed", "hearsay") and said.holds(shop.on):
            target = said.target
            liking = parts.insight.Liking(
                int(said.id),
                wish=False,
                products=frozenset({int(target.product)} if target.product else ()),
                categories=frozenset(
                    shopper.below(shop, int(target.category)) if target.category else ()
                ),
            )
            gain = _gain("guess", now, _worth(shop, person, liking))
            yield Question("guess", max(gain, 1), {"what": said.shown}, preference=said.id)


def _sizes(tx: Tx, shop: Shop, person: Shopper) -> Iterator[Question]:
    """Goods that are worn stand among the best, and nobody knows the size."""
    known = {each.value for each in person.preferences if each.kind == "size"}
    scored = parts.insight.Scored(shop.model, person.lines, person.person)
    some = list(islice(scored.best(), _WIDE))
    goods = offering.goods_of(tx, shop, [each.product for each in some])
    asked: set[int] = set()
    for each in some:
        product = goods.get(each.product)
        if product is None or product.category is None or not is_worn(product.size):
            continue
        if product.category in asked or product.category in person.situation.sizes or known:
            continue
        asked.add(product.category)
        gain = each.score_milli * _YES["size"] // 100
        group = CategoryId(product.category)
        yield Question("size", gain, {"category": _name(shop, group)}, category=group)


def _groups(tx: Tx, shop: Shop, person: Shopper, now: int) -> Iterator[Question]:
    """Groups that stand behind what is suggested, or that the shop sells best, and of which she
    has said nothing yet."""
    for group in _unsaid(tx, shop, person):
        liking = parts.insight.Liking(0, wish=False, categories=frozenset({int(group)}))
        gain = _gain("group", now, _worth(shop, person, liking))
        yield Question("group", gain, {"category": _name(shop, group)}, category=group)


def _unsaid(tx: Tx, shop: Shop, person: Shopper) -> list[CategoryId]:
    insight = parts.insight
    scored = insight.Scored(shop.model, person.lines, person.person)
    products = [each.product for each in islice(scored.best("new"), _WIDE)]
    products += [product for product, _ in insight.best_sellers(shop.model, count=_WIDE)]
    goods = offering.goods_of(tx, shop, products)
    fit = [goods[p] for p in products if p in goods and offering.for_anybody(goods[p])]
    said = {_about(each) for each in person.preferences if each.holds(shop.on)}
    groups = dict.fromkeys(
        CategoryId(each.category)
        for each in fit
        if each.category is not None and not said & {each.category, *each.groups}
    )
    return list(groups)[:_GROUPS]


def _about(said: Preference) -> int:
    return int(said.target.category or 0)


def _name(shop: Shop, group: CategoryId) -> str:
    return str(shop.groups[int(group)]["path"]).rsplit(" > ", 1)[-1]
