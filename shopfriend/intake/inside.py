"""Files in an archive, by a path that leads into it: `export.zip/kunden.csv`.

Shops get lists and older tills' journals packed. What lies inside is read where it lies; nothing
is unpacked onto the disk. The till's own archive reader opens them, with all its checks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from shopfriend.domain.trouble import ShopError

if TYPE_CHECKING:
    from shopfriend.intake.dsfinvk.archive import Inner

SUFFIXES = (".csv", ".txt", ".tsv", ".vcf")
MOST = 500  # files of one archive that are listed


def archive_of(path: Path) -> Path | None:
    """The archive that the path leads into; None for a file of its own."""
    return next((parent for parent in path.parents if parent.is_file()), None)


def files(archive: Path) -> list[Path]:
    """The tables and address books in an archive, in the order of their names. Raises `ShopError`
    for one that is damaged, locked or built to burst."""
    from shopfriend.intake.dsfinvk import (
        archive as archives,
    )  # it knows `container`, which knows us

    with archives.opened(archive, most=MOST) as inside:
        labels = [inner.label for inner in inside if inner.name.endswith(SUFFIXES)]
    return [archive / label for label in sorted(labels)]


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The file and its size. Raises `OSError` as opening does."""
    archive = archive_of(path)
    if archive is None:
        with path.open("rb") as file:
            yield file, path.stat().st_size
        return
    with _inner(archive, path) as inner, inner.open() as file:
        yield file, inner.size


@contextmanager
def _inner(archive: Path, path: Path) -> Iterator["Inner"]:
    from shopfriend.intake.dsfinvk import archive as archives

    label = path.relative_to(archive).as_posix()
    with archives.opened(archive) as inside:
        found = next((inner for inner in inside if inner.label == label), None)
        if found is None:
            raise ShopError("file-missing", file=path.name)
        yield found
