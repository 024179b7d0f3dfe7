"""The Care page, as the owner uses it: figures, lists, remedies by keys, pairs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from shopfriend.domain.messages import message
from shopfriend.services import customers, print_names, products
from shopfriend.services.care import health
from shopfriend.services.desk import Desk
from shopfriend.ui.care.page import CarePage
from shopfriend.ui.lanes import Threads
from shopfriend.ui.window import Window
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt
from tests.gui.conftest import settled, typed, words


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[..., CarePage]:
    def opened(kind: str = "") -> CarePage:
        window = make_window(desk)
        window.go("care", *([kind] if kind else []))
        page = window.page("care")
        assert isinstance(page, CarePage)
        while page.is_making:
            QApplication.processEvents()
        return page

    return opened


def names(page: CarePage) -> list[str]:
    return [each.name for each in page.bench.table.table.rows]


def press(page: CarePage, key: Qt.Key) -> None:
    QTest.keyClick(page.bench.top.line, key)
    QApplication.processEvents()


def test_A07_each_number_opens_the_list_behind_it(desk, open_page):
    """Of every figure that has one: as many lines as it says, and the same ones."""
    bea = a_customer(desk, "Kurz", town="", phone="4,9731E+11")
    a_customer(desk, "Lang", postcode="1067", town="Dresden", informed_on=None)
    a_consent(desk, bea)
    odd = a_product(desk, "DIVERSE 7%", category="", price_cents=300, cost_cents=400)
    a_receipt(desk, None, TODAY, [(odd, 1000, 300)])
    page = open_page()
    figures = [figure for figure in health.figures(desk) if figure.found]
    assert {"no-person", "no-address", "no-consent", "no-category"} <= {
        figure.check.kind for figure in figures
    }
    for figure in figures:
        kind = figure.check.kind
        line = page.figures.line(kind)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert page.bench.title.text() == page.shell.say(message(f"care-{kind}"))
        assert line.accessibleName().endswith(f": {figure.found}")
        assert names(page) == [each.name for each in health.findings(desk, kind)]
        assert len(names(page)) == figure.found


def test_a_list_asked_for_before_the_figures_are_there_opens_with_them(desk, make_window, qtbot):
    """As from Today or Goods: the page is new, and the book answers on a thread."""
    a_customer(desk, "Kurz", town="")
    window = make_window(desk, lanes=Threads(language="de", today=None))
    window.go("care", "no-address")
    page = window.page("care")
    qtbot.waitUntil(lambda: names(page) == ["Kurz, Bea"], timeout=10_000)
    assert page.bench.top.line.hasFocus()


def test_what_is_in_order_is_named_and_takes_no_line(desk, open_page):
    a_consent(desk, a_customer(desk, "Kurz", town=""))
    page = open_page()
    assert "no-category" not in page.figures._lines
    assert "Waren ohne Gruppe" in words(page.figures)


def test_fifty_names_are_put_right_by_enter_alone(desk, open_page):
    for number in range(50):
        a_product(desk, f"BERGKAESE GES. {number + 2}M")
    page = open_page("name-unfit")
    assert page.bench.top.line.hasFocus()
    for _ in range(50):
        press(page, Qt.Key.Key_Return)
    assert print_names.to_do(desk) == []
    printed = {row.product.print_name for row in products.page(desk)}
    assert "Bergkäse gesalzen, 18 Monate" in printed
    assert len(printed) == 50


def test_typing_edits_a_name_and_ctrl_z_takes_the_last_one_back(desk, open_page):
    first, second = a_product(desk, "SENF"), a_product(desk, "ZIMT")
    a_receipt(desk, None, TODAY, [(first, 1000, 100)])
    page = open_page("name-unfit")
    assert names(page) == ["SENF", "ZIMT"]
    typed(page.bench.top.line, "Senf, grob")
    press(page, Qt.Key.Key_Return)
    assert products.get(desk, first).product.print_name == "Senf, grob"
    assert page.bench.top.finding.name == "ZIMT"
    page.window().actions_table["undo"].trigger()
    assert products.get(desk, first).product.print_name == ""
    assert page.bench.top.finding.name == "SENF"
    assert second


def test_arrows_go_to_the_neighbours_from_within_the_field(desk, open_page):
    for name in ("SENF", "ZIMT"):
        a_product(desk, name)
    page = open_page("name-unfit")
    press(page, Qt.Key.Key_Down)
    assert page.bench.top.finding.name == "ZIMT"
    press(page, Qt.Key.Key_Up)
    assert page.bench.top.finding.name == "SENF"


def test_a_name_that_shouts_is_refused_at_the_field_and_stays(desk, open_page):
    a_product(desk, "FRISCHE MILCH")
    page = open_page("name-unfit")
    page.bench.top.line.setText("FRISCHE MILCH")
    press(page, Qt.Key.Key_Return)
    assert "Großbuchstaben" in page.bench.top.why.text()
    assert names(page) == ["FRISCHE MILCH"]
    assert page.bench.top.line.text() == "FRISCHE MILCH"


def test_keys_for_many_goods_are_kept_as_groups_at_once(desk, open_page):
    for name in ("DIVERSE 7%", "KAESE", "SENF"):
        a_product(desk, name)
    page = open_page("name-unfit")
    page.bench.groups.click()
    assert names(page) == ["SENF"]


def test_C49_an_address_is_typed_and_the_finding_is_gone_until_undo(desk, open_page):
    bea = a_customer(desk, "Kurz", town="")
    page = open_page("no-address")
    page.bench.top.line.setText("Lindenstr. 4, 89073")
    press(page, Qt.Key.Key_Return)
    assert names(page) == []
    assert "Alles gut hier." in words(page.bench)
    (hit,) = customers.find(desk, "Kurz")
    assert (hit.customer, hit.town) == (bea, "Ulm")
    page.window().actions_table["undo"].trigger()
    assert names(page) == ["Kurz, Bea"]


def test_C49_right_as_it_is_leaves_a_finding_and_undo_brings_it_back(desk, open_page):
    a_product(desk, price_cents=300, cost_cents=400)
    page = open_page("below-cost")
    page.bench.top.fine.click()
    assert names(page) == []
    page.window().actions_table["undo"].trigger()
    assert names(page) == ["Comté"]


def test_everybody_without_consent_is_asked_with_one_button(desk, open_page):
    for name in ("Kurz", "Lang"):
        a_customer(desk, name)
    page = open_page("no-consent")
    assert not page.bench.top.line.isVisibleTo(page)
    page.bench.top.everybody.click()
    assert names(page) == []


# -- two that may be one ---------------------------------------------------------------------------


def test_P008_two_are_made_one_side_by_side_and_undo_parts_them(desk, open_page):
    cheese = a_product(desk)
    bea = a_customer(desk, "Kurz", "Bea", number="1", phone="0731 1")
    twin = a_customer(desk, "Kurtz", "Bea", number="2", nickname="Bebe")
    a_receipt(desk, twin, TODAY, [(cheese, 1000, 356)])
    page = open_page()
    page.open("merge", "customer", bea, twin)
    view = page.one.merge
    assert "Kurz, Bea" in words(view)
    assert "Kurtz, Bea" in words(view)
    assert "1 Bon" in view.sentence.text()
    view._on_chosen("last_name", "gone")
    view.merge.click()
    person = customers.get(desk, bea)
    assert (person.last_name, person.nickname) == ("Kurtz", "Bebe")
    assert customers.by_number(desk, "2") == bea
    page.window().actions_table["undo"].trigger()
    assert customers.by_number(desk, "2") == twin
    assert customers.get(desk, bea).last_name == "Kurz"


def test_P008_the_other_one_can_be_kept(desk, open_page):
    bea, twin = a_customer(desk, "Kurz", number="1"), a_customer(desk, "Kurtz", number="2")
    page = open_page()
    page.open("merge", "customer", bea, twin)
    page.one.merge.swap.click()
    page.one.merge.merge.click()
    assert customers.get(desk, twin).number == "2"
    assert customers.by_number(desk, "1") == twin


def test_not_the_same_is_remembered(desk, open_page):
    for number in ("1", "2"):
        a_customer(desk, "Wäsemüller", "Björn", number=number, phone="0731 55555")
    page = open_page("people-twice")
    pairs = page.pairs["people-twice"]
    assert len(pairs.pairs) == 1
    assert page.figures.line("people-twice")._number.text() == "1"
    pairs.merge.apart.click()
    assert pairs.pairs == []
    pairs.look()
    assert pairs.pairs == []
    assert "Niemand steht zweimal im Buch." in words(pairs)


def test_goods_that_are_one_are_merged_from_their_list(desk, open_page):
    first = a_product(desk, "Matcha Latte", number="1")
    a_product(desk, "matcha latte", number="2")
    page = open_page("goods-twice")
    pairs = page.pairs["goods-twice"]
    assert len(pairs.pairs) == 1
    pairs.merge.merge.click()
    assert [row.product.name for row in products.page(desk)] == ["Matcha Latte"]
    page.window().actions_table["undo"].trigger()
    assert len(products.page(desk)) == 2
    assert len(pairs.pairs) == 1
    assert first


def test_a_pair_of_which_one_is_gone_says_so(desk, open_page):
    bea, twin = a_customer(desk, "Kurz", number="1"), a_customer(desk, "Kurtz", number="2")
    page = open_page()
    page.open("merge", "customer", bea, twin)
    page.one.merge.merge.click()
    page.open("merge", "customer", bea, twin)
    assert not page.one.merge.merge.isEnabled()
    assert "nicht mehr" in page.one.merge.sentence.text()


def test_P008_two_selected_on_the_customers_page_go_side_by_side(desk, make_window):
    cheese = a_product(desk)
    bea, twin = a_customer(desk, "Kurz", number="1"), a_customer(desk, "Kurtz", number="2")
    a_receipt(desk, twin, TODAY, [(cheese, 1000, 356)])
    window = make_window(desk)
    window.go("customers")
    settled(window.page("customers"))
    listing = window.page("customers").list
    assert listing.one.isHidden()
    listing.table.selectAll()
    listing.one.click()
    page = window.page("care")
    assert window.current is page
    assert page.one.merge.preview.kept.id == twin  # who has bought is proposed to stay
    page.one.merge.merge.click()
    assert window.current is window.page("customers")
    assert customers.by_number(desk, "1") == twin
    assert bea


def test_P007_a_new_customer_who_is_known_already_is_named_while_typing(desk, make_window):
    a_customer(desk, "Wäsemüller", "Björn", phone="0731 55555")
    window = make_window(desk)
    window.actions_table["new-customer"].trigger()
    form = next(w for w in window.page("counter").findChildren(QWidget) if hasattr(w, "_look"))
    form.name.setText("Bjoern Waesemueller")
    form._look()
    assert "Wäsemüller, Björn" in form._known.text()
    form.open_known.click()
    assert not form.isVisible()
    assert "Björn Wäsemüller" in words(window.page("counter"))


# -- the one question ------------------------------------------------------------------------------


def test_N21_the_one_question_stands_on_the_card_and_goes_once_answered(desk, make_window):
    bea = a_customer(desk, informed_on=None)
    window = make_window(desk)
    window.go("customers", bea)
    line = window.page("customers").person.top.ask
    assert line.words.text() == "Ist der Hinweis zum Datenschutz übergeben?"
    before = line.meter.accessibleName()
    line.yes.click()
    assert customers.get(desk, bea).informed_on == TODAY
    assert "Einkäufe merken" in line.words.text()
    assert line.meter.accessibleName() != before
    window.actions_table["undo"].trigger()
    assert line.words.text() == "Ist der Hinweis zum Datenschutz übergeben?"


def test_N21_an_address_is_answered_in_words_and_refused_at_the_field(desk, make_window):
    bea = a_customer(desk, town="")
    a_consent(desk, bea)
    window = make_window(desk)
    window.go("customers", bea)
    line = window.page("customers").person.top.ask
    assert "Anschrift" in line.words.text()
    line.field.setText("irgendwo")
    line.yes.click()
    assert line.field.property("wrong") is True
    line.field.setText("Lindenstr. 4, 89073")
    line.yes.click()
    (hit,) = customers.find(desk, "Kurz")
    assert hit.town == "Ulm"


def test_A14_area_data_is_shown_as_the_area_with_its_origin(desk, make_window, tmp_path):
    from shopfriend.services import areas, imports

    bea = a_customer(desk, postcode="89073")
    file = tmp_path / "area.csv"
    file.write_text("postcode,name,value,source,date\n89073,Kaufkraft,104,Muster,2025-06-30\n")
    imports.take_in(desk, [file])
    window = make_window(desk)
    window.go("customers", bea)
    person = window.page("customers").person
    person.tabs.setCurrentWidget(person.details)
    shown = words(person.details.area)
    assert "Das Gebiet, nicht die Person" in shown
    assert "Kaufkraft" in shown
    assert "89073 · Muster · 30.\u202fJuni 2025" in shown
    away = person.details.area.findChildren(type(person.letter))[-1]
    away.click()
    assert areas.sets(desk) == []
    assert person.details.area.isHidden()


def test_A13_a_call_is_written_down_with_the_day_to_come_back_to_it(desk, make_window):
    from datetime import timedelta

    from shopfriend.services import talks

    bea = a_customer(desk)
    window = make_window(desk)
    window.go("customers", bea, "call")
    talk = window.page("customers").person.timeline.talk
    talk.line.setText("Fragt nach dem Präsentkorb")
    talk.later.show_value(7)
    talk.write.click()
    (entry,) = talks.of(desk, bea)
    assert (entry.kind, entry.follow_up_on) == ("call", TODAY + timedelta(days=7))


def test_A02_the_care_page_shows_how_much_is_known_of_everybody(desk, open_page):
    bea = a_customer(desk)
    page = open_page()
    before = page.picture.text()
    assert "Anschrift: 1 von 1" in page.picture.toolTip()
    a_consent(desk, bea)
    page.read()
    assert page.picture.text() != before


def test_known_groups_are_offered_while_typing(desk, open_page):
    a_product(desk, "Brie", category="Käse > Weich")
    a_product(desk, "Morbier", category="")
    page = open_page("no-category")
    known = page.bench.top.line.completer()
    known.setCompletionPrefix("weich")
    assert known.currentCompletion() == "Käse > Weich"
    page.bench.top.line.setText(known.currentCompletion())
    press(page, Qt.Key.Key_Return)
    assert names(page) == []


def test_P100_goods_and_findings_are_written_as_tables_from_their_pages(
    desk, make_window, tmp_path, monkeypatch
):
    a_product(desk, "Comté", category="")
    window = make_window(desk)
    for place, kind in (("goods", ""), ("care", "no-category")):
        target = tmp_path / f"{place}.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, t=target: (str(t), ""))
        window.go(place, *([kind] if kind else []))
        page = window.page(place)
        (page.bench.export if kind else page.export).click()
        assert "Comté" in target.read_text("utf-8-sig")
        assert window.bar.words == "1 Zeile geschrieben."
