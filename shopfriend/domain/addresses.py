"""Addresses in parts: the block for the window, the place in a sentence, checks at the field.

Postcodes and house numbers are text. The block follows DIN 5008: at most six lines, the country
in capitals last for abroad, no blank line before the town.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError

LINES = 6
_NUMBER = re.compile(r"^(?P<street>.*?[^\d\s,].*?)[ ,]*(?P<number>\d+\s*(?:[a-zA-Z]\b)?(?:\s?[-–/+]\s?\d*\s?[a-zA-Z]?)*(?:\s1/2)?)$")  # fmt: skip # noqa: E501
_PACKSTATION = re.compile(r"\b(packstation|postfiliale|paketbox)\b", re.IGNORECASE)
# Digits a postcode has where people of a German shop live; other countries are not judged.
POSTCODE_DIGITS = {"DE": 5, "AT": 4, "CH": 4, "FR": 5, "IT": 5, "LU": 4, "LI": 4, "DK": 4}
# As the Deutsche Post wants it on the envelope: German or English capitals, here German first.
_COUNTRIES = {
    "AT": ("ÖSTERREICH", "AUSTRIA"), "CH": ("SCHWEIZ", "SWITZERLAND"),
    "FR": ("FRANKREICH", "FRANCE"), "IT": ("ITALIEN", "ITALY"),
    "NL": ("NIEDERLANDE", "NETHERLANDS"),
    "BE": ("BELGIEN", "BELGIUM"), "LU": ("LUXEMBURG", "LUXEMBOURG"),
    "LI": ("LIECHTENSTEIN", "LIECHTENSTEIN"), "DK": ("DÄNEMARK", "DENMARK"),
    "PL": ("POLEN", "POLAND"), "CZ": ("TSCHECHIEN", "CZECHIA"), "ES": ("SPANIEN", "SPAIN"),
    "GB": ("VEREINIGTES KÖNIGREICH", "UNITED KINGDOM"), "IE": ("IRLAND", "IRELAND"),
    "US": ("VEREINIGTE STAATEN", "UNITED STATES"), "SE": ("SCHWEDEN", "SWEDEN"),
    "TR": ("TÜRKEI", "TÜRKIYE"), "HU": ("UNGARN", "HUNGARY"), "DE": ("DEUTSCHLAND", "GERMANY"),
}  # fmt: skip


@dataclass(frozen=True)
class Address:
    """One address of a customer; `post_box` stands instead of the street when it is set."""

    street: str = ""
    house_number: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "DE"
    care_of: str = ""
    extra: str = ""
    post_box: str = ""
    district: str = ""
    kind: str = "home"
    returned_on: date | None = None
    id: int = 0

    @property
    def line(self) -> str:
        """Street and number, or the post box."""
        return (
            f"Postfach {self.post_box}" if self.post_box else _join(self.street, self.house_number)
        )

    @property
    def complete(self) -> bool:
        """Enough for the postman: a town with its postcode, and a street or post box."""
        return bool(self.postcode and self.town and self.line)

    @property
    def packstation(self) -> bool:
        """A parcel machine takes no letters."""
        return bool(_PACKSTATION.search(self.line))


def block(names: Sequence[str], address: Address, *, home: str = "DE") -> list[str]:
    """The lines in the window, at most six: names first, what does not fit is joined, never cut.

    Raises `ShopError("address-too-long")` when even joined lines are more than six."""
    lines = [name for name in names if name]
    if address.care_of:
        care = address.care_of
        lines.append(care if care.casefold().startswith("c/o") else f"c/o {care}")
    if address.extra and not address.post_box:
        lines.append(address.extra)
    lines += [address.line, _join(address.postcode, address.town)]
    if address.country != home:
        lines.append(country_in_capitals(address.country, "de" if home in {"DE", "AT"} else "en"))
    lines = [line for line in lines if line]
    if len(lines) > LINES and address.extra in lines:
        at = lines.index(address.extra)
        lines[at : at + 2] = [f"{lines[at + 1]} // {lines[at]}"]  # DIN 5008: street // extra
    if len(lines) > LINES:
        raise ShopError("address-too-long", name=lines[0], count=len(lines))
    return lines


def country_in_capitals(code: str, language: str) -> str:
    german, english = _COUNTRIES.get(code, (code, code))
    return german if language == "de" else english


def split_street(text: str) -> tuple[str, str]:
    """ "Lindenstr. 4 a" -> ("Lindenstr.", "4 a"). Mannheim's "Q7, 24" stays a street of its own
    with number 24; a street without number has none."""
    typed = " ".join(text.split())
    found = _NUMBER.match(typed)
    if not found:
        return typed, ""
    return found["street"].rstrip(" ,"), found["number"].strip()


def check_postcode(postcode: str, country: str = "DE") -> str:
    """The postcode without blanks. Raises `ShopError("postcode-digits")` at its field."""
    plain = postcode.replace(" ", "").upper()
    for lead in (f"{country}-", "D-", "A-", "CH-"):
        plain = plain.removeprefix(lead)
    wanted = POSTCODE_DIGITS.get(country)
    if not plain or wanted is None:
        return plain
    if not plain.isascii() or not plain.isdigit() or len(plain) != wanted:
        raise ShopError(
            "postcode-digits", field="postcode", wanted=wanted, found=len(plain), country=country
        )
    return plain


def place_phrase(town: str, district: str = "") -> Message:
    """Where somebody lives, for the middle of a sentence: "in Ulm", "in Ulm-Söflingen"; the
    sentence `place-in` says it. Without a town: `place-none` ("bei uns")."""
    if not town.strip():
        return message("place-none")
    name = " ".join(town.split())
    # Some towns take an article: "in der Wedemark", "auf Sylt".
    if name.casefold() in _ON:
        return message("place-on", place=name)
    if with_article := _ARTICLES.get(name.casefold()):
        return message("place-in", place=f"{with_article} {name}")
    plain = district.strip()
    shown = f"{name}-{plain}" if plain and plain.casefold() not in name.casefold() else name
    return message("place-in", place=shown)


_ON = frozenset({"sylt", "rügen", "föhr", "amrum", "fehmarn", "norderney", "borkum", "juist",
                 "langeoog", "helgoland", "pellworm", "usedom", "hiddensee"})  # fmt: skip
_ARTICLES = {"wedemark": "der", "schweiz": "der", "türkei": "der", "wesermarsch": "der",
             "den haag": "", "hague": "", "niederlande": "den"}  # fmt: skip


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
