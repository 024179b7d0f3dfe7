"""From goods that lie to the people who would like them."""

from shopfriend.services import offers, settings, slow_stock
from shopfriend.services.desk import Desk
from tests.builders import a_product, a_receipt
from tests.unit.offers.shop import a_deli, days_ago

OLD = "2026-01-02T09:00:00Z"


def test_C11_goods_that_lie_the_dearest_lot_first(desk: Desk) -> None:
    deli = a_deli(desk)
    a_receipt(desk, None, days_ago(1), [(deli.tea, 1000, 900)])
    oil = a_product(desk, "Oil", price_cents=900, stock_milli=2_000)
    jam = a_product(desk, "Jam", price_cents=500, cost_cents=250, stock_milli=9_000)
    new = a_product(desk, "New", price_cents=900, stock_milli=9_000)
    gone = a_product(desk, "Gone", price_cents=900, stock_milli=0)
    with desk.change("product-edited") as tx:
        tx.run("update product set created_at = :old, stock_milli = coalesce(stock_milli, 1000)"
               " where id <> :new", old=OLD, new=new)  # fmt: skip
        tx.run("update product set stock_milli = 0 where id = :gone", gone=gone)
        tx.touch("product", oil, jam, gone, deli.tea, deli.comte, deli.brebis)
    assert [row.product.id for row in slow_stock.of(desk)] == [jam, oil]


def test_C11_from_a_product_ranked_people_with_reasons_in_one_step(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    deli = a_deli(desk)
    found = offers.who_would_like(desk, deli.brebis)
    assert found
    assert found[0].customer in {deli.hanna, *deli.others[:8]}
    scores = [offer.score_milli for offer in found]
    assert scores == sorted(scores, reverse=True)
    assert all(offer.reasons for offer in found)
