"""The smallest incentive that suffices: none where she comes anyway, never below the floor.

A percentage on one product. Margins are reckoned from price and cost as the book has them; where
the cost is not known, no floor can be kept, and no discount is given in a group that has one.
"""

from dataclasses import dataclass

from shopfriend.domain.messages import Fact, Message, message
from shopfriend.domain.reasons import ANYWAY_BP
from shopfriend.domain.trouble import ShopError

STEPS_BP = (500, 1000, 1500, 2000, 2500, 3000, 4000, 5000)
LEAST_LINES = 8  # fewer purchases tell nothing about discounts
FULL_PRICE_BP = 8_000  # of the lines without discount: needs none
MOST_FLOOR_BP = 9_500  # a group that had to keep more could never be given anything off
_NEEDS = ((6_000, 500), (3_000, 1000), (0, 1500))  # share at full price -> what suffices


@dataclass(frozen=True)
class Habits:
    """`full_price` of `lines` were bought without discount; `redeemed_bp`: percentages of coupons
    she has used; `chance_bp`: how likely she buys these goods anyway while the coupon is good;
    `only_interest`: she has said that she likes such goods, and never bought any (D18)."""

    lines: int = 0
    full_price: int = 0
    redeemed_bp: tuple[int, ...] = ()
    chance_bp: int = 0
    only_interest: bool = False

    @property
    def full_price_bp(self) -> int | None:
        return self.full_price * 10_000 // self.lines if self.lines >= LEAST_LINES else None


@dataclass(frozen=True)
class Article:
    """`floor_bp`: the margin of its group that must be left of the price; None: no floor."""

    name: str
    price_cents: int | None
    cost_cents: int | None = None
    floor_bp: int | None = None
    bound: bool = False


@dataclass(frozen=True)
class Dose:
    """`percent_bp` 0: no discount, and `why` says so. `cents`: what one piece costs at most."""

    percent_bp: int
    cents: int
    why: Message


def checked_floor(margin_bp: int | None) -> int | None:
    """The least margin of a group as the owner may set it. Raises `ShopError`."""
    if margin_bp is not None and not 0 <= margin_bp <= MOST_FLOOR_BP:
        raise ShopError(
            "least-margin-range", margin_bp=margin_bp, most_bp=MOST_FLOOR_BP, field="least_margin"
        )
    return margin_bp


def smallest(article: Article, habits: Habits, *, most_bp: int, left_cents: int | None) -> Dose:
    """`most_bp`: what the owner would give at most; `left_cents`: of the budget, None without
    one."""
    if (refused := _none_at_all(article, habits)) is not None:
        return Dose(0, 0, refused)
    price = article.price_cents or 0
    wanted = min(needed_bp(habits), most_bp)
    allowed = [step for step in (*STEPS_BP, most_bp) if step <= min(wanted, _floor_bp(article))]
    if not allowed:
        return Dose(0, 0, _said("floor", article))
    percent = max(allowed)
    cents = _cents(price, percent)
    if left_cents is not None and cents > left_cents:
        return Dose(0, 0, message("dose-budget", product=article.name, left_cents=left_cents))
    free = max((step for step in (*STEPS_BP, most_bp) if step <= wanted), default=0)
    why = _said("smallest" if percent == free else "limited", article, percent_bp=percent)
    return Dose(percent, cents, why)


def needed_bp(habits: Habits) -> int:
    """The percentage that suffices: the smallest one that ever did, else by how often she buys at
    full price."""
    if habits.redeemed_bp:
        return min(habits.redeemed_bp)
    share = habits.full_price_bp
    if share is None:
        return 1000  # nothing known: the usual ten per cent
    return next(percent for least, percent in _NEEDS if share >= least)


def _none_at_all(article: Article, habits: Habits) -> Message | None:
    if article.bound or not article.price_cents or article.price_cents < 0:
        return message("dose-not-allowed", product=article.name)
    if habits.only_interest:
        return message("dose-interest", product=article.name)
    if habits.chance_bp >= ANYWAY_BP:
        return message("dose-anyway", product=article.name, chance_bp=habits.chance_bp)
    share = habits.full_price_bp
    if share is not None and share >= FULL_PRICE_BP:
        return message("dose-full-price", count=habits.full_price, of=habits.lines)
    if article.cost_cents is None and article.floor_bp is not None:
        return message("dose-cost-unknown", product=article.name)
    return None


def _said(kind: str, article: Article, **facts: Fact) -> Message:
    """Where the least margin of the group struck, how much that is; without one it is the cost
    that no discount goes below."""
    if kind == "smallest":
        return message("dose-smallest", product=article.name, **facts)
    if article.floor_bp is None:
        return message(f"dose-{kind}-cost", product=article.name, **facts)
    return message(f"dose-{kind}", product=article.name, floor_bp=article.floor_bp, **facts)


def _floor_bp(article: Article) -> int:
    """The largest percentage that leaves the floor. Net price n must keep n - cost >= floor x n."""
    if article.cost_cents is None or not article.price_cents:
        return 10_000
    kept = 10_000 - (article.floor_bp or 0)
    if kept <= 0:
        return 0
    least = -(-article.cost_cents * 10_000 // kept)  # rounded up: never below
    return max((article.price_cents - least) * 10_000 // article.price_cents, 0)


def _cents(price: int, percent_bp: int) -> int:
    """Rounded up: a budget must hold to the last cent."""
    return -(-price * percent_bp // 10_000)
