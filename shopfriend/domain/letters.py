"""One letter as a finished value: every text resolved, nothing left to look up.

This is what a run freezes and what `mailing` turns into a page; pictures are named by the hash of
their bytes.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

TEMPLATE = "letter-a4/1"  # raise the number when the same piece would look different
LOGO_MM = (50.0, 22.0)  # the room for the shop's own sign, at the top right
_DOTS_MM = 300 / 25.4


@dataclass(frozen=True)
class Place:
    """One offer as printed. `price` may be empty (goods without one); `per_unit` is the price per
    kg or l; `deposit` what comes on top and is given back; `personal`: chosen for this person, not
    for many."""

    name: str
    price: str
    per_unit: str
    reason: str
    picture: str | None = None
    personal: bool = False
    deposit: str = ""


@dataclass(frozen=True)
class Ticket:
    """The coupon as printed."""

    title: str
    what: str
    conditions: tuple[str, ...]
    code: str
    readable: str  # the code in groups, as printed under the bars


@dataclass(frozen=True)
class Objection:
    """The block of its own that R-L4 demands: heading, who and why, and the code."""

    title: str
    text: str
    why: str
    code: str


@dataclass(frozen=True)
class Letter:
    """`sender` is the line above the address, `info` the lines at the right, `notice` a line at
    the top ("Demo – invented people"), empty on real letters."""

    language: str
    shop: str
    sender: str
    address: tuple[str, ...]
    info: tuple[str, ...]
    day: str
    headline: str
    salutation: str
    body: tuple[str, ...]
    offers_title: str
    offers: tuple[Place, ...]
    closing: tuple[str, ...]
    coupon: Ticket | None
    objection: Objection
    notice: str = ""
    logo: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes printed as bars or squares."""
        coupon = (self.coupon.code,) if self.coupon else ()
        return (*coupon, self.objection.code)


def fitted_mm(width: int, height: int, box: tuple[float, float]) -> tuple[float, float]:
    """A picture of so many dots, as large as the box allows."""
    scale = min(box[0] / width, box[1] / height)
    return width * scale, height * scale


def logo_is_coarse(width: int, height: int) -> bool:
    """Has it fewer dots than 300 dpi need in its room?"""
    return width < fitted_mm(width, height, LOGO_MM)[0] * _DOTS_MM


def letter_facts(letter: Letter) -> dict[str, Any]:
    """For JSON."""
    return asdict(letter)


def letter_from(facts: Mapping[str, Any]) -> Letter:
    coupon = facts.get("coupon")
    return Letter(
        **{
            **facts,
            "address": tuple(facts["address"]),
            "info": tuple(facts["info"]),
            "body": tuple(facts["body"]),
            "closing": tuple(facts["closing"]),
            "offers": tuple(Place(**offer) for offer in facts["offers"]),
            "coupon": Ticket(**{**coupon, "conditions": tuple(coupon["conditions"])})
            if coupon
            else None,
            "objection": Objection(**facts["objection"]),
        }
    )
