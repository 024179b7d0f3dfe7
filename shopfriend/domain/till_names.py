"""A till's names of goods in normal letters, fit for print."""

import re

_WORDS = {
    "ges.": "gesalzen", "ger.": "geräuchert", "gesch.": "geschnitten", "gek.": "gekocht",
    "versch.": "verschiedene", "m.": "mit", "o.": "ohne", "u.": "und", "f.": "für", "w/": "with",
    "w/o": "without", "bt.": "Beutel", "fl.": "Flasche", "do.": "Dose", "gl.": "Glas",
    "pkg.": "Packung", "stk.": "Stück", "vegt.": "vegetarisch", "frz.": "französisch",
    "ital.": "italienisch", "span.": "spanisch", "griech.": "griechisch", "hausgem.": "hausgemacht",
}  # fmt: skip
_KEPT = frozenset({"BIO", "DOP", "IGP", "AOP", "AOC", "DOC", "DOCG", "XXL", "XL", "XS", "UHT", "EU",
                   "USB", "LED", "CD", "DVD", "BBQ", "IPA", "TK"})  # fmt: skip
_SMALL = frozenset(
    {
        "mit", "ohne", "und", "für", "von", "vom", "der", "die", "das", "aus", "in", "im", "am",
        "an", "auf", "zu", "zur", "zum", "of", "and", "with", "the", "for", "from", "to",
    }
)  # fmt: skip
_SPOKEN = (("AE", "Ä"), ("OE", "Ö"), ("UE", "Ü"))
_NO_UMLAUT = re.compile(r"(?<=[AEQÄ])UE|EUE|AUE")


def readable(raw: str) -> str:
    """A till's name in normal letters: "BERGKAESE GES. 18M" -> "Bergkäse gesalzen 18M". Names that
    already have small letters only lose double spaces."""
    words = raw.split()
    if not words or any(c.islower() for c in raw):
        return " ".join(words)
    shown = [_readable_word(word) for word in words]
    return (shown[0][:1].upper() + shown[0][1:] + " " + " ".join(shown[1:])).strip()


def _readable_word(word: str) -> str:
    if known := _WORDS.get(word.casefold()):
        return known
    if word in _KEPT or any(c.isdigit() for c in word):
        return word
    if word.casefold() in _SMALL:
        return word.casefold()
    return "-".join(_capital(part) for part in word.split("-"))


def _capital(word: str) -> str:
    plain = word
    if not _NO_UMLAUT.search(plain):
        for pair, umlaut in _SPOKEN:
            plain = plain.replace(pair, umlaut)
    return plain[:1] + plain[1:].lower()
