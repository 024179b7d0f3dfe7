"""Says values: one function for screen, command line and paper.

The sentence of a kind stands in `resources/texts/<language>/*.ftl` (Project Fluent). A message may
have voices as attributes: `.staff` (no pronoun), `.formal`, `.familiar`; without the wanted voice
the plain value is said. Facts are formatted here, by the ending of their names: `_cents` money,
`_milli` quantity, `_bp` per cent; dates in the short form of the language, without
the year where the name ends in `_short`.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from shopfriend import places
from shopfriend.domain.messages import Fact, Message
from shopfriend.domain.trouble import Spoken

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("de", "en")
THIN = "\u202f"  # narrow no-break space: before € and %
MINUS = "\u2212"


def say(said: Message | Spoken, language: str, voice: str = "") -> str:
    """The sentence. Raises `KeyError` for a kind without a sentence: a bug, found by a test."""
    what = said.message if isinstance(said, Spoken) else said
    bundle = _bundle(language)
    found = bundle.get_message(what.kind)
    pattern = found.attributes.get(voice) or found.value
    if pattern is None:
        raise KeyError(f"{what.kind} has no voice {voice or 'plain'} in {language}")
    sentence, errors = bundle.format_pattern(pattern, _spoken_facts(what.facts, language))
    if errors:
        raise KeyError(f"{what.kind} in {language}: {errors}")
    return str(sentence)


def kinds(language: str) -> frozenset[str]:
    """Every kind that has a sentence, for tests and lists."""
    return frozenset(_bundle(language)._messages)  # the library has no public list


def money(cents: int, language: str) -> str:
    """3,56 € and € 3.56, with a narrow space and a real minus."""
    number = _decimal(abs(cents) / 100, "#,##0.00", language)
    sign = MINUS if cents < 0 else ""
    return f"{sign}{number}{THIN}€" if language == "de" else f"{sign}€{THIN}{number}"


def number(value: float, language: str, digits: int = 3) -> str:
    plain = _decimal(abs(value), "#,##0." + "#" * digits, language)
    return (MINUS if value < 0 else "") + plain


def share(bp: int, language: str) -> str:
    """Basis points as per cent: 1250 -> 12,5 % in German, 12.5% in English."""
    return number(bp / 100, language, 2) + (f"{THIN}%" if language == "de" else "%")


def day(value: date, language: str, *, year: bool = True) -> str:
    if language == "de":
        return f"{value.day}.{THIN}{_date(value, 'MMM' + (' y' if year else ''), 'de')}"
    return _date(value, "d MMM" + (" y" if year else ""), "en")


def month(value: date, language: str) -> str:
    """November 2026"""
    return _date(value, "LLLL y", language)


# Babel and Fluent are loaded with the first thing said: the window is there before.


def _decimal(value: float, pattern: str, language: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(value, format=pattern, locale=language))


def _date(value: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(value, pattern, locale=language))


def _spoken_facts(facts: Mapping[str, Fact], language: str) -> dict[str, object]:
    return {name.replace("_", "-"): _spoken(name, value, language) for name, value in facts.items()}


def _spoken(name: str, value: Fact, language: str) -> object:
    if value is None:
        return ""
    if isinstance(value, date):
        return day(value, language, year=not name.endswith("_short"))
    if isinstance(value, int | float) and not isinstance(value, bool):
        if name.endswith("_cents"):
            return money(int(value), language)
        if name.endswith("_milli"):
            return number(value / 1000, language)
        if name.endswith("_bp"):
            return share(int(value), language)
        from fluent.runtime.types import fluent_number

        return fluent_number(value)
    return value


@cache
def _bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((places.resources() / "texts" / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
