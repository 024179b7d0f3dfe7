"""The whole loop in the demo shop: till data in, Hanna at the counter, a letter, her coupon."""

from pathlib import Path

from PySide6.QtCore import Qt

from shopfriend.book import Row
from shopfriend.services import products, visits
from tests.journeys import paper
from tests.journeys.conftest import Shop

HEAD = "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch"


def test_A01_P080_P081_P085_A21_from_the_till_to_the_coupon_that_came_back(
    demo_shop: Shop, tmp_path: Path
) -> None:
    shop = demo_shop
    _her_new_receipt_comes_in(shop, tmp_path / "kasse.csv")
    _she_is_found_and_gets_an_offer_with_its_reason(shop)
    pdf = tmp_path / "briefe.pdf"
    _letters_are_made(shop, pdf)
    coupon = _her_letter_is_good(pdf)
    _coupon_comes_back_once(shop, coupon)


def _her_new_receipt_comes_in(shop: Shop, till: Path) -> None:
    bread = products.find(shop.desk, "Roggenbrot")[0].product
    number = _number(shop)
    line = f"R-99001,2026-11-22 10:04,{number},{bread.number},{bread.name},,1,pc,4.20,0,1"
    till.write_text(f"{HEAD}\n{line}\n", encoding="utf-8")
    shop.take_in(till)
    with shop.desk.read() as tx:
        assert tx.value("select count(*) from receipt where number = 'R-99001'") == 1


def _she_is_found_and_gets_an_offer_with_its_reason(shop: Shop) -> None:
    shop.open_card("mül")
    view = shop.counter.view
    assert view.name.text() == "Frau Dr. Hanna Müller"
    assert "Koriander" in view.never.words.text()
    assert view.offer.product.text()
    assert len(view.offer.reason.text().split()) > 2
    assert shop.counter.shown is not None
    assert shop.counter.shown.last_purchases[0].name.casefold() == "roggenbrot"
    shop.key(Qt.Key.Key_F5)
    shop.until(lambda: visits.on_day(shop.desk, shop.desk.today))
    shop.key(Qt.Key.Key_F9)
    shop.until(lambda: _made_offers(shop) == 1)
    shop.key(Qt.Key.Key_Escape)
    assert shop.counter.shown is None


def _letters_are_made(shop: Shop, pdf: Path) -> None:
    shop.new_mailing()
    who = shop.campaigns.mailing.who
    who.postcode.click()
    who.prefix.setText("89077")
    who.prefix.editingFinished.emit()
    shop.campaigns.mailing.draft.change(control_bp=0)
    shop.until(lambda: "89077" in shop.campaigns.mailing.draft.plan.segment)
    for _station in range(4):
        shop.next_station()
    shop.print_letters(pdf)
    listed = shop.campaigns.campaign.listed
    assert listed is not None
    assert paper.count(pdf) == listed.counts.coupons
    shop.campaigns.campaign.posted.click()
    shop.until(lambda: shop.tile("sent") == str(paper.count(pdf)))
    assert shop.tile("redeemed") == "0"


def _her_letter_is_good(pdf: Path) -> str:
    letter = paper.find(pdf, "Hanna Müller")
    assert "Sehr geehrte Frau Dr. Müller" in letter.text
    assert "Lindenladen" in letter.window
    assert "89077 Ulm" in letter.window
    assert "widersprechen" in letter.text
    assert "Demo" in letter.text
    assert letter.objection.startswith("N")
    formats = {format_ for format_, code in letter.codes if code == letter.coupon}
    assert len(formats) == 2, "the coupon is there as bars and as a square"
    return letter.coupon


def _coupon_comes_back_once(shop: Shop, coupon: str) -> None:
    shop.type_code(coupon)
    shop.until(shop.counter.view.booked.isVisible)
    assert "10" in shop.counter.view.booked.words.text()
    shop.key(Qt.Key.Key_Escape)
    shop.type_code(coupon)
    shop.until(lambda: "23." in shop.window.bar.words)  # the day of the first use
    shop.go("campaigns")
    shop.until(lambda: shop.tile("redeemed") == "1")
    shop.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.until(lambda: shop.tile("redeemed") == "0")


def _number(shop: Shop) -> str:
    from shopfriend.services import customers

    return customers.find(shop.desk, "hanna müller")[0].number


def _made_offers(shop: Shop) -> int:
    with shop.desk.read() as tx:
        count = tx.value(
            "select count(*) from offer where made_at is not null and made_at >= '2026-11-23'"
        )
    return int(count)


def test_A21_redemption_changes_the_campaign_without_reload(demo_shop: Shop) -> None:
    shop = demo_shop
    row = _open_coupon(shop)
    shop.go("campaigns")
    shop.campaigns.open(row["campaign"])
    shop.until(lambda: shop.campaigns.campaign.isVisible() and shop.tile("redeemed") != "–")
    before = int(shop.tile("redeemed"))
    shop.window.go("counter")
    shop.type_code(row["code"])
    shop.until(shop.counter.view.booked.isVisible)
    shop.until(lambda: shop.tile("redeemed") == str(before + 1))


def test_P125_a_customer_is_served_from_name_to_coupon_by_keys_alone(demo_shop: Shop) -> None:
    shop = demo_shop
    shop.open_card("mül")
    assert shop.counter.view.name.text() == "Frau Dr. Hanna Müller"
    shop.key(Qt.Key.Key_F4)
    shop.type("Bringt die Kiste zurück.")
    shop.key(Qt.Key.Key_Return)
    shop.until(lambda: _count(shop, "note where text = 'Bringt die Kiste zurück.'") == 1)
    shop.key(Qt.Key.Key_F5)
    shop.key(Qt.Key.Key_F9)  # at once: no key is lost while the book works
    shop.until(lambda: visits.on_day(shop.desk, shop.desk.today))
    shop.until(lambda: _made_offers(shop) == 1)
    shop.key(Qt.Key.Key_Escape)
    assert shop.counter.shown is None
    before = _count(shop, "redemption")
    shop.type_code(_open_coupon(shop)["code"])
    shop.until(shop.counter.view.booked.isVisible)
    assert _count(shop, "redemption") == before + 1
    shop.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.until(lambda: _count(shop, "redemption") == before)


def _count(shop: Shop, what: str) -> int:
    with shop.desk.read() as tx:
        return int(tx.value(f"select count(*) from {what}"))


def _open_coupon(shop: Shop) -> Row:
    with shop.desk.read() as tx:
        row = tx.one(
            """select c.code, c.campaign from coupon c
               left join redemption r on r.coupon = c.id
               where c.campaign is not null and r.id is null and c.withdrawn_on is null
                 and c.valid_until >= '2026-11-23' order by c.code limit 1"""
        )
    assert row is not None
    return row
