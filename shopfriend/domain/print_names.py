"""From a till's name to one for a letter: proposals, and what must never stand in a letter.

The words come from `presets/till_words.json` and from the shop's own shelves; only what a word
allows becomes an umlaut, and only what is known is written out. Everything else is left as it is
and the proposal says that it is not sure.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

_SPOKEN = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_MEASURE = re.compile(
    r"^(?:(?P<times>\d{1,3})\s?[Xx*×]\s?)?(?P<number>\d{1,5}(?:[.,]\d{1,3})?)\s?"
    r"(?P<unit>KG|G|GR|ML|CL|L|LT|LTR|CM|MM|MT|ST|STK|M|J|%)\.?$",
    re.IGNORECASE,
)
_TIMES = re.compile(r"^(?P<times>\d{1,3})[Xx×]$")
_RATE = re.compile(r"\b\d{1,2}([.,]\d)?\s?%|\bmwst\b|\bust\b|\bvat\b", re.IGNORECASE)
_SOUND_PAIRS = re.compile(r"(?<![aeiouq])[aou]e", re.IGNORECASE)  # neue, Quelle, Bauer stay
_UNITS = {"kg": "kg", "g": "g", "gr": "g", "ml": "ml", "cl": "cl", "l": "l", "lt": "l",
          "ltr": "l", "cm": "cm", "mm": "mm", "mt": "m", "%": "%"}  # fmt: skip
_WORDS = {
    "de": {"m": ("Monat", "Monate"), "j": ("Jahr", "Jahre"), "st": ("Stück", "Stück")},
    "en": {"m": ("month", "months"), "j": ("year", "years"), "st": ("piece", "pieces")},
}
_MONTHS = range(2, 121)  # "18M" is an age; "1M" may be a metre
THIN = "\u202f"
LONG_WORD = 4  # letters from which capitals shout
LEAST_STEM = 4  # letters before the stop that a word of the shelf must share


@dataclass(frozen=True)
class Vocabulary:
    """`abbreviations`: "ges." -> word. `umlauts`: words in right spelling. `own`: words that stand
    in the shop's good names and groups."""

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    umlauts: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()
    as_written: Mapping[str, str] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    group_leads: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    language: str = "de"

    @cached_property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """Each umlaut word as a till without umlauts writes it, the longest first."""
        both = {_without_umlauts(word.lower()): word.lower() for word in (*self.umlauts, *self.own)}
        ready = ((plain, word) for plain, word in both.items() if plain != word and len(plain) > 3)
        return tuple(sorted(ready, key=lambda pair: (-len(pair[0]), pair[0])))

    @cached_property
    def whole(self) -> Mapping[str, str]:
        """Short ones count only as whole words."""
        return {_without_umlauts(word.lower()): word.lower() for word in (*self.umlauts, *self.own)}

    @cached_property
    def plain_groups(self) -> frozenset[str]:
        return frozenset(_without_umlauts(each) for each in self.groups)

    @cached_property
    def own_words(self) -> Mapping[str, str]:
        return {_without_umlauts(word.lower()): word for word in sorted(self.own)}


@dataclass(frozen=True)
class Proposal:
    """`unsure`: parts somebody should look at, as the till wrote them."""

    name: str
    unsure: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        return bool(self.name) and not self.unsure


# -- what is not fit for a letter ----------------------------------------------------------------


def why_unfit(raw: str, printed: str, known: Vocabulary) -> str:
    """ "" when the name may stand in a letter, else group-key, capitals, abbreviated, empty. What
    somebody has written as the name for print counts, unless it shouts or is no good at all."""
    name = printed or raw
    if holds_many(name, known) or (not printed and is_group_key(name, known)):
        return "group-key"
    if not any(c.isalpha() for c in name):
        return "empty"
    if _shouts(name, mild=bool(printed)):
        return "capitals"
    if not printed and any(_is_short_form(word, known) for word in name.split()):
        return "abbreviated"
    return ""


def is_group_key(name: str, known: Vocabulary) -> bool:
    """Perhaps a key of the till that holds many goods: "Käse", or one that surely does."""
    return _plain_letters(name) in known.plain_groups or holds_many(name, known)


def holds_many(name: str, known: Vocabulary) -> bool:
    """Surely such a key: "DIVERSE 7%", "Warengruppe 3", "KAESE 19 %"."""
    plain = _plain_letters(name)
    if not plain:
        return bool(_RATE.search(name))
    if plain in known.group_leads:
        return True
    first = plain.split()[0]
    return bool(_RATE.search(name)) and (first in known.group_leads or plain in known.plain_groups)


def _plain_letters(name: str) -> str:
    """Letters alone, without a tax rate, as a till without umlauts writes them."""
    words = " ".join(re.findall(r"[^\W\d_]+", _RATE.sub(" ", name).lower()))
    return _without_umlauts(words)


