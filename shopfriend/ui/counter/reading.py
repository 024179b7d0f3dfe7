"""What the Counter page asks for, put together beside the screen's thread."""

from dataclasses import dataclass

from shopfriend.domain import fiscal
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.reasons import Offer
from shopfriend.domain.trouble import ShopError
from shopfriend.services import claims, coupons, customers, offers, products, purchases, texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned

TIPS = 3


@dataclass(frozen=True)
class Tip:
    """One offer as the clerk says it: "100 g", "€ 3.56"."""

    offer: Offer
    name: str
    price: str
    per: str
    picture: bytes | None = None


@dataclass(frozen=True)
class Tips:
    """Best first – or what to ask instead. `first_guess`: known for one visit at most."""

    customer: CustomerId
    tips: tuple[Tip, ...]
    ask_first: Message | None
    first_guess: bool = False


@dataclass(frozen=True)
class Scanned:
    """`kind`: card, coupon, no-advertising, or another kind of code; `receipt` or `good`. With a
    card or a receipt whose it is, if anybody's."""

    code: str
    kind: str
    customer: CustomerId | None = None


def tips(desk: Desk, customer: CustomerId) -> Tips | None:
    """Personal offers, at most three, that fit what lies on the counter; for whom there are none,
    the question that would help most. None: the shop has to be learned first, which is the
    worker's task."""
    if not learned.is_ready(desk):
        return None
    basket = purchases.running(desk, customer)
    advice = offers.advice(desk, customer, count=TIPS, kind="mix", basket=basket)
    found = [_tip(desk, offer) for offer in advice.offers]
    ask = advice.ask_first
    if ask is not None and (question := offers.best_question(desk, customer)) is not None:
        ask = question.message
    return Tips(customer, tuple(tip for tip in found if tip), ask, advice.first_guess)


def scanned(desk: Desk, code: str) -> Scanned:
    """What a scanner read. Raises `ShopError` for what nobody knows."""
    if fiscal.looks_like(code):
        return Scanned(code, "receipt", claims.owner(desk, code))
    reading = coupons.read(desk, code)
    if reading.kind is not None and reading.kind != "card":
        return Scanned(reading.code, reading.kind)
    try:
        return Scanned(code, "card", customers.by_card(desk, code))
    except ShopError:
        hits = customers.find(desk, code, limit=2)
        if len(hits) == 1 and hits[0].why in ("card", "number"):
            return Scanned(code, "card", hits[0].customer)
        if purchases.is_good(desk, code):
            return Scanned(code, "good")
        raise


def _tip(desk: Desk, offer: Offer) -> Tip | None:
    if offer.product is None:
        return None
    product = products.get(desk, offer.product).product
    price, per = _price(product.price_cents, product.unit, desk.language)
    picture = products.picture(desk, product.picture) if product.picture else None
    return Tip(offer, product.shown_name, price, per, picture)


def _price(cents: int | None, unit: str, language: str) -> tuple[str, str]:
    """By weight the clerk says the price of 100 g."""
    if cents is None:
        return "", ""
    if unit == "kg":
        return texts.money(round(cents / 10), language), f"100{texts.THIN}g"
    if unit in ("l", "m"):
        return texts.money(cents, language), f"1{texts.THIN}{unit}"
    return texts.money(cents, language), ""
