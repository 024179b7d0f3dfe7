"""Cuts a vCard file into cards and repairs what programs of thirty years have written into them.

A card goes to the vCard library as clean version 3.0, whatever it was: 2.1 has bare type words,
quoted-printable with soft line ends and letters in any code page; pictures, sounds and keys are
left out. Memory is bounded by one card.
"""

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LONGEST = 1_000_000  # signs of a physical line that are kept
LARGEST = 20_000_000  # signs of a card
_LEFT_OUT = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "BEGIN", "END", "VERSION"})
_PARTED = frozenset({"N", "ADR", "ORG"})
_LISTS = frozenset({"NICKNAME", "CATEGORIES"})
_COMMA = re.compile(r"(?<!\\),")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_BREAK = re.compile(r"(?<!\\);")
_HEAD = re.compile(r'(?:[^":]|"[^"]*")*')
_WORD = re.compile(r"[^\w-]+")
_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass
class Card:
    """One card's raw lines; `first` and `span` are physical. `wrong`: why it is none."""

    first: int
    lines: list[str] = field(default_factory=list)
    span: int = 0
    wrong: str = ""
    size: int = 0


@dataclass(frozen=True)
class Outside:
    """A physical line outside of every card; `blank` ones are in order."""

    line: int
    blank: bool


@dataclass(frozen=True)
class Clean:
    """A card as version 3.0, and the lines in it that say nothing."""

    text: str
    version: str
    odd: tuple[int, ...] = ()


def lines_of(texts: Iterable[str]) -> Iterator[str]:
    """Physical lines; of a line of 50 MB only the beginning."""
    rest, open_ = "", False
    for text in texts:
        *whole, rest_ = (rest + text).split("\n")
        yield from (line[:LONGEST] for line in whole)
        rest = rest_[:LONGEST]
        open_ = not text.endswith("\n")
    if open_:
        yield rest


def cut(lines: Iterable[str]) -> Iterator[Card | Outside]:
    """Every physical line is in a card or outside. A card may hold another (AGENT)."""
    card: Card | None = None
    depth = 0
    for number, line in enumerate(lines, 1):
        word = line.strip("\ufeff \t\xef\xbb\xbf").upper()
        if word == "BEGIN:VCARD":
            if card and not _holds(card):
                card.wrong = "card-open"
                yield card
                card, depth = None, 0
            card = card or Card(number)
            depth += 1
        if card is None:
            yield Outside(number, not word)
            continue
        _add(card, line)
        if word == "END:VCARD":
            depth -= 1
            if not depth:
                yield card
                card = None
    if card:
        card.wrong = "card-open"
        yield card


def _holds(card: Card) -> bool:
    """Was the last line an AGENT, whose card begins now?"""
    last = next((line for line in reversed(card.lines) if line.strip()), "")
    return bool(re.match(r"(\w+\.)?AGENT\b[^:]*:\s*$", last, re.IGNORECASE))


def _add(card: Card, line: str) -> None:
    card.span += 1
    card.size += len(line)
    if card.size > LARGEST:
        card.wrong, card.lines = "card-huge", []
    elif not card.wrong:
        card.lines.append(line)


# -- repair --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Line:
    at: int  # index among the card's lines
    name: str  # with its group: item1.EMAIL
    params: tuple[tuple[str, str], ...]
    value: str

    @property
    def bare(self) -> str:
        return self.name.rpartition(".")[2].upper()

    def param(self, name: str) -> str:
        return next((value for key, value in self.params if key == name), "")


def repaired(card: Card, *, wide: bool = False) -> Clean:
    """As version 3.0. `wide`: the lines are text already (UTF-16), not bytes in disguise."""
    lines, odd = _logical(_without_agents(card.lines))
    version = next((line.value.strip() for line in lines if line.bare == "VERSION"), "")
    old = version in ("2.1", "")
    said = [
        f"{line.name}{_types(line)}:{_value(line, old=old, wide=wide)}"
        for line in lines
        if line.bare not in _LEFT_OUT
    ]
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD", ""])
    return Clean(text, version or "2.1", tuple(card.first + at for at in odd))


