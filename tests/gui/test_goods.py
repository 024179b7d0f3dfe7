"""The Goods page, as the owner uses it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest

from shopfriend.services import campaigns, goods_groups, products
from shopfriend.services.desk import Desk
from shopfriend.services.offers import pairs
from shopfriend.ui.goods import amounts
from shopfriend.ui.goods.page import GoodsPage
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.builders import a_consent, a_customer, a_product, a_receipt, visits_every
from tests.gui.conftest import words


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[], GoodsPage]:
    def opened() -> GoodsPage:
        window = make_window(desk)
        window.go("goods")
        page = window.page("goods")
        assert isinstance(page, GoodsPage)
        return page

    return opened


def row_of(page: GoodsPage, row: int = 0) -> list[str]:
    model = page.list.table.table
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_list_shows_names_price_per_kg_cost_and_stock(desk, open_page):
    a_product(desk, "BERGKAESE GES.", print_name="Bergkäse", category="Käse > Hart", brand="Alb",
              price_cents=890, cost_cents=500, content_milli=250_000, content_unit="g",
              stock_milli=12_000)  # fmt: skip
    page = open_page()
    assert row_of(page) == [
        "Bergkäse", "BERGKAESE GES.", "Hart", "Alb", "8,90\u202f€", "35,60\u202f€/kg",
        "5,00\u202f€", "12",
    ]  # fmt: skip
    assert page.head.told.text() == "1 Waren"


def test_an_empty_shop_is_led_to_take_in(desk, open_page):
    page = open_page()
    assert "Noch keine Waren" in words(page.list)
    page.list._empty.button.click()
    assert page.window().current.objectName() == "take-in"


def test_typing_finds_by_any_word(desk, open_page):
    a_product(desk, "Comté")
    a_product(desk, "Roggenbrot", category="Brot")
    page = open_page()
    page.list.text.setText("rogg")
    page.list.read()
    assert [row_of(page, n)[0] for n in range(page.list.table.table.rowCount())] == ["Roggenbrot"]


def test_goods_model_keeps_the_rules_of_qt_models(desk, open_page):
    for name in ("Comté", "Brie", "Morbier"):
        a_product(desk, name)
    page = open_page()
    model = page.list.table.table
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.list.read()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert row_of(page)[0] == "Morbier"


def test_enter_opens_the_product_and_escape_closes_it(desk, open_page):
    a_product(desk, "Comté")
    page = open_page()
    assert page.panel.isHidden()
    page.list.table.selectRow(0)
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert not page.panel.isHidden()
    assert page.step_back() is True
    assert page.panel.isHidden()


def test_a_price_is_edited_in_place_and_undone(desk, open_page):
    product = a_product(desk, "Comté", price_cents=356)
    page = open_page()
    page.open(product)
    price = page.panel._lines["price_cents"]
    assert price.text() == "3,56"
    price.setFocus()
    price.setText("1.234,50 €")
    QTest.keyClick(price, Qt.Key.Key_Return)
    assert products.get(desk, product).product.price_cents == 123_450
    page.window().session.undo()
    assert products.get(desk, product).product.price_cents == 356
    assert row_of(page)[4] == "3,56\u202f€"


def test_what_is_no_number_is_told_at_the_field(desk, open_page):
    product = a_product(desk, "Comté", price_cents=356)
    page = open_page()
    page.open(product)
    price = page.panel._lines["price_cents"]
    price.setFocus()
    price.setText("billig")
    QTest.keyClick(price, Qt.Key.Key_Return)
    assert "Das ist keine Zahl." in words(page.panel)
    assert products.get(desk, product).product.price_cents == 356


def test_print_name_category_stock_flags_and_pick_are_kept_at_once(desk, open_page):
    product = a_product(desk, "COMTE 18M")
    page = open_page()
    page.open(product)
    for name, text in (("print_name", "Comté, 18 Monate"), ("category", "Käse > Hart"),
                       ("stock_milli", "2,5")):  # fmt: skip
        page.panel._lines[name].committed.emit(text)
    page.panel.flags["no_discount"].click()
    page.panel.pick.click()
    known = products.get(desk, product).product
    assert known.print_name == "Comté, 18 Monate"
    assert known.category_path == "Käse > Hart"
    assert known.stock_milli == 2500
    assert known.flags == {"no_discount"}
    assert known.pick is True


def test_a_dropped_picture_is_shown(desk, open_page, tmp_path: Path):
    product = a_product(desk)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#2E6B4F"))
    image.save(str(tmp_path / "comte.png"))
    page = open_page()
    page.open(product)
    page.panel.drop.dropped.emit([tmp_path / "comte.png"])
    assert products.get(desk, product).product.picture
    assert page.panel.picture.isVisibleTo(page.panel)
    assert not page.panel.picture.pixmap().isNull()


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(desk, open_page, tmp_path: Path):
    product = a_product(desk)
    (tmp_path / "liste.png").write_text("no picture")
    page = open_page()
    page.open(product)
    page.panel.drop.dropped.emit([tmp_path / "liste.png"])
    assert "liste.png" in page.window().bar.words
    assert products.get(desk, product).product.picture is None


def test_P024_who_would_like_this_names_people_with_reasons_and_opens_them(desk, open_page):
    product, customer = a_product(desk, "Comté"), a_customer(desk)
    a_consent(desk, customer)
    visits_every(desk, customer, product, days=7, times=10, last=date(2026, 11, 13))
    page = open_page()
    page.open(product)
    page.panel.tabs.setCurrentIndex(1)
    assert "Comté" in words(page.panel.friends)
    assert "Kurz, Bea" in [
        b.text() for b in page.panel.friends.findChildren(type(page.panel.pick).__mro__[1])
    ]
    page.panel.friends._open(customer)
    assert page.window().current.objectName() == "customers"


def test_C44_also_bought_names_goods_with_people_and_lift(desk, open_page):
    cheese, bread, other = (
        a_product(desk, "Comté"),
        a_product(desk, "Roggenbrot"),
        a_product(desk, "Seife"),
    )
    for number in range(12):
        customer = a_customer(desk, f"Kunz{number}")
        goods = [(cheese, 1000, 356), (bread, 1000, 480)] if number < 6 else [(other, 1000, 300)]
        a_receipt(desk, customer, date(2026, 11, 1), goods)
    page = open_page()
    page.open(cheese)
    page.panel.tabs.setCurrentIndex(2)
    shown = words(page.panel.companions)
    assert "Roggenbrot" in shown
    assert "6 Personen" in shown


def test_P098_who_bought_it_stands_below_who_would_like_it(desk, open_page):
    cheese, one, two = a_product(desk, "Comté"), a_customer(desk, "Eins"), a_customer(desk, "Zwei")
    a_receipt(desk, one, date(2026, 11, 1), [(cheese, 1000, 356)])
    a_receipt(desk, two, date(2026, 11, 2), [(cheese, 3000, 1068)])
    page = open_page()
    page.open(cheese)
    page.panel.tabs.setCurrentIndex(1)
    friends = page.panel.friends
    names = [b for b in friends.findChildren(Button) if b.text() in ("Eins, Bea", "Zwei, Bea")]
    assert [name.text() for name in names] == ["Zwei, Bea", "Eins, Bea"]
    assert "2.\u202fNov. 2026 · 10,68\u202f€" in words(friends)
    names[0].click()
    assert page.window().current.objectName() == "customers"


def test_A09_a_pair_is_made_and_parted_beside_the_product(desk, open_page):
    comte, senf = a_product(desk, "Comté"), a_product(desk, "Feigensenf")
    page = open_page()
    page.open(comte)
    page.panel.tabs.setCurrentIndex(2)
    companions = page.panel.companions
    companions.search.asked.emit("Comté")
    assert "Keine andere Ware" in words(companions)  # never with itself
    companions.search.asked.emit("Feig")
    [hit] = [b for b in companions.findChildren(Button) if b.text() == "Feigensenf"]
    hit.click()
    companions.maker.why.setText("Rund")
    companions.maker.both.click()
    QTest.keyClick(companions.maker.why, Qt.Key.Key_Return)
    [made] = pairs.of(desk, comte)
    assert (made.product, made.why, made.way) == (senf, "Rund", "both")
    assert "Rund" in words(companions)
    assert companions.maker.isHidden()
    [away] = [b for b in companions.findChildren(Button) if "Feigensenf" in b.accessibleName()]
    away.click()
    assert pairs.of(desk, comte) == []
    page.window().session.undo()
    assert "Feigensenf" in words(companions)


def test_A09_what_cannot_be_paired_is_told_at_the_field(desk, open_page):
    comte, drug = a_product(desk, "Comté"), a_product(desk, "Salbe")
    products.set_flags(desk, drug, ["sensitive"])
    page = open_page()
    page.open(comte)
    page.panel.tabs.setCurrentIndex(2)
    maker = page.panel.companions.maker
    maker.begin(drug, "Salbe")
    maker.keep.click()
    assert "darf nicht geworben werden" in words(maker)
    assert not maker.isHidden()


def test_N13_the_least_margin_of_a_group_is_kept_where_the_group_is_chosen(desk, open_page):
    a_product(desk, "Comté", category="Käse > Hart")
    page = open_page()
    margin, choice = page.list.margin, page.list.category
    assert margin.isHidden()
    choice.show_value("Käse")
    choice.picked.emit("Käse")
    assert not margin.isHidden()
    margin.percent.setFocus()
    margin.percent.setText("22,5")
    QTest.keyClick(margin.percent, Qt.Key.Key_Return)
    assert goods_groups.least_margin(desk, "Käse").own == 2_250
    choice.show_value("Käse > Hart")
    choice.picked.emit("Käse > Hart")
    assert margin.percent.text() == ""
    assert "22,5\u202f% wie in der Gruppe darüber" in words(margin)
    page.window().session.undo()
    assert goods_groups.least_margin(desk, "Käse").own is None
    assert "22,5" not in words(margin)


@pytest.mark.parametrize(("typed", "said"), [("viel", "keine Zahl"), ("99", "0 bis 95")])
def test_N13_a_least_margin_that_is_none_is_told_at_the_field(desk, open_page, typed, said):
    a_product(desk, "Comté", category="Käse")
    page = open_page()
    page.list.category.show_value("Käse")
    page.list.category.picked.emit("Käse")
    page.list.margin.percent.committed.emit(typed)
    assert said in words(page.list.margin)
    assert goods_groups.least_margin(desk, "Käse").own is None


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("3,56", 356), ("3.56 €", 356), ("1.234,50", 123_450), ("1,234.50", 123_450), ("", None)],
)
def test_amounts_are_read_as_people_type_them(typed, cents):
    assert amounts.read(typed, 100) == cents


@pytest.mark.parametrize("typed", ["inf", "nan", "billig"])
def test_what_is_no_amount_is_none(typed):
    with pytest.raises(ValueError):  # noqa: PT011
        amounts.read(typed, 100)


def test_deposit_is_kept_and_taken_back(desk, open_page):
    product = a_product(desk, "Apfelsaft", price_cents=249)
    page = open_page()
    page.open(product)
    page.panel._lines["deposit_cents"].committed.emit("0,15")
    assert products.get(desk, product).product.deposit_cents == 15
    page.panel._lines["deposit_cents"].committed.emit("")
    assert products.get(desk, product).product.deposit_cents is None


def test_P024_these_people_are_carried_over_into_a_mailing_that_adds_up(desk, open_page):
    product, others = a_product(desk, "Comté"), [a_customer(desk, f"Kunz{n}") for n in range(4)]
    people = [a_customer(desk, f"Kurz{n}") for n in range(3)]
    for customer in people:
        a_consent(desk, customer)
        visits_every(desk, customer, product, days=7, times=10, last=date(2026, 11, 13))
    page = open_page()
    page.open(product)
    page.panel.tabs.setCurrentIndex(1)
    assert "3" in page.panel.friends.letter.text()
    page.panel.friends.letter.click()
    shown = page.window().current
    assert shown.objectName() == "campaigns"
    draft = shown.mailing.draft
    assert "Comté" in draft.plan.name
    assert draft.plan.incentive.scope_id == product
    found = draft.audience
    reached = {person.customer for person in (*found.chosen, *found.control)}
    assert reached == set(people)
    assert {person.customer for person in found.outside} == set(others)
    assert found.everyone == 7
    who = shown.mailing.who
    assert who.people.isChecked()
    assert "3" in who.people.text()
    who.people.click()
    assert draft.plan.segment == "all"
    assert who.people.isVisibleTo(who)
    who.people.click()
    assert {person.customer for person in draft.audience.outside} == set(others)
    draft.keep()
    page.window().session.undo()


def test_goods_that_must_not_be_discounted_go_out_without_a_coupon(desk):
    book, person = a_product(desk, "Kochbuch"), a_customer(desk)
    products.set_flags(desk, book, ["no_discount"])
    saved = campaigns.about_product(desk, book, [person], name="Kochbuch")
    assert campaigns.get(desk, saved.campaign).campaign.plan.incentive is None
