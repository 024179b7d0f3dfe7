"""Letters that another program has spoiled: encoded twice, or of DOS or an old Mac.

Twice encoded text is repaired, if the whole file shows it: every sign beyond ASCII must be half of
such a pair. DOS and Mac are asked about, only where cp1252 shows their typical wrong signs inside
words; they cannot be told from each other by bytes alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

TWICE = "utf-8 twice"  # a name for layouts; the bytes are read as plain UTF-8
ENCODING = "encoding"  # the question's name
CHOICES = ("cp850", "mac-roman", "cp1252")
_RUN = re.compile(r"[^\x00-\x7f]+")
_INSIDE = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[a-z])|\b[^\x00-\x7f](?=[a-z]{2})")
_LETTERS = frozenset("äöüÄÖÜßéèêáàâñçøåæ")


def codec(encoding: str) -> str:
    """The one that Python knows."""
    return "utf-8" if encoding == TWICE else encoding


def repaired(text: str) -> str:
    """`MÃ¼ller` -> `Müller`; what does not fit stays."""
    return text if text.isascii() else _RUN.sub(lambda run: _once(run[0]) or run[0], text)


def is_twice(text: str) -> bool:
    runs = [run[0] for run in _RUN.finditer(text)]
    return bool(runs) and all(_once(run) for run in runs)


def uncut(part: str) -> str:
    """Without signs at either end that the cut may have torn apart."""
    start, end = 0, len(part)
    while start < end and part[start] > "\x7f":
        start += 1
    while end > start and part[end - 1] > "\x7f":
        end -= 1
    return part[start:end]


def first_line(text: str) -> int:
    """Of the first sign beyond ASCII."""
    found = _RUN.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def repaired_blocks(texts: Iterator[str]) -> Iterator[str]:
    """A pair that the border of two blocks cuts is held back."""
    rest = ""
    for text in texts:
        whole = rest + text
        end = len(whole)
        while end and whole[end - 1] > "\x7f":
            end -= 1
        rest = whole[end:]
        yield repaired(whole[:end])
    if rest:
        yield repaired(rest)


def _once(run: str) -> str:
    try:
        return b"".join(_byte(sign) for sign in run).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(sign: str) -> bytes:
    """cp1252 leaves five bytes without a sign; programs pass them through."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


@dataclass(frozen=True)
class Doubt:
    """`choices`: likeliest first; `facts`: a word as cp1252 has it, how the likeliest reads it,
    and its line."""

    choices: tuple[str, ...]
    facts: Mapping[str, str | int] = field(default_factory=dict)


def doubt(head: bytes) -> Doubt | None:
    """Only for text that was taken for cp1252. None when its letters are German, or there are
    none."""
    fits = {name: _fitting(head, name) for name in CHOICES}
    best = max(CHOICES, key=lambda name: (fits[name], name == "cp1252"))
    if best == "cp1252" or fits[best] <= 2 * fits["cp1252"]:
        return None
    text, other = head.decode("cp1252", "replace"), head.decode(best, "replace")
    found = next((hit for hit in _INSIDE.finditer(text) if hit[0] not in _LETTERS), None)
    if found is None:
        return None
    start = max(text.rfind(sign, 0, found.start()) for sign in ' ;,\t\n"') + 1
    end = next((i for i in range(found.end(), len(text)) if text[i] in ' ;,\t\r\n"'), len(text))
    facts: dict[str, str | int] = {"value": text[start:end][:40], "other": other[start:end][:40],
             "line": text.count("\n", 0, start) + 1}  # fmt: skip
    return Doubt((best, *(name for name in CHOICES if name != best)), facts)


def _fitting(head: bytes, encoding: str) -> int:
    """Signs inside words that are letters of our languages."""
    inside = _INSIDE.findall(head.decode(encoding, "replace"))
    return sum(1 if sign in _LETTERS else -1 for sign in inside)
