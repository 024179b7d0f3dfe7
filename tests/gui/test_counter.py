"""The Counter page on a real book: find, read, note, by keys alone."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from shopfriend.book import models
from shopfriend.domain import codes
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import Trouble
from shopfriend.services import card, coupons, learned, notes, people, preferences, products, visits
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.hits import HitModel, Line
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_consent, a_customer, a_product, a_receipt
from tests.gui.conftest import typed
from tests.unit.offers.shop import a_deli
from tests.unit.runs.shop import a_shop

LONG = "Sellerie Erdnüsse Haselnüsse Schweinefleisch Gelatine Rohmilchkäse Alkohol"
SIZES = [(1280, 800), (1024, 768), (1280, 640), (1093, 566)]


@pytest.fixture
def hanna(desk: Desk) -> CustomerId:
    """A regular with something in every line of the card."""
    customer = a_deli(desk).hanna
    people.edit(desk, customer, title="Dr.")
    for word in ("Koriander", "Nüsse"):
        preferences.never(desk, customer, Target(word=word))
    for word in ("Ziegenkäse", "Bio", "Roggenbrot"):
        preferences.like(desk, customer, Target(word=word))
    preferences.size(desk, customer, goods="Schuhe", value="39")
    preferences.wish(desk, customer, Target(word="Trüffelhobel"))
    notes.note(desk, customer, "! Schirm steht hinten.")
    return customer


@pytest.fixture
def counter(hanna: CustomerId, window: Window) -> CounterPage:
    page = window.page("counter")
    assert isinstance(page, CounterPage)
    return page


def search(window: Window, text: str) -> None:
    window.search()
    typed(window, text)
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    QApplication.processEvents()


def visible_scroll_bars(widget: QWidget) -> list[QScrollBar]:
    return [bar for bar in widget.findChildren(QScrollBar) if bar.isVisible()]


def test_A01_three_letters_and_enter_show_the_card(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    view = counter.view
    assert view.name.text() == "Frau Dr. Hanna Müller"
    assert "Koriander" in view.never.words.text()
    assert view.note.words.text() == "Schirm steht hinten."
    assert "meist alle 9 Tage" in view.about.text()
    facts = " ".join(words.text() for _, words in view.facts._cells)
    assert "Ziegenkäse" in facts
    assert "39" in facts
    assert "Comté" in facts
    assert view.offer.isVisible()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_A01_card_needs_no_scrolling(
    desk: Desk, hanna: CustomerId, make_window: Callable[..., Window], width: int, height: int
) -> None:
    window = make_window(desk, width, height)
    search(window, "mül")
    view = window.page("counter").view
    assert visible_scroll_bars(view) == []
    for part in (view.name, view.never, view.note, view.offer.buttons):
        inside = part.mapTo(view, part.rect().bottomRight())
        assert part.isVisible()
        assert inside.y() < view.height()
        assert part.height() >= part.minimumSizeHint().height()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_worst_card_loses_neither_never_nor_note_nor_coupon_nor_offer(
    desk: Desk, hanna: CustomerId, make_window: Callable[..., Window], width: int, height: int
) -> None:
    people.edit(desk, hanna, title="Prof. Dr.", first_name="Hanna-Maria Friederike Eleonore")
    for word in LONG.split():
        preferences.never(desk, hanna, Target(word=word))
        preferences.like(desk, hanna, Target(word=f"{word} vom Hof"))
    notes.note(desk, hanna, f"! {LONG} {LONG}")
    for percent in (1000, 1500):
        coupons.issue(desk, hanna, Incentive("percent", percent_bp=percent), valid_days=30)
    window = make_window(desk, width, height)
    search(window, "mül")
    view = window.page("counter").view
    assert visible_scroll_bars(view) == []
    shown = [view.name, view.never, view.note, view.coupon, view.offer, view.offer.buttons]
    for part in shown:
        assert part.isVisible()
        assert part.height() >= part.minimumSizeHint().height()
        assert part.mapTo(view, part.rect().bottomRight()).y() < view.height()
    never = view.never.words
    assert never.height() >= never.heightForWidth(never.width())
    assert view.name.toolTip() == view.name.text() or not view.name.is_elided()


def test_coupon_is_redeemed_with_f6_and_says_what_to_book_in_the_biggest_type(
    desk: Desk, hanna: CustomerId, window: Window
) -> None:
    coupons.issue(desk, hanna, Incentive("percent", percent_bp=1000), valid_days=30)
    search(window, "mül")
    view = window.page("counter").view
    assert "10" in view.coupon.words.text()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert view.booked.isVisible()
    assert "10" in view.booked.words.text()
    assert view.booked.words.font().pixelSize() >= view.name.font().pixelSize()
    assert not view.coupon.isVisible()


def test_coupons_of_the_day_are_read_in_one_after_another(desk: Desk, window: Window) -> None:
    customer = a_customer(desk, "Kurz", "Bea")
    good = coupons.issue(desk, customer, Incentive("amount", amount_cents=500), valid_days=30)
    window.actions_table["evening"].trigger()
    evening = window.page("counter").evening
    for code in (good.code, good.code, "C2345"):
        typed(window, code)
        QTest.keyClick(evening.code, Qt.Key.Key_Return)
    assert evening._list.count() == 4  # three lines and what is left of the room
    assert "1 Gutschein" in evening._sum.text()
    assert "5,00" in evening._sum.text()
    evening._lines[0].undo.click()
    assert evening._lines == []
    with desk.read() as tx:
        assert tx.value("select count(*) from redemption") == 0


def test_each_coupon_of_the_day_is_taken_back_by_its_own_button(desk: Desk, window: Window) -> None:
    customer = a_customer(desk, "Kurz", "Bea")
    five = Incentive("amount", amount_cents=500)
    first, second = (coupons.issue(desk, customer, five, valid_days=30) for _ in range(2))
    window.actions_table["evening"].trigger()
    evening = window.page("counter").evening
    for coupon in (first, second):
        evening.take(coupon.code)
    assert all(not line.undo.isHidden() for line in evening._lines)
    evening._lines[0].undo.click()
    assert [line.redeemed.code for line in evening._lines] == [second.code]
    assert "1 Gutschein" in evening._sum.text()
    assert "5,00" in evening._sum.text()
    with desk.read() as tx:
        assert tx.value("select coupon from redemption") == second.id


class Opened(QObject):
    """Takes the place of the PDF viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Opened]:
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_B07_letter_for_this_person_is_one_key_and_one_file_name(
    desk: Desk,
    counter: CounterPage,
    window: Window,
    viewer: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hanna: CustomerId,
) -> None:
    a_shop(desk)
    with desk.batch("test") as tx:
        tx.run("update address set street = 'Lindenstr.', house_number = '4', postcode = '89073',"
               " town = 'Ulm' where customer = :c", c=hanna)  # fmt: skip
    asked: list[str] = []

    def save_as(_parent: object, _title: str, usual: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(usual).name)
        return str(tmp_path / "hanna"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_as)
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Brief Müller Hanna.pdf"]
    assert viewer.files == [str(tmp_path / "hanna.pdf")]
    assert (tmp_path / "hanna.pdf").read_bytes().startswith(b"%PDF")
    assert card.of(desk, hanna).coupons
    assert window.bar.isVisible()


