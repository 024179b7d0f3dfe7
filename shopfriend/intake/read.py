"""Reads one file or one export: everything in it as values, and everything that was no row."""

from datetime import date
from pathlib import Path

from shopfriend.domain.incoming import How
from shopfriend.intake import container
from shopfriend.intake.look import ANY
from shopfriend.intake.seen import ZONE, Parsed, Told, nobody_told


def read(
    path: Path,
    how: How = ANY,
    *,
    today: date,
    zone: str = ZONE,
    told: Told = nobody_told,
) -> Parsed:
    """`told(done, of)` hears bytes and may raise `Cancelled`. Raises `ShopError` and `Trouble` as
    `look` does; a bad line is never raised but refused. Questions that all lines leave open are in
    `seen.questions`: what hangs on them was read with the first choice."""
    reader = container.reader_of(path)
    return reader.read(reader.look(path, how), how, today=today, zone=zone, told=told)
