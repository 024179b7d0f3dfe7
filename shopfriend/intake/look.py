"""Looks at a file and says what it is, with the evidence, from its first and last bytes only."""

from pathlib import Path

from shopfriend.domain.incoming import How
from shopfriend.intake import container
from shopfriend.intake.seen import Seen

ANY = How()


def look(path: Path, how: How = ANY) -> Seen:
    """Raises `ShopError` for what cannot be taken in, `Trouble` for what the machine does not
    give. At most 320 kB are read, whatever the size."""
    return container.reader_of(path).look(path, how)
