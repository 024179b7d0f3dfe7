"""Puts one letter together: plan, person, offers and shop become a finished value.

Every text is resolved here, in the person's language and form of address; whatever cannot be
resolved is a `ShopError` about this piece, never a gap on paper.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from shopfriend.book.pieces import Goods
from shopfriend.domain import addresses, codes, customers
from shopfriend.domain.addresses import Address
from shopfriend.domain.campaigns import LANGUAGES, Plan, Words
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.customers import Customer
from shopfriend.domain.fields import personal_elements, resolve
from shopfriend.domain.ids import CategoryId, ProductId
from shopfriend.domain.incentives import Dose
from shopfriend.domain.letters import Letter, Objection, Place, Ticket
from shopfriend.domain.messages import Message, message
from shopfriend.domain.reasons import Offer
from shopfriend.domain.settings import Shop
from shopfriend.services import print_names, texts

# what one content unit is of the unit the price is given for (PAngV § 4): kg, l or m
_BASE: Mapping[str, tuple[str, int]] = {
    "g": ("kg", 1000),
    "kg": ("kg", 1),
    "ml": ("l", 1000),
    "cl": ("l", 100),
    "l": ("l", 1),
    "cm": ("m", 100),
    "m": ("m", 1),
}


@dataclass(frozen=True)
class Sender:
    """What is the same on every letter of a run."""

    shop: Shop
    language: str  # for people without one
    demo: bool = False
    exclusions: bool = False  # the shop has goods that no coupon may be used for
    logo: str | None = None


@dataclass(frozen=True)
class Reader:
    """Who gets the letter; `bought`: the book knows a purchase, so we may say so."""

    customer: Customer
    address: Address
    bought: bool


@dataclass(frozen=True)
class Codes:
    coupon: str
    no_advertising: str
    why: str


@dataclass(frozen=True)
class Draft:
    """A letter with what the preview counts: `elements` say more than the name (C12); `dose`: how
    much off and why, where each gets the smallest that suffices."""

    letter: Letter
    elements: int
    offers: tuple[Offer, ...]
    warnings: tuple[Message, ...] = ()
    dose: Dose | None = None


@dataclass(frozen=True)
class Shown:
    """The goods behind the offers."""

    goods: Mapping[ProductId, Goods]
    categories: Mapping[CategoryId, str]


def compose(
    plan: Plan,
    reader: Reader,
    *,
    offers: Sequence[Offer],
    shown: Shown,
    sender: Sender,
    marks: Codes,
    on: date,
) -> Draft:
    """Raises `ShopError` for a field nobody can fill or an address that is no address."""
    voice = _Voice(reader.customer, sender)
    values = _values(plan, reader, sender, voice, on)
    words = _words(plan, sender, voice)
    parts = (words.headline, words.body, words.closing)
    headline, body, closing = (resolve(text, values) for text in parts)
    places = tuple(_place(offer, shown, voice) for offer in offers)
    letter = Letter(
        language=voice.language,
        shop=sender.shop.name,
        sender=_sender_line(sender.shop),
        address=_address(reader, sender, voice),
        info=_info(sender.shop, voice),
        day=_long_day(on, voice.language),
        headline=headline,
        salutation=values["salutation"],
        body=_paragraphs(body),
        offers_title=voice.say(_offers_title(places)),
        offers=places,
        closing=_paragraphs(closing),
        coupon=_ticket(plan, sender, marks.coupon, voice, on),
        objection=_objection(reader, sender, marks, voice),
        notice=voice.say(message("letter-demo")) if sender.demo else "",
        logo=sender.logo,
    )
    elements = personal_elements(" ".join(parts), values) + sum(p.personal for p in places)
    warnings = [] if elements else [message("letter-name-only")]
    return Draft(letter, elements, tuple(offers), (*warnings, *_unfit(shown.goods.values())))


def standard_words(language: str, form: str) -> Words:
    """What a new plan starts from; the fields stand in it in braces."""
    return Words(
        *(
            texts.say(message(f"letter-{part}"), language, form)
            for part in ("headline", "body", "closing")
        )
    )


def voice_of(customer: Customer, sender: Sender) -> str:
    """Which of a plan's words this reader gets: "de-formal"."""
    voice = _Voice(customer, sender)
    return f"{voice.language}-{voice.form}"


def price_words(goods: Goods, language: str) -> tuple[str, str]:
    """Price and price per kg, l or m, as printed (R-P7). Goods sold by weight have one price
    only, which says for how much it is; no price gives two empty texts."""
    if goods.price_cents is None:
        return "", ""
    if goods.unit in {"kg", "l", "m"}:
        return _per(goods.price_cents, goods.unit, language), ""
    price = texts.money(goods.price_cents, language)
    base = _BASE.get(goods.content_unit)
    if base is None or not goods.content_milli:
        return price, ""
    unit, pieces = base
    cents = round(goods.price_cents * pieces * 1000 / goods.content_milli)
    return price, _per(cents, unit, language)


class _Voice:
    """Language and form of address of one reader."""

    def __init__(self, customer: Customer, sender: Sender) -> None:
        wanted = customer.language or sender.language
        self.language = wanted if wanted in LANGUAGES else sender.language
        self.form = customers.form(customer, sender.shop.address_form)

    def say(self, said: Message) -> str:
        return texts.say(said, self.language, self.form)


