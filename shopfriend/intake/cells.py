"""The text of one cell, freed from what other programs leave in it."""

_INVISIBLE = dict.fromkeys([0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060, 0xAD], "") | {
    0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " "
}  # fmt: skip


def clean(text: str) -> str:
    """Without invisible signs, odd spaces, and the apostrophe other programs put before numbers
    and formulas. Newlines stay (notes have them)."""
    if not (text.isascii() and text.isprintable()):
        text = text.translate(_INVISIBLE)
        text = "".join(c for c in text if (c >= " " and c != "\x7f") or c in "\n\t")
    text = _unquoted(text.strip())
    if text.startswith("'") and len(text) > 1 and (text[1].isdigit() or text[1] in "=+-@"):
        text = text[1:]
    return text


def _unquoted(text: str) -> str:
    """Without a pair of typographic quotes around the whole cell."""
    if len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING:
        inner = text[1:-1].strip()
        return inner if not (set(inner) & (_OPENING | _CLOSING)) else text
    return text


_OPENING = frozenset("\u201e\u201c\u201d\u00ab\u00bb\u201a\u2018")
_CLOSING = frozenset("\u201c\u201d\u00bb\u00ab\u2018\u2019")
