"""How offers for one person come about: suggestions in, rules applied, names put in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from shopfriend.book import Tx
from shopfriend.book import offers as rows
from shopfriend.domain.exclusions import Goods, Situation, why_excluded
from shopfriend.domain.ids import CategoryId, CustomerId, ProductId
from shopfriend.domain.messages import Fact, message
from shopfriend.domain.offers import (
    ANYTHING,
    FLOOR_MILLI,
    Advice,
    Only,
    Wanted,
    in_turn,
    outside,
    too_low,
    weak,
)
from shopfriend.domain.reasons import Offer, Reason
from shopfriend.services import parts
from shopfriend.services.offers import shopper
from shopfriend.services.offers.learned import Shop
from shopfriend.services.offers.shopper import Shopper

if TYPE_CHECKING:
    from shopfriend.insight import Lines, Scored, Suggestion

_AT_ONCE = 3  # suggestions that are made at least, and their goods looked up together
_MOST_LOOKED_AT = 1_200  # further down nothing is worth offering
_WIDE_ENOUGH = 160  # so far down group offers look for another goods group
_LEARNED_KINDS = ("", "consumable", "durable")
_NOBODY = Situation(on=date.min)


@dataclass(frozen=True)
class Asked:
    """How somebody asked: see `advice`."""

    count: int = 3
    kind: Wanted = "any"
    strict: bool = True
    only: Only = ANYTHING
    fill: bool = False
    skip: frozenset[int] = frozenset()  # goods that are at hand already


def advise(
    tx: Tx, shop: Shop, person: Shopper, ask: Asked, scored: "Scored | None" = None
) -> Advice:
    """`scored`: of this person, where many were scored together."""
    if person.level == 0:
        return Advice((), 0, message("ask-first-objected"))
    if person.level == 1:
        offers = _of_group(tx, shop, person, ask)
        return Advice(tuple(offers), 1, None if offers else message("ask-first-group"))
    offers = _personal(tx, shop, person, scored or _scored(shop, person), ask)
    why = None if offers else message("ask-first-weak" if len(person.lines) else "ask-first-new")
    if ask.fill and len(offers) < ask.count:
        held = {offer.product for offer in offers}
        more = [o for o in _of_group(tx, shop, person, ask) if o.product not in held]
        offers = [*offers, *more][: ask.count]
    days = person.lines.day
    guess = not len(days) or bool(days.min() == days.max())
    return Advice(tuple(offers), 2, why, first_guess=guess and bool(offers))


def scored(shop: Shop, person: Shopper) -> "Scored | None":
    """None where her own purchases may not be looked at."""
    return _scored(shop, person) if person.level == 2 else None


def _scored(shop: Shop, person: Shopper) -> "Scored":
    made: Scored = parts.insight.Scored(shop.model, person.lines, person.person)
    return made


def _personal(tx: Tx, shop: Shop, person: Shopper, scored: "Scored", ask: Asked) -> list[Offer]:
    least = min(FLOOR_MILLI["repeat"], FLOOR_MILLI["new"]) if ask.strict else 1
    if ask.kind != "mix":
        found = chosen(tx, shop, person, scored.best(ask.kind, least=least), ask)
        return [_foretold(scored, each) for each in found]
    new = chosen(tx, shop, person, scored.best("discover", least=least), replace(ask, kind="new"))
    known = chosen(
        tx, shop, person, scored.best("repeat", least=least), replace(ask, kind="repeat")
    )
    return [_foretold(scored, each) for each in in_turn(new, known)[: ask.count]]


def _foretold(scored: "Scored", offer: Offer) -> Offer:
    """With the chance that known goods are bought again, and the day that falls on."""
    place = offer.product if offer.product is not None else offer.category
    if offer.kind != "repeat" or place is None:
        return offer
    chance, expected = scored.due(int(place))
    day = date.fromordinal(expected) if expected is not None else None
    return replace(offer, chance_bp=round(chance * 10_000), expected_on=day)


def _of_group(tx: Tx, shop: Shop, person: Shopper, ask: Asked) -> list[Offer]:
    found = parts.insight.for_everybody(shop.model, shop.on.toordinal(), shop.off)
    return chosen(tx, shop, person, _of_kind(found, person, ask.kind), ask)


def judged(tx: Tx, shop: Shop, customer: CustomerId, product: ProductId) -> Offer | None:
    """This product for this person if it may be offered and is strong enough."""
    person = shopper.of(tx, shop, customer)
    goods = goods_of(tx, shop, [product]).get(product)
    if person is None or person.level < 2 or goods is None:
        return None
    if why_excluded(goods, person.situation):
        return None
    found = parts.insight.judge(shop.model, person.lines, person.person, product)
    if found is None or weak(found.kind, found.points.items()):
        return None
    return named(tx, shop, person, [found])[0]


def for_anybody(goods: Goods) -> bool:
    """No rule keeps these goods from everybody: in stock, not flagged."""
    return not why_excluded(goods, _NOBODY)


def _of_kind(
    found: "Iterator[Suggestion]", person: Shopper, kind: Wanted
) -> "Iterator[Suggestion]":
    """Group offers among what she bought before, or among the rest."""
    if kind in ("any", "mix"):
        return found
    known = set(person.lines.product.tolist())
    return (each for each in found if (each.product in known) == (kind == "repeat"))


def chosen(
    tx: Tx, shop: Shop, person: Shopper | None, found: "Iterator[Suggestion]", ask: Asked
) -> list[Offer]:
    """The first `ask.count` that no rule excludes and, when strict, that are strong enough. Group
    offers come from different goods groups, as far as there are any."""
    taken: list[Suggestion] = []
    spare: list[Suggestion] = []
    groups: set[int | None] = set()
    looked_at = 0
    while len(taken) < ask.count and looked_at < _MOST_LOOKED_AT:
        if looked_at >= _WIDE_ENOUGH and len(taken) + len(spare) >= ask.count:
            break
        some = list(islice(found, max(_AT_ONCE, ask.count)))
        looked_at += len(some)
        goods = goods_of(tx, shop, [each.product for each in some])
        for each in some:
            if _good_enough(each, goods.get(each.product), person, ask):
                group = goods[each.product].category if each.kind == "group" else None
                (spare if group in groups else taken).append(each)
                groups |= {group} - {None}
        if not some or (ask.strict and too_low(some[-1].kind, some[-1].score_milli)):
            break
    return named(tx, shop, person, [*taken, *spare][: ask.count])


def _good_enough(
    suggestion: "Suggestion", goods: Goods | None, person: Shopper | None, ask: Asked
) -> bool:
    if goods is None or (ask.strict and weak(suggestion.kind, suggestion.points.items())):
        return False
    situation = person.situation if person else _NOBODY
    if goods.id in ask.skip or outside(goods, ask.only):
        return False
    # What only its words call price-bound stays in the raw list, which has no coupon beside it.
    return all(
        not ask.strict and goods.bound_by_words and why.kind == "excluded-no-discount"
        for why in why_excluded(goods, situation)
    )


def goods_of(tx: Tx, shop: Shop, ids: Sequence[int]) -> dict[int, Goods]:
    """Rows as they are now, remembered until somebody writes; where the kind is not stated, what
    repeat purchases have taught."""
    fresh = [id_ for id_ in ids if id_ not in shop.goods]
    if fresh:
        shop.goods.update(_looked_up(tx, shop, fresh))
    return {id_: shop.goods[id_] for id_ in ids if id_ in shop.goods}


def look_up_shelf(tx: Tx, shop: Shop) -> None:
    """All that can be new to somebody, in a few statements: many people's lists are coming."""
    model = shop.model
    goods_of(tx, shop, model.products.id[model.shelf.goods].tolist())