def _shouts(name: str, *, mild: bool) -> bool:
    """All in capitals. A name for print may be one word of them (a brand)."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= LONG_WORD]
    loud = [word for word in words if word.isupper()]
    if mild:
        return len(loud) >= 2 and len(loud) == len(words)
    return bool(loud) and not any(c.islower() for c in name)


def _is_short_form(word: str, known: Vocabulary) -> bool:
    lower = word.lower()
    return lower in known.abbreviations or (
        lower.endswith(".") and len(lower) > 2 and lower[:-1].isalpha()
    )


# -- proposals ------------------------------------------------------------------------------------


def propose(raw: str, known: Vocabulary) -> Proposal:
    """ "BERGKAESE GES. 18M" -> "Bergkäse gesalzen, 18 Monate"."""
    words: list[str] = []
    measures: list[str] = []
    unsure: list[str] = []
    for word in _parted(raw):
        if measure := _measure(word, known.language):
            measures.append(measure)
            continue
        shown, sure = _word(word, known, first=not words, shouts=not _has_small(raw))
        words.append(shown)
        if not sure:
            unsure.append(word)
    name = " ".join(words)
    if name:
        name = name[:1].upper() + name[1:]
    return Proposal(", ".join(filter(None, (name, " ".join(measures)))), tuple(unsure))


def own_words(names: Iterable[str]) -> frozenset[str]:
    """Whole words of names that are written as people write: they teach the rest."""
    found: set[str] = set()
    for name in names:
        if any(c.islower() for c in name):
            found.update(w for w in re.findall(r"[^\W\d_]{5,}", name) if not w.isupper())
    return frozenset(found)


def _parted(raw: str) -> list[str]:
    """Words; what a till ran together is parted at its stops and slashes: "BROT/M.SALZ"."""
    spaced = re.sub(r"(?<=[^\W\d_])\.(?=[^\W\d_]{2})", ". ", raw)
    spaced = re.sub(r"(?<=[^\W\d_]{3})/(?=[^\W\d_]+\.|[^\W\d_]{3})", " / ", spaced)
    spaced = re.sub(
        r"(\d)\s+(KG|G|GR|ML|CL|L|LTR|CM|MM|ST|STK)\b\.?", r"\1\2", spaced, flags=re.IGNORECASE
    )
    return re.sub(r"(\d)\s*[Xx*×]\s*(?=\d)", r"\1X", spaced).split()


def _has_small(raw: str) -> bool:
    return any(c.islower() for c in raw)


def _measure(word: str, language: str) -> str:
    if found := _TIMES.match(word):
        return f"{found['times']} ×"
    found = _MEASURE.match(word)
    if found is None:
        return ""
    number, unit = found["number"], found["unit"].lower()
    times = f"{found['times']} × " if found["times"] else ""
    shown = number.replace(".", ",") if language == "de" else number.replace(",", ".")
    if unit in _UNITS:
        return f"{times}{shown}{THIN}{_UNITS[unit]}"
    if not number.isdigit() or (unit in "mj" and int(number) not in _MONTHS):
        return f"{times}{shown}{THIN}{found['unit'].lower()}"
    one, many = _WORDS.get(language, _WORDS["en"])["st" if unit == "stk" else unit]
    return f"{times}{int(number)} {one if int(number) == 1 else many}"


def _word(word: str, known: Vocabulary, *, first: bool, shouts: bool) -> tuple[str, bool]:
    """The word as it is written, and whether that is sure."""
    lower = word.lower()
    bare = word.strip(",;:()")
    if full := known.abbreviations.get(_spelled(lower.strip(",;:()"), known)):
        return _cased(full, known, first=first), True
    if bare.upper() in known.kept or lower in known.as_written:
        return known.as_written.get(lower, bare.upper()), True
    if not shouts and not bare.endswith("."):
        return word, True
    if any(c.isdigit() for c in bare):
        return bare, not any(c.isalpha() for c in bare) or len(bare) <= LONG_WORD
    if bare.endswith("."):
        return _written_out(bare, known, first=first)
    parts = [_spelled(part.lower(), known) for part in bare.split("-")]
    shown = "-".join(_cased(part, known, first=first) for part in parts)
    return shown, all(_is_settled(part, known) for part in parts)


def _written_out(word: str, known: Vocabulary, *, first: bool) -> tuple[str, bool]:
    """The one word of the shop's shelves that begins like this."""
    stem = _spelled(word.rstrip(".").lower(), known)
    plain = _without_umlauts(stem)
    fits = [full for begin, full in known.own_words.items() if begin.startswith(plain)]
    if len(plain) >= LEAST_STEM and len({each.lower() for each in fits}) == 1:
        return fits[0] if fits[0][:1].isupper() else _cased(fits[0], known, first=first), True
    return f"{_cased(stem, known, first=first)}.", False


def _cased(word: str, known: Vocabulary, *, first: bool) -> str:
    if not first and word.lower() in known.small:
        return word.lower()
    if word.lower() in known.as_written:
        return known.as_written[word.lower()]
    return word[:1].upper() + word[1:]


def _spelled(word: str, known: Vocabulary) -> str:
    """Small letters with the umlauts that a known word allows."""
    if " " in word:
        return " ".join(_spelled(part, known) for part in word.split())
    if word in known.whole:
        return known.whole[word]
    for plain, right in known.spoken:
        if plain in word:
            word = word.replace(plain, right)
    return word


def _is_settled(word: str, known: Vocabulary) -> bool:
    """No pair of letters is left that may be an umlaut nobody knows of."""
    return not _SOUND_PAIRS.search(word) or word in known.own_words


def _without_umlauts(word: str) -> str:
    """As a till without umlauts and accents writes it."""
    for umlaut, pair in _SPOKEN:
        word = word.replace(umlaut, pair)
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
