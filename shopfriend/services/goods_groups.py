"""Groups of goods: the margin that a discount must leave of the price."""

from dataclasses import dataclass

from shopfriend.book import categories, habits
from shopfriend.book.tx import Tx
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CategoryId
from shopfriend.domain.incentives import checked_floor
from shopfriend.domain.products import category_path
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class LeastMargin:
    """In basis points of the price. `own`: said of this group; `holds`: what counts, which may be
    that of a group above it; None: none."""

    path: str
    own: int | None
    holds: int | None


def least_margin(desk: Desk, path: str) -> LeastMargin:
    """Raises `ShopError("group-gone")`."""
    with desk.read() as tx:
        category = _known(tx, path)
        return LeastMargin(
            path, categories.least_margin(tx, category), habits.floors(tx).get(int(category))
        )


def set_least_margin(desk: Desk, path: str, margin_bp: int | None) -> Change:
    """For this group and all below it that have none of their own; None: that of the group above
    it. Raises `ShopError`: group-gone, least-margin-range."""
    wanted = checked_floor(margin_bp)
    with desk.change("group-margin-set", name=path) as tx:
        category = _known(tx, path)
        categories.set_least_margin(tx, category, wanted)
        tx.touch("category", category)
    return tx.done


def _known(tx: Tx, path: str) -> CategoryId:
    found = categories.by_path(tx, category_path(path))
    if found is None:
        raise ShopError("group-gone", name=path)
    return found