def test_coupon_with_f7_shows_its_code_in_the_biggest_type_and_undo_takes_it_back(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F7)
    held = card.of(desk, hanna).coupons
    assert len(held) == 1
    booked = counter.view.booked
    assert booked.isVisible()
    assert codes.grouped(held[0].code) in booked.words.text()
    assert "21." in booked.more.text()
    assert booked.words.font().pixelSize() >= counter.view.name.font().pixelSize()
    assert not window.actions_table["coupon"].isEnabled()
    assert "noch offen" in window.actions_table["coupon"].statusTip()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.of(desk, hanna).coupons == ()
    assert not counter.view.booked.isVisible()
    assert window.actions_table["coupon"].isEnabled()


@pytest.fixture
def typed_code(desk: Desk, hanna: CustomerId) -> str:
    return coupons.issue(desk, hanna, Incentive("percent", percent_bp=1000), valid_days=30).code


def test_A21_a_typed_code_redeems_and_ctrl_z_means_the_deed_not_the_typing(
    desk: Desk, counter: CounterPage, window: Window, typed_code: str
) -> None:
    search(window, codes.grouped(typed_code).lower())
    assert counter.view.booked.isVisible()
    assert "10" in counter.view.booked.words.text()
    assert window.header.search.text() == ""
    QTest.keyClick(window.header.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with desk.read() as tx:
        assert tx.value("select count(*) from redemption") == 0


def test_who_sounds_like_a_code_is_not_opened_by_it_who_is_called_so_is(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    bodies = [f"WALLMA{sign}" for sign in "NAEHU"]
    name = next(b + s for b in bodies if (s := codes.check_sign(b)).isalpha()).capitalize()
    assert codes.looks_like_code(name)
    a_customer(desk, "Wallmaen")
    search(window, name)
    assert counter.hits.current() is not None, "somebody is called nearly so"
    assert counter.shown is None
    called_so = a_customer(desk, name)
    search(window, name)
    assert counter.shown is not None
    assert counter.shown.customer == called_so


def test_opened_today_is_filled_while_the_card_is_open(
    counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    counter.open(hanna)
    lines = [counter.hits.hits.line(row) for row in range(counter.hits.hits.rowCount())]
    assert hanna in [line.customer for line in lines]
    assert not counter._nobody.isVisible()


def test_a_card_whose_learning_fails_goes_without_offer_and_the_next_tries_again(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    with desk.book.keep() as tx:
        models.forget(tx)
    learned.forget()
    with monkeypatch.context() as broken:
        broken.setattr(learned, "make_ready", _no_room)
        counter.open(hanna)
    assert counter.shown is not None
    assert counter.tips is None
    counter.close_card()
    counter.open(hanna)
    assert counter.tips is not None
    assert counter.view.offer.isVisible()


def _no_room(_desk: Desk, **_how: object) -> None:
    raise Trouble("disk-full", file="x", folder="y")


def test_who_may_not_get_it_has_letter_and_coupon_disabled_with_the_reason(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    a_consent(desk, hanna, "", "", "objected")
    search(window, "mül")
    for name in ("coupon", "letter"):
        action = window.actions_table[name]
        assert not action.isEnabled()
        assert "widersprochen" in action.statusTip()
    assert "widersprochen" in counter.view.offer.coupon.toolTip()


def test_deeds_are_not_blocked_on_other_pages_by_an_empty_counter(window: Window) -> None:
    assert not window.actions_table["note"].isEnabled()
    window.go("customers")
    assert window.actions_table["note"].isEnabled()


def test_empty_search_shows_who_usually_comes_at_this_hour(desk: Desk, window: Window) -> None:
    often, cheese = a_customer(desk, "Stammgast", "Ida"), a_product(desk)
    for week in range(1, 5):
        day = desk.today - timedelta(days=7 * week)
        a_receipt(desk, often, day, [(cheese, 1000, 356)], at=desk.local_now()[11:])
    page = window.page("counter")
    page.search("")
    lines = [page.hits.hits.line(row) for row in range(page.hits.hits.rowCount())]
    assert [line.name for line in lines] == ["kommt sonst um diese Zeit", "Stammgast, Ida"]
    page.open(often)
    page.close_card()
    lines = [page.hits.hits.line(row) for row in range(page.hits.hits.rowCount())]
    assert [line.name for line in lines] == ["heute geöffnet", "Stammgast, Ida"]


def test_the_other_offers_are_one_click_away_and_come_round_again(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    assert counter.tips is not None
    count, more = len(counter.tips.tips), counter.view.offer.more
    assert count > 1
    assert more.isVisible()
    assert more.text() == f"+{count - 1}"
    seen = []
    for _ in range(count):
        seen.append(counter.view.offer.product.text())
        more.click()
    assert len(set(seen)) == count
    assert counter.view.offer.product.text() == seen[0]
    with desk.read() as tx:
        assert tx.value("select count(*) from offer where shown_at is not null") >= count


@pytest.mark.parametrize(("width", "shown"), [(1280, True), (840, False)])
def test_picture_of_the_offer_gives_way_where_it_is_narrow(
    desk: Desk, hanna: CustomerId, make_window: Callable[..., Window], tmp_path: Path,
    width: int, shown: bool,
) -> None:  # fmt: skip
    drawn = QPixmap(300, 300)
    drawn.fill(Qt.GlobalColor.darkGreen)
    drawn.save(str(tmp_path / "good.png"))
    for row in products.page(desk):
        products.set_picture(desk, row.product.id, tmp_path / "good.png")
    window = make_window(desk, width, 768)
    search(window, "mül")
    offer = window.page("counter").view.offer
    assert offer.tip is not None
    assert offer.tip.picture
    assert offer.picture.isVisible() == shown


def test_person_without_a_name_is_called_by_the_memo_once(desk: Desk, window: Window) -> None:
    a_customer(desk, "", "", memo="Dame mit dem Dackel", salutation="", town="")
    search(window, "dackel")
    view = window.page("counter").view
    assert view.name.text() == "Dame mit dem Dackel"
    assert "Dackel" not in view.about.text()


def test_hit_found_by_a_slip_of_the_finger_says_so(desk: Desk, window: Window) -> None:
    a_customer(desk, "Vogelsang", "Ida")
    page = window.page("counter")
    page.search("Vogelgang")
    assert "ähnlich geschrieben" in page.hits.hits.line(0).second


def test_enter_only_opens_and_stores_nothing_but_that_it_was_shown(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    with desk.read() as tx:
        assert tx.value("select count(*) from visit") == 0
        assert tx.value("select count(*) from offer where made_at is not null") == 0
        assert tx.value("select count(*) from offer where shown_at is not null") == 1


def test_f5_stamps_that_she_was_here_and_undo_takes_it_back(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert len(visits.on_day(desk, desk.today)) == 1
    assert window.bar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visits.on_day(desk, desk.today) == []


def test_A35_note_pops_up_on_the_card_and_is_ticked_off(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    assert counter.view.note.isVisible()
    counter.view.done.click()
    assert not counter.view.note.isVisible()
    assert card.of(desk, hanna).pop_up is None
    counter.close_card()
    search(window, "mül")
    assert not counter.view.note.isVisible()


def test_A35_note_can_be_put_off(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    counter.view.later.click()
    assert not counter.view.note.isVisible()
    assert [note.done_at for note in notes.of(desk, hanna)] == [None]


def test_half_typed_note_survives_escape(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F4)
    typed(window, "+ Brie")
    QTest.keyClick(counter.note_line.field, Qt.Key.Key_Escape)
    assert counter.note_line.isHidden()
    assert counter.shown is not None
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert counter.note_line.field.text() == "+ Brie"


def test_note_with_a_sign_becomes_a_like_on_the_card(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F4)
    typed(window, "+ Brie")
    QTest.keyClick(counter.note_line.field, Qt.Key.Key_Return)
    assert "Brie" in [like.shown for like in card.of(desk, hanna).likes]
    assert counter.note_line.isHidden()


def test_P006_new_customer_without_leaving_the_counter(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "Fabelhaft")
    QTest.keyClick(window, Qt.Key.Key_F3)
    form = counter.form
    assert form.isVisible()
    form.name.setText("Herr Timo Fabelhaft")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    typed(window, "Quittenweg 7")
    QTest.keyClick(form.street, Qt.Key.Key_Return)
    typed(window, "89073")
    assert form.town.text() == "Ulm"
    QTest.keyClick(form.postcode, Qt.Key.Key_Return)
    QTest.keyClick(form.reach, Qt.Key.Key_Return)
    assert counter.shown is not None
    assert counter.view.name.text() == "Herr Timo Fabelhaft"
    assert window.current is counter


def test_P006_the_name_is_the_only_thing_asked_for_and_said_at_its_field(
    counter: CounterPage, window: Window
) -> None:
    window.actions_table["new-customer"].trigger()
    counter.form.save.click()
    assert counter.form.isVisible()
    assert counter.form.name.toolTip()
    assert counter.form.name.hasFocus()


def test_P006_known_person_is_noticed_while_typing(
    counter: CounterPage, window: Window, qtbot: QtBot
) -> None:
    window.actions_table["new-customer"].trigger()
    typed(window, "Hanna Mueller")
    qtbot.waitUntil(counter.form.open_known.isVisible, timeout=20_000)
    counter.form.open_known.click()
    assert counter.view.name.text() == "Frau Dr. Hanna Müller"


def test_f8_then_enter_records_the_objection(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F8)
    with desk.read() as tx:
        assert tx.value("select count(*) from consent where state = 'objected'") == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    with desk.read() as tx:
        assert tx.value("select count(*) from consent where state = 'objected'") == 1
    assert not counter.view.offer.isVisible() or not counter.view.offer.buttons.isVisible()


def test_not_right_takes_the_offer_away_at_once(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    tip = counter.view.offer.tip
    assert tip is not None
    counter.view.offer.not_right.choices.actions()[2].trigger()
    assert counter.view.offer.tip is None or counter.view.offer.tip.name != tip.name


def test_mentioned_has_its_own_key_and_counts_the_offer_as_made(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F9)
    with desk.read() as tx:
        assert tx.value("select count(*) from offer where made_at is not null") == 1


def test_card_closes_itself_and_returns_to_an_empty_page(
    counter: CounterPage, window: Window, qtbot: QtBot
) -> None:
    counter._on_patience(0)
    counter._close_after.setInterval(30)
    search(window, "mül")
    qtbot.waitUntil(lambda: counter.shown is None, timeout=20_000)
    assert counter.empty.isVisible()
    assert window.header.search.text() == ""


def test_escape_closes_the_card_and_shows_nobody_else(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    QTest.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert counter.shown is None
    assert counter.empty.isVisible()


def test_card_tells_no_figures(counter: CounterPage, window: Window) -> None:
    from PySide6.QtWidgets import QLabel

    search(window, "mül")
    words = " ".join(
        label.text() for label in counter.view.findChildren(QLabel) if label.isVisible()
    )
    assert "%" not in words
    assert len(words.split()) <= 60


def test_typing_anywhere_searches(counter: CounterPage, window: Window) -> None:
    window.header.user.setFocus()
    typed(window, "m")
    assert window.header.search.hasFocus()
    assert window.header.search.text() == "m"


def test_deed_without_a_card_is_disabled_and_says_why(counter: CounterPage, window: Window) -> None:
    action = window.actions_table["was-here"]
    assert not action.isEnabled()
    assert action.statusTip()


def test_P125_everything_at_the_counter_works_by_keys(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F2)
    typed(window, "mül")
    QTest.keyClick(window.header.search, Qt.Key.Key_Down)
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_F4):
        QTest.keyClick(window, key)
    typed(window, "mag Wind")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(visits.on_day(desk, desk.today)) == 1
    assert "mag Wind" in [note.text for note in notes.of(desk, hanna)]


def test_P125_tab_walks_every_control_and_is_never_trapped(
    counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    seen: set[QWidget] = set()
    for _ in range(2 * len(wanted)):
        window.focusNextChild()
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
    assert wanted - seen == set()


def test_every_focused_control_has_a_ring_around_it(counter: CounterPage, window: Window) -> None:
    window.header.search.setFocus()
    QApplication.processEvents()
    ring, box = window._ring, window.header.search
    assert ring.isVisible()
    assert ring.width() == box.width() + 8


def test_every_control_has_a_name_for_screen_readers(counter: CounterPage, window: Window) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    search(window, "mül")
    silent = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not (widget.accessibleName() or widget.property("text"))
    ]
    assert silent == []


def test_list_of_hits_is_a_sound_model(qtbot: QtBot) -> None:
    model = HitModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn in range(200):
        model.set_lines([Line(f"Person {n}", customer=CustomerId(n)) for n in range(turn % 7)])
    assert model.rowCount() == 199 % 7
