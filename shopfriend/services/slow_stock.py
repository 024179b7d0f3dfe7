"""Goods that lie: in stock, and not sold for long, the dearest lot first (C11)."""

from datetime import timedelta

from shopfriend.book import habits
from shopfriend.domain.ids import ProductId
from shopfriend.services.desk import Desk
from shopfriend.services.products import Row, get

DAYS = 60


def of(desk: Desk, *, days: int = DAYS, limit: int = 200) -> list[Row]:
    """Not sold within so many days of the newest sale the book knows of, and known for as long;
    what was never sold counts too. Stock that is not known is none."""
    with desk.read() as tx:
        newest = habits.newest_sale(tx) or desk.today
        found = habits.lying(tx, newest - timedelta(days=days), limit=limit)
    return [get(desk, ProductId(product)) for product in found]
