"""While something runs: other files dropped, Cancel, the window closed, a second window."""

import threading
import time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from shopfriend.domain.trouble import Cancelled
from shopfriend.services import batches, books, products
from shopfriend.ui.lanes import Inline, Outcome, Threads
from shopfriend.ui.worker import Ticket, carry_out
from tests.gui.conftest import words
from tests.gui.take_in.conftest import look, settle, take

HEAD = "receipt,date,product,name,quantity,total\n"
READ, WRITTEN = 400, 900  # of the bar's thousand parts: rows are being written between them
FIRST = HEAD + "1,2026-11-02,1,Comté,1,3.56\n"
SECOND = HEAD + "2,2026-11-03,2,Brie,1,4.10\n3,2026-11-03,2,Brie,1,4.10\n"


class Held(Inline):
    """Orders wait for `release`, one after the other, as in the worker."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Any] = []

    def work(self, order, *, tell, done):
        ticket = Ticket(threading.Event())
        self.orders.append((order, ticket, tell, done))
        return ticket

    def release(self) -> None:
        order, ticket, tell, done = self.orders.pop(0)

        def progress(step: int, of: int) -> None:
            if ticket.stop.is_set():
                raise Cancelled
            tell((step, of))

        try:
            outcome = Outcome(carry_out(order, {}, progress))
        except Cancelled as error:
            outcome = Outcome(error=error)
        done(outcome)
        QApplication.processEvents()

    def release_all(self, page) -> None:
        while self.orders:
            self.release()
        settle(page)


@pytest.fixture
def lanes():
    return Held()


@pytest.fixture
def window(make_window, desk, lanes):
    return make_window(desk, lanes=lanes)


@pytest.fixture
def files(tmp_path):
    made = []
    for name, text in (("eins.csv", FIRST), ("zwei.csv", SECOND)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


def shown(page) -> list[str]:
    return [card.look.path.name for card in page.reading.files.cards]


# -- other files meanwhile -----------------------------------------------------------------------


@pytest.mark.parametrize("steps", [0, 1])
def test_files_dropped_while_others_are_looked_at_take_their_place(page, lanes, files, steps):
    """After no step the look, after one the dry run of the first file is under way."""
    one, two = files
    page.look([one])
    for _ in range(steps):
        lanes.release()
    page.look([two])
    lanes.release_all(page)
    assert shown(page) == ["zwei.csv"]
    assert page.reading.take.text() == "2 Zeilen einlesen"
    assert page.reading.take.isEnabled()


def test_files_dropped_while_others_come_in_are_looked_at_afterwards(desk, page, lanes, files):
    one, two = files
    page.look([one])
    lanes.release_all(page)
    page.reading.take.click()
    page.look([two])
    assert "sobald die anderen eingelesen sind" in page.window().bar.words
    lanes.release_all(page)
    assert [batch.files for batch in batches.history(desk)] == ["eins.csv"]
    assert shown(page) == ["zwei.csv"]
    page.reading.take.click()
    lanes.release_all(page)
    assert len(products.page(desk)) == 2


def test_the_button_is_not_there_twice_while_files_come_in(page, lanes, files):
    page.look(files)
    lanes.release_all(page)
    page.reading.take.click()
    assert not page.reading.take.isEnabled()
    assert not page.start.drop.button.isEnabled()
    lanes.release_all(page)
    assert page.start.drop.button.isEnabled()


def test_esc_leaves_what_comes_in_alone(desk, page, lanes, files):
    page.look(files[:1])
    lanes.release_all(page)
    page.reading.take.click()
    assert page.step_back()
    lanes.release_all(page)
    assert len(batches.history(desk)) == 1
    assert page.window().bar.words == "1 Zeile wurde eingelesen."


def test_a_file_that_is_gone_by_the_time_it_is_read_is_named_and_the_others_come_in(
    desk, page, lanes, files
):
    one, two = files
    page.look([one, two])
    lanes.release()
    two.unlink()
    lanes.release_all(page)
    assert "zwei.csv" in words(page._troubles)
    assert page.reading.take.text() == "Eine Zeile einlesen"
    page.reading.take.click()
    lanes.release_all(page)
    assert [batch.files for batch in batches.history(desk)] == ["eins.csv"]


# -- cancel --------------------------------------------------------------------------------------


def test_cancel_while_files_come_in_leaves_no_trace_and_the_report(desk, page, lanes, files):
    page.look(files)
    lanes.release_all(page)
    page.reading.take.click()
    page.busy.cancelled.emit()
    lanes.release_all(page)
    assert batches.history(desk) == []
    assert products.page(desk) == []
    assert page.window().bar.words == "Angehalten. Nichts wurde eingelesen."
    page.reading.take.click()
    lanes.release_all(page)
    assert len(batches.history(desk)) == 1


def test_cancel_while_files_are_looked_at_goes_back_to_the_start(page, lanes, files):
    page.look(files)
    page.busy.cancelled.emit()
    lanes.release_all(page)
    assert page._stack.currentWidget() is page.start
    assert page.start.drop.button.isEnabled()


# -- the window and another one --------------------------------------------------------------------


def test_a_window_closed_while_files_come_in_leaves_the_book_as_before(
    desk, make_window, tmp_path, qapp
):
    big = tmp_path / "gross.csv"
    lines = (
        f"{n},2026-11-{1 + n % 20:02d},{n % 300},Ware {n % 300},1,3.56" for n in range(200_000)
    )
    big.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    lanes = Threads(language="de", today=None)
    window = make_window(desk, lanes=lanes)
    window.go("take-in")
    page = window.page("take-in")
    told: list[object] = []
    page.errand.begin("…", taking=True)
    page.errand.ask(
        "shopfriend.services.imports.take_in", desk.book.path, [big],
        then=told.append, failed=told.append,
    )  # fmt: skip
    bar = page.busy._bar
    _pump_until(lambda: bar.value() > READ)
    assert bar.value() < WRITTEN
    window.close()
    assert told == []
    again = books.open_(desk.book.path, seat="again")
    assert batches.history(again) == []
    assert products.page(again) == []
    books.close(again, backup=False)


def test_a_second_window_sees_what_came_in_and_takes_nothing_twice(
    desk, make_window, tmp_path, files
):
    first = make_window(desk)
    other_desk = books.open_(desk.book.path, seat="two")
    second = make_window(other_desk)
    pages = []
    for window in (first, second):
        window.go("take-in")
        pages.append(window.page("take-in"))
        settle(pages[-1])
        window.tasks._look()
        look(pages[-1], files[0])
    take(pages[0])
    assert len(batches.history(desk)) == 1
    take(pages[1])
    assert "Es gibt nichts zu tun." in pages[1].reading.notice.words.text()
    assert len(batches.history(desk)) == 1
    pages[1].step_back()
    second.tasks._look()
    settle(pages[1])
    assert pages[1].start.history.table.table.rowCount() == 1
    books.close(other_desk, backup=False)


def _pump_until(there, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until
        QApplication.processEvents()
        time.sleep(0.005)
