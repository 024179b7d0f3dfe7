"""Tables without a header of their own, whose columns an `index.xml` beside them names: the
journals of older tills (GDPdU), in a folder or in an archive."""

from pathlib import Path
from typing import NamedTuple

from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake import inside
from shopfriend.intake.dsfinvk import index_xml
from shopfriend.intake.dsfinvk.index_xml import BadIndex, Described

INDEX = "index.xml"


class Columns(NamedTuple):
    names: list[str]
    separator: str


def columns_of(path: Path) -> Columns | None:
    """None where no index says so, or where it says that the file has a header line."""
    described = _described(path)
    if described is None or described.first_line != 1 or len(described.columns) < 2:
        return None
    return Columns(described.columns, described.separator)


def index_beside(path: Path) -> bytes:
    """ "" where there is none."""
    for name in (INDEX, INDEX.upper(), INDEX.capitalize()):
        try:
            with inside.opened(path.with_name(name)) as (file, _):
                return file.read(index_xml.LONGEST + 1)
        except (OSError, ShopError, Trouble):
            continue
    return b""


def _described(path: Path) -> Described | None:
    content = index_beside(path)
    if not content:
        return None
    try:
        tables = index_xml.read(content)
    except BadIndex:
        return None
    name = path.name.casefold()
    return next((each for each in tables if each.url.rpartition("/")[2].casefold() == name), None)
