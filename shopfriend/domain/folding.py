"""The search key: how names are folded so that Müller, Mueller and Muller meet.

Applied to what is stored and to what is typed. Known cost: "Israel" and "Michael" lose an e on
both sides, which is harmless.
"""

import re
import unicodedata

_SINGLE = str.maketrans(
    {"ß": "ss", "ł": "l", "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
# ae, oe, ue stand for an umlaut, but not after a vowel or q: Bauer, Quelle, Treue stay.
_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e")
# Other scripts keep their letters: a name in Greek or Cyrillic is found as it is written.
_WORD = re.compile(r"[^\W_]+")
_PHONE = re.compile(r"[^\d]")


def key(text: str) -> str:
    """Folded text: lower case, no marks, one space between words. Empty for no letters."""
    if text.isascii():
        if text.isdigit():  # the numbers of goods
            return text
        return " ".join(_WORD.findall(_UMLAUT.sub(r"\1", text.lower())))
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SINGLE).replace("ß", "ss"))
    stripped = "".join(c for c in plain if not unicodedata.combining(c)).translate(_SINGLE)
    return " ".join(_WORD.findall(_UMLAUT.sub(r"\1", stripped)))


def words(text: str) -> list[str]:
    return key(text).split()


def digits(text: str) -> str:
    """Only the digits, for phone ends and card numbers."""
    return _PHONE.sub("", text)
