"""The table of formats: what a file must and may have as columns, and how it is recognised.

To add a format: its columns here (with the words that other programs write above them), and a
reader in `read.py` when its rows mean something new. A fingerprint is the set of normalised
headers, so the order of columns never matters.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from shopfriend.domain import folding

Noun = Literal["product", "customer", "purchase"]
Kind = Literal["text", "money", "quantity", "moment", "day"]


@dataclass(frozen=True)
class Column:
    """`aliases`: other headers of the same column, as people write them."""

    name: str
    kind: Kind = "text"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """`required`: at least one of each group must be there. `sign`: how a return is marked –
    "signed": by a negative total. `skip`: column and folded values of rows that are no purchase.
    """

    name: str
    noun: Noun
    columns: tuple[Column, ...]
    required: tuple[tuple[str, ...], ...]
    sign: Literal["signed"] = "signed"
    skip: Mapping[str, frozenset[str]] | None = None

    def column_for(self, header: str) -> str | None:
        return _words(self).get(normal(header))


@dataclass(frozen=True)
class Match:
    """How well a header row fits: `places` column name -> position in the file."""

    format: Format
    places: Mapping[str, int]
    missing: tuple[tuple[str, ...], ...]

    @property
    def fits(self) -> bool:
        return not self.missing


def normal(header: str) -> str:
    """`Straße / Nr.` -> `strasse nr`: what a fingerprint is made of."""
    return folding.key(re.sub(r"[_\W]+", " ", header.strip("\ufeff")))


def match(format_: Format, headers: Iterable[str]) -> Match:
    """The first column of a name wins; a second one of the same name is ignored."""
    places: dict[str, int] = {}
    for position, header in enumerate(headers):
        if (name := format_.column_for(header)) and name not in places:
            places[name] = position
    missing = tuple(group for group in format_.required if not places.keys() & set(group))
    return Match(format_, places, missing)


def best(headers: list[str], formats: Iterable[Format] | None = None) -> Match:
    """The format that fits, else the nearest one; of several the one that knows most columns."""
    matches = [match(format_, headers) for format_ in formats or OWN]
    return max(matches, key=lambda m: (m.fits, len(m.places)))


def by_name(name: str) -> Format | None:
    return next((format_ for format_ in OWN if format_.name == name), None)


def _words(format_: Format) -> dict[str, str]:
    known = _WORDS.get(format_.name)
    if known is None:
        known = _WORDS[format_.name] = {
            normal(word): column.name
            for column in format_.columns
            for word in (*column.aliases, column.name)
        }
    return known


_WORDS: dict[str, dict[str, str]] = {}

PURCHASES = Format(
    "purchases",
    "purchase",
    (
        Column("receipt", "text", ("Bon", "Bonnummer", "Beleg", "Belegnummer", "Receipt number")),
        Column("date", "moment", ("Datum", "Zeitpunkt", "Datum/Uhrzeit")),
        Column("customer", "text", ("Kunde", "Kundennummer", "Customer number")),
        Column("product", "text", ("Artikel", "Artikelnummer", "Product number", "SKU")),
        Column("name", "text", ("Bezeichnung", "Artikelname", "Artikeltext", "Product name")),
        Column("category", "text", ("Warengruppe", "Kategorie")),
        Column("quantity", "quantity", ("Menge", "Anzahl", "Qty")),
        Column("unit", "text", ("Einheit",)),
        Column("total", "money", ("Summe", "Betrag", "Gesamt", "Line total")),
        Column("discount", "money", ("Rabatt", "Nachlass")),
        Column("branch", "text", ("Filiale", "Laden", "Store")),
        Column("receipt_total", "money", ("Bonsumme", "Belegsumme")),
    ),
    required=(("receipt",), ("date",), ("product", "name"), ("total",)),
)
PRODUCTS = Format(
    "products",
    "product",
    (
        Column("number", "text", ("Nummer", "Artikelnummer", "Product number", "SKU")),
        Column("gtin", "text", ("EAN", "Barcode", "Strichcode")),
        Column("name", "text", ("Bezeichnung", "Artikelname", "Artikeltext", "Product name")),
        Column("print_name", "text", ("Druckname", "Name im Brief")),
        Column("category", "text", ("Warengruppe", "Kategorie")),
        Column("brand", "text", ("Marke", "Hersteller")),
        Column("size", "text", ("Größe",)),
        Column("colour", "text", ("Farbe", "Color")),
        Column("style", "text", ("Stil", "Art")),
        Column("price", "money", ("Preis", "Verkaufspreis", "VK")),
        Column("cost", "money", ("Einkaufspreis", "Einstandspreis", "EK")),
        Column("deposit", "money", ("Pfand", "Pfandbetrag")),
        Column("stock", "quantity", ("Bestand", "Lagerbestand")),
        Column("unit", "text", ("Einheit",)),
        Column("content", "quantity", ("Inhalt",)),
        Column("content_unit", "text", ("Inhaltseinheit", "Inhalt Einheit")),
        Column("kind", "text", ("Verbrauch",)),
        Column("picture", "text", ("Bild",)),
        Column("flags", "text", ("Merkmale",)),
    ),
    required=(("number",), ("name", "price", "stock", "category", "gtin")),
)
CUSTOMERS = Format(
    "customers",
    "customer",
    (
        Column("number", "text", ("Nummer", "Kundennummer", "Customer number")),
        Column("card", "text", ("Karte", "Kartennummer", "Kundenkarte")),
        Column("salutation", "text", ("Anrede",)),
        Column("title", "text", ("Titel",)),
        Column("first_name", "text", ("Vorname",)),
        Column("last_name", "text", ("Nachname", "Name", "Familienname", "Surname")),
        Column("nickname", "text", ("Spitzname", "Rufname")),
        Column("company", "text", ("Firma",)),
        Column("street", "text", ("Straße", "Strasse", "Straße und Hausnummer")),
        Column("postcode", "text", ("PLZ", "Postleitzahl", "Zip")),
        Column("town", "text", ("Ort", "Stadt", "City")),
        Column("country", "text", ("Land",)),
        Column("email", "text", ("E-Mail", "Mail", "E-Mail-Adresse")),
        Column("phone", "text", ("Telefon", "Telefonnummer", "Mobil", "Handy")),
        Column("birthday", "day", ("Geburtstag", "Geburtsdatum")),
        Column("language", "text", ("Sprache",)),
        Column("address_form", "text", ("Anredeform", "Du oder Sie")),
        Column("household", "text", ("Haushalt",)),
        Column("informed_on", "day", ("Informiert am",)),
        Column("profile_consent", "day", ("Einwilligung Profil",)),
        Column("email_consent", "day", ("Einwilligung E-Mail", "Newsletter")),
        Column("post_objection", "day", ("Widerspruch Post", "Werbewiderspruch")),
        Column("note", "text", ("Notiz", "Bemerkung")),
    ),
    required=(("number",), ("last_name", "first_name", "company", "street", "email", "phone",
                            "nickname", "card", "post_objection", "birthday")),
)  # fmt: skip
OWN: tuple[Format, ...] = (PURCHASES, PRODUCTS, CUSTOMERS)