def _without_agents(lines: list[str]) -> list[str]:
    """A card inside the card is somebody else's; its lines become empty."""
    depth, kept = 0, []
    for line in lines:
        word = line.strip().upper()
        depth += word == "BEGIN:VCARD"
        kept.append("" if depth > 1 else line)
        depth -= word == "END:VCARD"
    return kept


def _logical(lines: list[str]) -> tuple[list[_Line], list[int]]:
    """Unfolded lines, and the indexes of those that are none."""
    found: list[_Line] = []
    odd: list[int] = []
    for at, whole in _unfolded(lines):
        line = _parsed(at, whole)
        if line is None:
            odd.append(at)
        else:
            found.append(line)
    return found, odd


def _unfolded(lines: list[str]) -> Iterator[tuple[int, str]]:
    whole, start, soft = "", 0, False
    for at, line in enumerate(lines):
        if soft and line.strip().upper() != "END:VCARD":
            whole = whole[:-1] + line.lstrip(" \t")
        elif line[:1] in (" ", "\t") and whole:
            whole += line[1:]
        elif line.strip():
            if whole:
                yield start, whole
            whole, start = line, at
        soft = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.partition(":")[0].upper()
    if whole:
        yield start, whole


def _parsed(at: int, whole: str) -> _Line | None:
    head = _HEAD.match(whole)
    if head is None or head.end() >= len(whole):
        return None
    name, *params = _BREAK.split(head[0].strip("\ufeff \xef\xbb\xbf"))
    if not re.fullmatch(r"[\w.-]+", name):
        return None
    return _Line(at, name, tuple(map(_param, params)), whole[head.end() + 1 :])


def _param(text: str) -> tuple[str, str]:
    """ "TYPE=CELL", or as in 2.1 the bare word."""
    key, equals, value = text.strip().partition("=")
    if equals:
        return key.strip().upper(), value.strip().strip('"')
    return ("ENCODING" if key.upper() in _ENCODINGS else "TYPE"), key


def _types(line: _Line) -> str:
    words = [
        word
        for key, value in line.params
        if key in ("TYPE", "PREF")
        for word in (["pref"] if key == "PREF" else value.split(","))
    ]
    plain = [known for word in words if (known := _WORD.sub("", word))]
    return f";TYPE={','.join(plain)}" if plain else ""


def _value(line: _Line, *, old: bool, wide: bool) -> str:
    quoted = line.param("ENCODING").upper() == "QUOTED-PRINTABLE"
    if line.bare not in _PARTED:
        text = _text(line, line.value, quoted, wide)
        return _escaped(text, old=old or quoted, several=line.bare in _LISTS)
    parts = (
        _escaped(_text(line, part, quoted, wide), old=old or quoted, several=True)
        for part in _BREAK.split(line.value)
    )
    return ";".join(parts)


def _text(line: _Line, raw: str, quoted: bool, wide: bool) -> str:
    if wide and not quoted:
        return raw
    data = raw.encode("latin-1", "replace")
    if quoted:
        data = quopri.decodestring(data)
    for charset in (line.param("CHARSET"), "utf-8"):
        try:
            return data.decode(charset) if charset else data.decode("utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def _escaped(text: str, *, old: bool, several: bool) -> str:
    """2.1 knows only `\\;`; its commas, backslashes and line ends are meant as they stand. Later a
    comma parts values, but only in some properties is it meant so."""
    if old:
        text = text.replace("\\;", ";").replace("\\", "\\\\")
        text = text.replace(",", "\\,").replace(";", "\\;")
    elif not several:
        text = _COMMA.sub("\\\\,", text)
    return _NEWLINE.sub("\\\\n", text)
