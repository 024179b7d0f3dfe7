"""Makes the book of the demo shop, and keeps one for the day."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path

from shopfriend.book import Book, derived, file
from shopfriend.domain import codes
from shopfriend.domain.messages import message
from shopfriend.services import texts
from shopfriend.services.books import with_suffix
from shopfriend.services.demo import campaigns, lives, pictures, stories, writing
from shopfriend.services.demo import days as calendar
from shopfriend.services.demo import goods as shelves
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.goods import Good
from shopfriend.services.demo.people import Person, everybody
from shopfriend.services.demo.purchases import Sale, Shop
from shopfriend.services.demo.stories import Story
from shopfriend.services.demo.writing import Pen
from shopfriend.services.desk import Desk, Progress, no_progress

SHOP = "Lindenladen"
# Raise it when the making changes: a demo shop kept from earlier the same day is made anew then.
VERSION = 3
_STEPS = 6
_CHECKED_IN = 8


@dataclass(frozen=True)
class DemoSummary:
    """What was made. `coupon_code` can be redeemed again and again."""

    path: Path
    language: str
    today: date
    customers: int
    products: int
    pictures: int
    receipts: int
    lines: int
    campaigns: int
    coupon_code: str
    stories: tuple[Story, ...]


class _Clock:
    """Stands at the day about which is being written, so that ids and times tell that story."""

    def __init__(self, day: date) -> None:
        self.set(day)

    def set(self, day: date) -> None:
        self._now = datetime.combine(day, time(8, 0), UTC)

    def __call__(self) -> datetime:
        return self._now


def current(folder: Path, language: str, today: date, *, progress: Progress = no_progress) -> Path:
    """The demo shop of this day: the one in `folder`, else made anew there; older ones go."""
    path = folder / f"{SHOP}-{language}-{today.isoformat()}-{VERSION}.shopbook"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(f"{SHOP}-{language}-*.shopbook"):
            file.remove(old)
        make(path, language=language, today=today, progress=progress)
    return path


def make(
    path: Path, *, language: str = "de", today: date, progress: Progress = no_progress
) -> DemoSummary:
    """A new demo book at `path`. The same language and day give the same people and purchases.
    Written under a temporary name first: what stands at `path` is replaced when all is well."""
    target = with_suffix(path)
    part = target.with_name(f"{target.stem}.part{target.suffix}")
    file.remove(part)
    try:
        summary = _made(part, target, language, today, progress)
        file.remove(target)
        part.replace(target)
    finally:
        file.remove(part)
    return summary


def _made(part: Path, target: Path, language: str, today: date, progress: Progress) -> DemoSummary:
    days = calendar.up_to(today)
    clock = _Clock(days.open_days[0])
    with Book.create(part, clock=clock) as book:
        desk = Desk(book, actor="Anna", language=language, clock=clock, fixed_today=today)
        goods, people = shelves.shelves(language), everybody(days, language)
        progress(1, _STEPS)
        sales = Shop(goods, days).sales(people)
        progress(2, _STEPS)
        cards = list(pictures.cards(goods))
        progress(3, _STEPS)
        code, lines = _write(desk, days, goods, people, sales, cards)
        progress(4, _STEPS)
        made = campaigns.write(desk, clock.set, days)
        progress(5, _STEPS)
        clock.set(today)
        told = stories.of_people(people, days.end, language)
    progress(_STEPS, _STEPS)
    return DemoSummary(
        path=target,
        language=language,
        today=today,
        customers=len(people),
        products=len(goods),
        pictures=len(cards),
        receipts=len(sales),
        lines=lines,
        campaigns=made,
        coupon_code=code,
        stories=tuple(told),
    )


def _write(
    desk: Desk,
    days: Days,
    goods: Sequence[Good],
    people: Sequence[Person],
    sales: Sequence[Sale],
    cards: Sequence[pictures.Picture],
) -> tuple[str, int]:
    """Everything but the campaigns, in one batch. Returns the coupon code, how many lines."""
    for sale in sales:  # ascending by time
        if sale.who is not None:
            people[sale.who].last_day = sale.day
    told = stories.of_people(people, days.end, desk.language)
    with desk.batch("demo", source=writing.SOURCE) as tx:
        pen = Pen(tx, desk.ids, desk.book.now())
        code = _write_settings(pen, desk.language, told)
        branch = writing.write_branch(pen, SHOP, days)
        products = writing.write_goods(pen, goods, cards, days.end)
        writing.write_people(pen, people, branch)
        lines = writing.write_sales(pen, sales, people, products, branch)
        writing.write_counts(pen, receipts=len(sales), lines=lines)
        lives.write_consents(pen, people, desk.language)
        by_key = {good.key: id_ for good, id_ in reversed(list(zip(goods, products, strict=True)))}
        known = lives.Known(pen, days, desk.language, by_key, branch)
        known.write(people)
        regulars = [p for p in people if p.rhythm and p.rhythm.days <= 14 and not p.left_on]
        known.check_in(regulars[:_CHECKED_IN])
        campaigns.write_fixed_coupon(pen, code, days.today)
        derived.rebuild(tx)
        tx.everything = True
    return code, lines


def _write_settings(pen: Pen, language: str, told: Sequence[Story]) -> str:
    """The shop itself. Its key is no secret: this shop has no money. Returns the coupon code."""
    key = sha256(b"Lindenladen, invented").digest()
    code = codes.new("coupon", chance=random.Random("the coupon that is always there"), key=key)
    said = {
        f"{setting}_{each}": texts.say(message(f"demo-shop-{name}"), each)
        for setting, name in _SAID.items()
        for each in texts.LANGUAGES
    }
    writing.write_settings(
        pen,
        {
            "shop_name": SHOP,
            "shop_street": "Alte Marktgasse 7",
            "shop_postcode": "89073",
            "shop_town": "Ulm",
            "shop_contact": "Anna Linde",
            "shop_phone": "089 99998000",
            "shop_mail": "lindenladen@example.com",
            **said,
            "profiling": "consent",
            "profiling_decided_on": pen.now[:10],
            "language": language,
            "coupon_key": key.hex(),
            "demo": True,
            "demo_stories": [stories.written(story) for story in told],
            "sample_code": code,
        },
    )
    return code


_SAID = {"letter_closing": "closing", "privacy_notice_place": "notice"}
