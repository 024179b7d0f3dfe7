"""Receipts without a customer, scans at the counter, files dropped on any page."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shopfriend.services import claims, customers, imports, notes, purchases, visits
from shopfriend.services.desk import Desk
from shopfriend.ui.take_in.page import TakeInPage
from tests.builders import a_customer, a_product, a_receipt
from tests.gui.conftest import words
from tests.gui.take_in.conftest import look, take

HEAD = "receipt,date,customer,product,name,quantity,unit,total\n"
CODE = (
    "V0;955002-00;Kassenbeleg-V1;Beleg^5.56_2.55_0.00_0.00_0.00^8.11:Bar;18;112;"
    "2026-11-23T09:12:01.000Z;2026-11-23T09:12:23.000Z;ecdsa-plain-SHA256;unixTime;MEQ==;BHh="
)


def owner(desk: Desk, receipt: int) -> int | None:
    with desk.read() as tx:
        found: int | None = tx.value("select customer from receipt where id = :r", r=receipt)
        return found


# -- the list of receipts ----------------------------------------------------------------------


def test_A12_a_receipt_is_found_and_given_to_somebody_by_hand(desk, page):
    bea, comte = a_customer(desk), a_product(desk)
    a_receipt(desk, None, "2026-11-20", [(comte, 1000, 700)])
    wanted = a_receipt(desk, None, "2026-11-23", [(comte, 1000, 1290)], at="10:15")
    page.start.waits.open_.click()
    nobodys = page.nobodys
    assert nobodys.table.table.rowCount() == 1  # the newest day
    nobodys.text.setText("20.11.")
    assert nobodys.table.table.index(0, 3).data() == "7,00\u202f€"
    nobodys.text.setText("12,90")
    nobodys.table.selectRow(0)
    assert "Comté" in words(nobodys.whose)
    nobodys.whose.field.setText("kurz")
    nobodys.whose.give.click()
    assert owner(desk, wanted) == bea
    assert purchases.of_customer(desk, bea)[0].total_cents == 1290
    assert nobodys.table.table.rowCount() == 0
    page.window().session.undo()
    assert owner(desk, wanted) is None


def test_a_visit_that_two_receipts_fit_is_asked_about_and_answered(desk, page, tmp_path):
    bea = a_customer(desk)
    visits.was_here(desk, bea)
    path = tmp_path / "kasse.csv"
    now = desk.local_now().replace("T", " ")
    path.write_text(HEAD + f"1,{now},,1,Comté,1,pc,3.56\n2,{now},,2,Brie,1,pc,4.10\n", "utf-8")
    look(page, path)
    assert "Ein Besuch braucht Ihr Ja" in words(page.reading.report.figures)
    take(page)
    page.step_back()
    assert "Ein Besuch, zu dem mehrere Bons passen." in words(page.start.waits)
    page.start.waits.open_.click()
    asked = page.nobodys.asked
    assert "Bea Kurz war hier" in words(asked)
    next(button for button in asked.answers if "4,10" in button.text()).click()
    assert [bought.number for bought in purchases.of_customer(desk, bea)] == ["2"]
    assert asked.answers == []


def test_a_scanned_receipt_that_waits_is_listed_and_can_be_dropped(desk, page):
    bea = a_customer(desk)
    claims.claim(desk, bea, CODE)
    page.start.read()
    assert "Ein gescannter Bon, den noch keine Datei gebracht hat." in words(page.start.waits)
    page.show_nobodys()
    assert "Bea Kurz" in words(page.nobodys.asked)
    page.nobodys.asked.dropped.emit(claims.waiting(desk)[0])
    assert claims.waiting(desk) == []


# -- at the counter ----------------------------------------------------------------------------


def test_A12_the_code_of_a_receipt_scanned_beside_the_open_card(desk, window):
    bea, comte = a_customer(desk), a_product(desk)
    receipt = a_receipt(desk, None, "2026-11-23", [(comte, 1000, 811)], at="10:12")
    with desk.batch("test") as tx:
        tx.run(
            "update receipt set fiscal_number = '18', fiscal_at = '2026-11-23T10:12:24'"
            " where id = :r", r=receipt,
        )  # fmt: skip
    counter = window.page("counter")
    counter.scanned(CODE)
    assert "Öffnen Sie zuerst die Karte" in window.bar.words
    window.go("counter", bea)
    counter.scanned(CODE)
    assert owner(desk, receipt) == bea
    assert "8,11" in window.bar.words
    assert "Comté" in words(counter.view)
    counter.scanned(CODE)
    assert "schon notiert" in window.bar.words
    counter.close_card()
    counter.scanned(CODE)
    assert counter.shown.customer == bea


def test_P028_goods_scanned_after_was_here_are_her_purchase_until_the_till_says_it(
    desk, window, tmp_path
):
    bea = a_customer(desk)
    a_product(desk, "Comté", number="1", gtin="4012345678901")
    counter = window.page("counter")
    counter.scanned("4012345678901")
    assert "Öffnen Sie zuerst eine Karte" in window.bar.words
    window.go("counter", bea)
    counter.was_here()
    counter.scanned("4012345678901")
    assert "Comté für Bea Kurz notiert, zusammen 3,56" in window.bar.words
    assert "Comté" in words(counter.view)
    path = tmp_path / "kasse.csv"
    now = desk.local_now().replace("T", " ")
    path.write_text(HEAD + f"1,{now},,1,Comté,1,pc,3.20\n", "utf-8")
    assert imports.take_in(desk, [path]).attached.by_hand == 1
    assert [bought.total_cents for bought in purchases.of_customer(desk, bea)] == [320]


# -- anywhere ----------------------------------------------------------------------------------


def test_files_dropped_on_any_page_are_looked_at_on_take_in(desk, window, tmp_path):
    path = tmp_path / "kasse.csv"
    path.write_text(HEAD + "1,2026-11-20,,1,Comté,1,pc,3.56\n", "utf-8")
    window.go("customers")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(where.toPoint(), copy, carried, *keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, copy, carried, *keys))
    page = window.current
    assert isinstance(page, TakeInPage)
    assert page.reading.take.text() == "Eine Zeile einlesen"


def test_B19_own_facts_only_changes_the_counts_above_the_timeline(desk, window, tmp_path):
    path = tmp_path / "adressen.csv"
    path.write_text("number,last_name,note\n1001,Kurz,aus der Liste\n", "utf-8")
    imports.take_in(desk, [path])
    who = customers.by_number(desk, "1001")
    notes.note(desk, who, "selbst gesagt")
    window.go("customers", who)
    timeline = window.current.person.timeline
    pill = timeline.kinds._pills["note"]
    assert pill.text() == "Notizen 2"
    assert "aus einer Datei" in words(timeline)
    timeline.own.click()
    assert pill.text() == "Notizen 1"
    assert "aus der Liste" not in words(timeline)
    assert "selbst gesagt" in words(timeline)


def test_P028_goods_are_typed_one_after_the_other_by_keys_alone(desk, window):
    bea = a_customer(desk)
    a_product(desk, "Comté", number="1")
    a_product(desk, "Roggenbrot", number="2", price_cents=390)
    window.go("counter", bea)
    counter = window.page("counter")
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    line = counter.goods_line
    assert line.isVisibleTo(window)
    line.field.setText("rogg")
    line.field.textEdited.emit("rogg")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    line.field.setText("1")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert line.sum.text() == "2 Artikel · 7,46\u202f€"
    (bought,) = purchases.of_customer(desk, bea)
    assert [each.name for each in bought.lines] == ["Roggenbrot", "Comté"]
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert not line.isVisibleTo(window)
    assert counter.shown.customer == bea