def _values(
    plan: Plan, reader: Reader, sender: Sender, voice: _Voice, on: date
) -> Mapping[str, str]:
    person, place = reader.customer, reader.address
    ends = on + timedelta(days=plan.valid_days)
    return {
        "salutation": voice.say(customers.salutation(person)),
        "first_name": person.first_name,
        "last_name": " ".join(filter(None, (person.name_prefix, person.last_name))),
        "name": person.full_name or person.company,
        "place": voice.say(addresses.place_phrase(place.town)) if place.town else "",
        "town": place.town,
        "shop": sender.shop.name,
        "coupon": voice.say(plan.incentive.message) if plan.incentive else "",
        "valid_until": _long_day(ends, voice.language) if plan.incentive else "",
    }


def _words(plan: Plan, sender: Sender, voice: _Voice) -> Words:
    own = plan.words_for(voice.language, voice.form) or Words()
    standard = standard_words(voice.language, voice.form)
    closing = own.closing or sender.shop.closings.get(voice.language) or standard.closing
    return Words(own.headline or standard.headline, own.body or standard.body, closing)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def _address(reader: Reader, sender: Sender, voice: _Voice) -> tuple[str, ...]:
    names = [voice.say(line) for line in customers.address_names(reader.customer)]
    rows = [row for name in names for row in name.split("\n")]
    return tuple(addresses.block(rows, reader.address, home=sender.shop.country or "DE"))


def _sender_line(shop: Shop) -> str:
    return " · ".join(
        filter(None, (shop.name, shop.street, f"{shop.postcode} {shop.town}".strip()))
    )


def _info(shop: Shop, voice: _Voice) -> tuple[str, ...]:
    phone = voice.say(message("letter-phone", phone=shop.phone)) if shop.phone else ""
    lines = (shop.street, f"{shop.postcode} {shop.town}".strip(), phone, shop.mail)
    return tuple(filter(None, lines))


def _unfit(goods: Iterable[Goods]) -> list[Message]:
    """Names of the till that nobody has put into words for letters, each with what is printed."""
    return [
        message("letter-name-unfit", raw=good.raw, name=good.name)
        for good in goods
        if print_names.unfit(good.raw, good.printed)
    ]


def _offers_title(places: Sequence[Place]) -> Message:
    return message("letter-offers-personal" if any(p.personal for p in places) else "letter-offers")


def _place(offer: Offer, shown: Shown, voice: _Voice) -> Place:
    reason = voice.say(offer.main_reason.message)
    if offer.soft:
        reason = voice.say(message("offer-soft", reason=reason))
    personal = offer.kind != "group"
    goods = shown.goods.get(offer.product) if offer.product is not None else None
    if goods is None:
        name = shown.categories.get(offer.category, "") if offer.category is not None else ""
        return Place(name, "", "", reason, None, personal)
    price, per_unit = price_words(goods, voice.language)
    deposit = voice.say(_deposit(goods)) if price and goods.deposit_cents else ""
    return Place(goods.name, price, per_unit, reason, goods.picture, personal, deposit)


def _deposit(goods: Goods) -> Message:
    """The law wants it beside the price, never inside it (PAngV § 7)."""
    return message("letter-deposit", deposit_cents=goods.deposit_cents or 0)


def _ticket(plan: Plan, sender: Sender, code: str, voice: _Voice, on: date) -> Ticket | None:
    if plan.incentive is None:
        return None
    until = _long_day(on + timedelta(days=plan.valid_days), voice.language)
    conditions = [message("coupon-until", until=until), *_conditions(plan.incentive, sender)]
    return Ticket(
        title=voice.say(message("coupon-title")),
        what=voice.say(plan.incentive.message),
        conditions=tuple(voice.say(condition) for condition in conditions),
        code=code,
        readable=codes.grouped(code),
    )


def _conditions(incentive: Incentive, sender: Sender) -> list[Message]:
    """R-P5: what limits it, legible on the same page."""
    lines = [incentive.condition] if incentive.condition else []
    if sender.exclusions and incentive.kind in {"percent", "amount"} and incentive.scope == "all":
        lines.append(message("coupon-exclusions"))
    return [*lines, message("coupon-once")]


def _objection(reader: Reader, sender: Sender, marks: Codes, voice: _Voice) -> Objection:
    """R-L4: who, why, the right to object, where the notice is, the code."""
    shop = sender.shop
    phone = voice.say(message("letter-phone", phone=shop.phone)) if shop.phone else ""
    whole = ", ".join(
        filter(None, (shop.name, shop.street, f"{shop.postcode} {shop.town}".strip(), phone))
    )
    text = message(
        "letter-objection",
        source="bought" if reader.bought else "listed",
        phone="yes" if shop.phone else "no",
        code=codes.grouped(marks.no_advertising),
        notice=shop.notice_places.get(voice.language) or "shop",
        shop=whole,
    )
    why = message("letter-why", code=codes.grouped(marks.why))
    title = message("letter-objection-title")
    return Objection(voice.say(title), voice.say(text), voice.say(why), marks.no_advertising)


def _per(cents: int, unit: str, language: str) -> str:
    return f"{texts.money(cents, language)}/{unit}"


def _long_day(day: date, language: str) -> str:
    pattern = "d. MMMM y" if language == "de" else "d MMMM y"
    return str(format_date(day, pattern, locale=language))
