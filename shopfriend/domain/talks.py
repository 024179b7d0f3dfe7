"""The talk log: what was said and promised, inside and outside the shop."""

from dataclasses import dataclass
from datetime import date

from shopfriend.domain.ids import CustomerId, TalkId
from shopfriend.domain.trouble import ShopError

# To add a kind: here, and `talk-<kind>` in both `notes.ftl`.
KINDS = ("call", "visit", "message", "street", "event", "delivery", "complaint")
MOODS = ("", "glad", "neutral", "annoyed")


@dataclass(frozen=True)
class Talk:
    """`at` is shop-local time. A complaint is open until `closed_on`: no advertising meanwhile.
    `target`: what it was about (shop, staff, a product), as a word."""

    id: TalkId
    customer: CustomerId
    kind: str
    at: str
    text: str = ""
    target: str = ""
    mood: str = ""
    outcome: str = ""
    follow_up_on: date | None = None
    closed_on: date | None = None
    actor: str = ""


def check(kind: str, mood: str = "") -> None:
    """Raises `ShopError("talk-kind-unknown" | "talk-mood-unknown")`."""
    if kind not in KINDS:
        raise ShopError("talk-kind-unknown", given=kind)
    if mood not in MOODS:
        raise ShopError("talk-mood-unknown", given=mood)
