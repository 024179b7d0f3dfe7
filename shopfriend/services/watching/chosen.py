"""Which folder is watched: the owner's choice."""

from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import settings as setting_rows
from shopfriend.domain.change import Change
from shopfriend.domain.settings import checked
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Folder:
    """What the owner chose; `path` None: nothing yet."""

    path: Path | None
    on: bool


def folder(desk: Desk) -> Folder:
    said = settings.text(desk, "watched_folder")
    on = bool(settings.get(desk, "watched_folder_on"))
    return Folder(Path(said) if said else None, on and bool(said))


def choose(desk: Desk, path: Path, *, on: bool = True) -> Change:
    """Watch this folder from now on, or (`on=False`) no more. Raises
    `ShopError("watched-folder-gone")`, and `watched-folder-book` for the one the book lies in:
    copies and backups are written there."""
    if on and not path.is_dir():
        raise ShopError("watched-folder-gone", folder=path.name)
    if on and path.resolve() == desk.book.path.resolve().parent:
        raise ShopError("watched-folder-book", folder=path.name)
    kind = "watched-folder-chosen" if on else "watched-folder-left"
    with desk.change(kind, folder=path.name) as tx:
        for name, value in (("watched_folder", str(path)), ("watched_folder_on", on)):
            setting_rows.put(tx, name, checked(name, value), now=desk.book.now())
        tx.touch("setting", 0)
    return tx.done
