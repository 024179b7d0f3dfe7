"""One field for a name: "Frau Dr. Hanna Müller", "Familie Kurz", "Müller, Hans", a firm.

`parse` takes it apart and says how sure it is. The gender is never guessed from a first name:
without a salutation the person is addressed neutrally until somebody says otherwise.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

Salutation = Literal["", "ms", "mr", "neutral", "family", "couple", "firm"]
SALUTATIONS: tuple[Salutation, ...] = ("", "ms", "mr", "neutral", "family", "couple", "firm")
LONGEST = 120  # letters a name may have; no address window takes more

_SALUTATIONS: dict[str, Salutation] = {
    "frau": "ms", "fr": "ms", "ms": "ms", "mrs": "ms", "miss": "ms", "madame": "ms", "mme": "ms",
    "herr": "mr", "herrn": "mr", "hr": "mr", "hrn": "mr", "mr": "mr", "monsieur": "mr",
    "familie": "family", "fam": "family", "family": "family",
    "divers": "neutral", "mx": "neutral", "neutral": "neutral",
    "firma": "firm", "fa": "firm", "firm": "firm", "company": "firm",
    "eheleute": "couple", "ehepaar": "couple",
    "f": "ms", "w": "ms", "m": "mr", "d": "neutral",
}  # fmt: skip
# Single letters are codes in a column of their own, never words in a name.
_IN_NAMES = {word: code for word, code in _SALUTATIONS.items() if len(word) > 1}
# Highest first: in the salutation only the first of these that a person has is spoken.
TITLES = ("Prof.", "Dr.", "PD", "Mag.", "Ing.")
_TITLE = re.compile(
    r"^(univ|prof|professor|professorin|dr|doktor|pd|mag|ing|dipl)\.?(?:-\w+\.?)?$", re.IGNORECASE
)
# Only after a title: "C. Müller" has a first name.
_AFTER_TITLE = re.compile(
    r"^(h|c|hc|med|phil|rer|nat|jur|iur|habil|dent|vet|mult|oec|pol|theol)\.$", re.IGNORECASE
)
_PREFIXES = frozenset(
    ("von", "vom", "zu", "zum", "zur", "van", "der", "den", "de", "del", "della", "di", "da", "dos",
     "du", "la", "le", "ten", "ter", "af", "av", "el", "al", "bin", "ibn")
)  # fmt: skip
_FIRM = re.compile(
    r"\b(gmbh|ag|kg|kgaa|ohg|gbr|e\.?\s?k\.?|ug|mbh|e\.?\s?v\.?|se|ltd|llc|inc|plc|sarl|s\.?r\.?l\.?|"
    r"stiftung|verein|genossenschaft|ristorante|trattoria|pizzeria|restaurant|gasthaus|gasthof|"
    r"gaststätte|hotel|pension|praxis|kanzlei|büro|schule|kindergarten|kita|gemeinde|pfarramt|"
    r"stadt|amt|institut|apotheke|bäckerei|metzgerei|café|cafe|bistro|catering|werkstatt)\b\.?",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"^(?:herrn?|hr\.?|mr\.?)\s+(?:und|u\.|&|\+|and)\s+(?:frau|fr\.?|mrs\.?|ms\.?)\s+|"
    r"^(?:frau|fr\.?|mrs\.?|ms\.?)\s+(?:und|u\.|&|\+|and)\s+(?:herrn?|hr\.?|mr\.?)\s+",
    re.IGNORECASE,
)
_TWO = re.compile(r"\s(?:und|u\.|&|\+|and)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A name in parts. `confidence_bp`: 10000 = sure, below 7000 somebody should look."""

    salutation: Salutation = ""
    title: str = ""
    first: str = ""
    prefix: str = ""
    last: str = ""
    company: str = ""
    confidence_bp: int = 10_000


def parse(text: str) -> Name:
    """Take one field apart. Never raises; what cannot be understood is the last name, unsure."""
    typed = clean(text)
    if not any(c.isalnum() or ord(c) > 0x2000 for c in typed):
        return Name(confidence_bp=0)
    if couple := _COUPLE.match(typed):
        return replace(_person(typed[couple.end() :]), salutation="couple")
    salutation, rest = _salutation(typed)
    if salutation == "firm":
        return Name("firm", company=rest or typed)
    if not salutation and _FIRM.search(typed):
        return Name("firm", company=typed, confidence_bp=9_000)
    if _TWO.search(rest):
        return replace(_two(rest), salutation=salutation or "couple")
    name = _person(rest)
    if salutation == "family":
        last = " ".join(part for part in (name.first, name.last) if part)
        return replace(name, salutation="family", first="", last=last, confidence_bp=10_000)
    if not salutation and typed.casefold().rstrip(".") in _IN_NAMES:
        return Name(last=typed, confidence_bp=3_000)
    sure = name.confidence_bp if salutation else min(name.confidence_bp, 8_000)
    return replace(name, salutation=salutation, confidence_bp=sure)


