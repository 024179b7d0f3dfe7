"""Prices and quantities as the shop writes and types them."""

import math
import re

from shopfriend.domain.products import BasicPrice
from shopfriend.services import texts
from shopfriend.services.products import Row


def money(cents: int | None, language: str) -> str:
    return "" if cents is None else texts.money(cents, language)


def basic(price: BasicPrice | None, language: str) -> str:
    """ "32,00 €/kg" """
    return "" if price is None else f"{texts.money(price.cents, language)}/{price.unit}"


def quantity(milli: int | None, unit: str, language: str) -> str:
    if milli is None:
        return ""
    number = texts.number(milli / 1000, language)
    return number if unit == "pc" else f"{number}{texts.THIN}{unit}"


def plain(number: int | None, of: int, language: str, digits: int = 3) -> str:
    """For a field to type in: without sign of currency and without grouping."""
    if number is None:
        return ""
    text = f"{number / of:.{digits}f}"
    if digits != 2:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "de" else text


def read(text: str, times: int) -> int | None:
    """ "3,56" or "3.56 €" -> 356 with `times` 100; None for an empty field. Raises `ValueError`
    for what is no number."""
    bare = re.sub(r"[\s€\u202f]", "", text)
    if not bare:
        return None
    if "," in bare and "." in bare:
        last = max(bare.rfind(","), bare.rfind("."))
        bare = re.sub(r"[.,]", "", bare[:last]) + "." + bare[last + 1 :]
    number = float(bare.replace(",", "."))
    if not math.isfinite(number):
        raise ValueError(text)
    return round(number * times)


def shown_category(row: Row) -> str:
    """The last part of the path: the line is short, the tool tip of the panel says all."""
    return row.product.category_path.rpartition(" > ")[2]
