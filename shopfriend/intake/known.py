"""Everything that is read, as a list for people: `shopfriend formats`, the page's help."""

from collections.abc import Iterator
from dataclasses import dataclass

from shopfriend.domain.incoming import Noun
from shopfriend.intake import matching
from shopfriend.intake.formats import Format


@dataclass(frozen=True)
class Known:
    """`key_columns`: what a file is told by; `a|b`: one of the two. `system` "": our own."""

    name: str
    noun: Noun
    system: str
    key_columns: tuple[str, ...]


# Not told by one header row: several tables, or none.
_OTHERS = (
    Known("dsfinvk", "purchase", "DSFinV-K", ("transactions.csv", "lines.csv", "lines_vat.csv")),
    Known("vcard", "customer", "vCard", ("BEGIN:VCARD",)),
)


def formats() -> Iterator[Known]:
    for format_ in matching.ALL:
        yield Known(format_.name, format_.noun, format_.system, _keys(format_))
    yield from _OTHERS


def _keys(format_: Format) -> tuple[str, ...]:
    return format_.marks or tuple("|".join(group) for group in format_.required)
