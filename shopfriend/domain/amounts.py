"""Amounts of money as people type them into a field, and as the field shows them."""

import re

from shopfriend.domain.trouble import ShopError


def typed_cents(text: str) -> int:
    """ "3,56", "3.56 €", "1.234,50" -> cents. Raises `ShopError("amount-wrong")`."""
    bare = re.sub(r"[\s€\u202f\u00a0]", "", text)
    if "," in bare and "." in bare:
        last = max(bare.rfind(","), bare.rfind("."))
        bare = re.sub(r"[.,]", "", bare[:last]) + "." + bare[last + 1 :]
    bare = bare.replace(",", ".")
    if not re.fullmatch(r"\d{1,7}(\.\d{1,2})?", bare):
        raise ShopError("amount-wrong", field="value", given=text.strip())
    whole, _, part = bare.partition(".")
    return int(whole) * 100 + int((part + "00")[:2])


def cents_text(cents: int, language: str) -> str:
    """Without sign of currency and without grouping: what a field holds."""
    text = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"
    return text.replace(".", ",") if language == "de" else text
