"""The coupon's numbers as they are typed and shown in a field."""

import re
from dataclasses import replace

from shopfriend.domain.coupons import Incentive

ITEMS = frozenset({"gift", "free-item", "service", "information"})


def cents(value: int, language: str) -> str:
    """For a field to type in; empty for nothing."""
    if not value:
        return ""
    text = f"{value / 100:.2f}"
    return text.replace(".", ",") if language == "de" else text


def of_incentive(given: Incentive | None, language: str) -> str:
    """What stands in the field *How much*."""
    if given is None:
        return ""
    if given.kind == "percent":
        text = f"{given.percent_bp / 100:g}"
        return text.replace(".", ",") if language == "de" else text
    if given.kind == "buy-x-get-y":
        return f"{given.buy}+{given.get}"
    return cents(given.amount_cents, language) if given.kind == "amount" else given.item


def incentive(now: Incentive, value: str, minimum: str) -> Incentive:
    """`now` with what was typed. Raises `ShopError` for what makes no sense."""
    least = hundredths(minimum)
    if now.kind in ITEMS:
        return replace(now, item=value.strip(), min_purchase_cents=0)
    if now.kind == "buy-x-get-y":
        buy, get = (int(n) for n in (*re.findall(r"\d+", value)[:2], "0", "0")[:2])
        return replace(now, buy=buy, get=get, min_purchase_cents=0)
    if now.kind == "percent":
        return replace(now, percent_bp=hundredths(value), min_purchase_cents=least)
    return replace(now, amount_cents=hundredths(value), min_purchase_cents=least)


def hundredths(text: str) -> int:
    """ "3,5", "3.50 €" -> 350; 0 for what is no number."""
    bare = re.sub(r"[^\d,.]", "", text).replace(",", ".")
    try:
        return round(float(bare) * 100)
    except ValueError:
        return 0