def salutation_code(text: str) -> Salutation:
    """ "Frau", "Mr.", "Fam.", "w" as a column of a file has them -> ms, mr, family …; "" if not
    known. "Herr und Frau" is a couple."""
    if _COUPLE.match(clean(text) + " "):
        return "couple"
    word = clean(text).casefold().rstrip(".")
    if word in SALUTATIONS:
        return next(code for code in SALUTATIONS if code == word)
    return _SALUTATIONS.get(word, "")


def clean(text: str) -> str:
    """One line, one space between words, no control or direction signs, and no `=`, `+`, `@` in
    front that a spreadsheet would run. Emoji and right-to-left letters stay."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()).lstrip("=@+")
    plain = "".join(
        " " if c.isspace() else c
        for c in unicodedata.normalize("NFC", text)
        if c.isspace() or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"} or c == "\u200d"
    )
    return " ".join(plain.split()).lstrip("=@+\t")


def prefixed(family: str) -> tuple[str, str]:
    """ "von der Tann" -> ("von der", "Tann")."""
    return _prefixed(family.split())


def highest_title(title: str) -> str:
    """The one spoken in a salutation: "Prof. Dr. h. c." -> "Prof."."""
    words = title.replace("Professorin", "Prof.").replace("Professor", "Prof.").split()
    for known in TITLES:
        if any(word.rstrip(".").casefold() == known.rstrip(".").casefold() for word in words):
            return known
    return ""


def _salutation(text: str) -> tuple[Salutation, str]:
    word, _, rest = text.partition(" ")
    code = _IN_NAMES.get(word.casefold().rstrip("."), "")
    return (code, rest.strip()) if code and rest else ("", text)


def _two(text: str) -> Name:
    """ "Hans und Eva Müller", "Müller Hans u. Eva", "Müller, Hans und Eva": two people, most
    likely a couple. With two family names only the second is understood, hardly ever right."""
    one, other = (part.split() for part in _TWO.split(text, maxsplit=1))
    if len(one) == 2 and len(other) == 1 and "," not in text:
        return Name(first=" ".join([one[1], "und", *other]), last=one[0], confidence_bp=5_000)
    sure = 5_000 if len(one) == 1 or "," in text else 3_000
    return replace(_person(text), confidence_bp=sure)


def _person(text: str) -> Name:
    if "," in text.strip(" ,"):
        last, _, others = text.strip(" ,").partition(",")
        given = _person_in_order(others.strip() + " " + last.strip())
        title, first = _titles(others.split())
        prefix, name = _prefixed(last.split())
        return replace(given, title=title, first=" ".join(first), prefix=prefix, last=name,
                       confidence_bp=9_000 if first else 6_000)  # fmt: skip
    return _person_in_order(text.strip(" ,"))


def _person_in_order(text: str) -> Name:
    title, words = _titles(text.split())
    if len(words) <= 1:
        return Name(title=title, last=" ".join(words), confidence_bp=8_000 if words else 0)
    at = next((i for i, word in enumerate(words) if i and word.casefold() in _PREFIXES), None)
    if words[0].casefold() in _PREFIXES:
        prefix, last = _prefixed(words)
        return Name(title=title, prefix=prefix, last=last, confidence_bp=8_000)
    if at is not None and at < len(words) - 1:
        prefix, last = _prefixed(words[at:])
        return Name(title=title, first=" ".join(words[:at]), prefix=prefix, last=last)
    sure = 10_000 if len(words) == 2 else 7_000
    return Name(title=title, first=" ".join(words[:-1]), last=words[-1], confidence_bp=sure)


def _titles(words: list[str]) -> tuple[str, list[str]]:
    count = 0
    while count < len(words) - 1 and (
        _TITLE.match(words[count]) or (count and _AFTER_TITLE.match(words[count]))
    ):
        count += 1
    return " ".join(_dotted(word) for word in words[:count]), words[count:]


def _dotted(word: str) -> str:
    short = {"prof": "Prof.", "dr": "Dr.", "professor": "Prof.", "professorin": "Prof.",
             "doktor": "Dr.", "pd": "PD", "mag": "Mag.", "ing": "Ing."}  # fmt: skip
    return short.get(word.casefold().rstrip("."), word)


def _prefixed(words: list[str]) -> tuple[str, str]:
    count = 0
    while count < len(words) - 1 and words[count].casefold() in _PREFIXES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