def _looked_up(tx: Tx, shop: Shop, ids: Sequence[int]) -> dict[int, Goods]:
    if shop.grain == "category":
        return {id_: rows.group(id_, shop.groups) for id_ in ids if id_ in shop.groups}
    result = rows.goods(tx, ids, shop.groups)
    for id_, goods in result.items():
        if shop.grain == "type":  # of many sizes, colours, prices
            result[id_] = replace(goods, size="", colour="", price_cents=None, stock_milli=None)
        elif not goods.kind and (place := shop.model.products.place(id_)) >= 0:
            kind = _LEARNED_KINDS[int(shop.model.kinds[place])]
            result[id_] = replace(goods, learned_kind=kind) if kind else goods
    return result


def lines_by_customer(tx: Tx, shop: Shop) -> "dict[int, Lines]":
    insight = parts.insight
    lines = shopper.coarse(shop, insight.Lines.from_blobs(rows.days_of(tx, shop.on)))
    result: dict[int, Lines] = lines.by_customer()
    return result


def named(tx: Tx, shop: Shop, person: Shopper | None, taken: "list[Suggestion]") -> list[Offer]:
    """Offers whose reasons carry names as people read them."""
    ids = {each.product for each in taken}
    ids |= {int(str(r.facts["other"])) for c in taken for r in c.reasons if "other" in r.facts}
    names = goods_of(tx, shop, sorted(ids))
    said = {int(p.id): p for p in person.preferences} if person else {}
    customer = person.customer.id if person else CustomerId(0)

    def fact(name: str, value: Fact) -> Fact:
        if name in ("product", "other") and isinstance(value, int):
            return " ".join(names[value].name.split()) if value in names else ""
        if name == "category" and isinstance(value, int):
            path = shop.groups[value]["path"] if value in shop.groups else ""
            return path.rsplit(" > ", 1)[-1]
        if name == "preference" and isinstance(value, int):
            return said[value].shown if value in said else ""
        return value

    def reason(each: Reason) -> Reason:
        facts = {name: fact(name, value) for name, value in each.facts.items()}
        facts |= _owners_words(shop, each)
        return Reason(each.kind, each.weight_milli, facts, each.evidence)

    return [
        Offer(
            customer,
            None if shop.grain == "category" else ProductId(each.product),
            _category(names.get(each.product)),
            each.kind,
            tuple(reason(r) for r in each.reasons),
            soft=_soft(each, names.get(each.product)),
        )
        for each in taken
    ]


def _soft(suggestion: "Suggestion", goods: Goods | None) -> bool:
    """No till can know what was bought elsewhere; what was wished for or liked is missing."""
    if goods is None or not goods.durable or suggestion.kind == "repeat":
        return False
    return not any(reason.kind in ("likes", "wish") for reason in suggestion.reasons)


def _owners_words(shop: Shop, reason: Reason) -> dict[str, Fact]:
    """What the owner says of the pair; `told`: whether that is anything."""
    if reason.kind != "owners-pair":
        return {}
    product, other = reason.evidence["product"]
    why = shop.why_paired.get((other, product), "")
    return {"why": why, "told": int(bool(why))}


def _category(goods: Goods | None) -> CategoryId | None:
    return CategoryId(goods.category) if goods and goods.category is not None else None
