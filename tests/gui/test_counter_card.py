"""The card at the counter: what it shows, in which room, and when it closes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from shopfriend.book import models
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import Trouble
from shopfriend.services import coupons, notes, people, preferences, products
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_customer
from tests.gui.conftest import page_of, search

LONG = "Sellerie Erdnüsse Haselnüsse Schweinefleisch Gelatine Rohmilchkäse Alkohol"


SIZES = [(1280, 800), (1024, 768), (1280, 640), (1093, 566)]


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
    view = page_of(window, "counter", CounterPage).view
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
    view = page_of(window, "counter", CounterPage).view
    assert visible_scroll_bars(view) == []
    shown = [view.name, view.never, view.note, view.coupon, view.offer, view.offer.buttons]
    for part in shown:
        assert part.isVisible()
        assert part.height() >= part.minimumSizeHint().height()
        assert part.mapTo(view, part.rect().bottomRight()).y() < view.height()
    never = view.never.words
    assert never.height() >= never.heightForWidth(never.width())
    assert view.name.toolTip() == view.name.text() or not view.name.is_elided()


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
    offer = page_of(window, "counter", CounterPage).view.offer
    assert offer.tip is not None
    assert offer.tip.picture
    assert offer.picture.isVisible() == shown


def test_person_without_a_name_is_called_by_the_memo_once(desk: Desk, window: Window) -> None:
    a_customer(desk, "", "", memo="Dame mit dem Dackel", salutation="", town="")
    search(window, "dackel")
    view = page_of(window, "counter", CounterPage).view
    assert view.name.text() == "Dame mit dem Dackel"
    assert "Dackel" not in view.about.text()


def test_not_right_takes_the_offer_away_at_once(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    tip = counter.view.offer.tip
    assert tip is not None
    counter.view.offer.not_right.choices.actions()[2].trigger()
    assert counter.view.offer.tip is None or counter.view.offer.tip.name != tip.name


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
