"""The Results page: three plain sentences, the chart, borders that move, weights that are tried."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from shopfriend.domain.classes import LETTERS
from shopfriend.domain.weighing import Became, Proposal
from shopfriend.services import settings
from shopfriend.services.desk import Desk
from shopfriend.services.offers import scores, weights
from shopfriend.ui.results.page import ResultsPage
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.builders import a_customer, a_product, a_receipt
from tests.gui.conftest import words
from tests.unit.offers.shop import days_ago


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[], ResultsPage]:
    def opened() -> ResultsPage:
        window = make_window(desk)
        window.go("results")
        page = window.page("results")
        assert isinstance(page, ResultsPage)
        while page.is_making:
            QApplication.processEvents()
        QApplication.processEvents()  # what was made last is shown
        return page

    return opened


@pytest.fixture
def shop(desk: Desk) -> Desk:
    settings.put(desk, profiling="everyone")
    goods = [a_product(desk, f"Good-{n}", category=f"Group {n % 4}") for n in range(6)]
    for number in range(24):
        person = a_customer(desk, f"Kurz-{number}")
        for week in range(14):
            a_receipt(desk, person, days_ago(1 + 7 * week + number % 7),
                      [(goods[number % 6], 1000, 100)])  # fmt: skip
    return desk


def test_three_plain_sentences_come_first_then_the_chart(shop: Desk, open_page) -> None:
    page = open_page()
    said = [label.text() for label in page.findChildren(QLabel) if "hundert" in label.text()]
    assert any("Von hundert Vorschlägen" in each for each in said)
    assert "Bestseller" in words(page)
    assert page.chart.isVisibleTo(page)
    assert "shopfriend" in page.hits.accessibleDescription()
    page.places.choose("10")
    assert page.hits.accessibleDescription()


def test_C30_the_page_sets_what_was_foretold_against_what_happened(shop: Desk, open_page) -> None:
    page = open_page()
    assert page.table.isVisibleTo(page)
    judged = page._judged
    assert judged is not None
    told = page.chances.accessibleDescription().split("; ")
    assert len(told) == len(judged.chances) > 1
    assert all("%" in each and "Person" in each for each in told)
    assert "Auf der Karte steht, was als Nächstes gekauft wird" in page.next_time.text()


def test_a_shop_without_history_is_told_so(desk: Desk, open_page) -> None:
    page = open_page()
    assert "Geschichte reicht noch nicht" in words(page)
    assert not page.chart.isVisibleTo(page)


def test_C31_moving_a_border_moves_the_numbers_at_once_and_is_kept(shop: Desk, open_page) -> None:
    page = open_page()
    before = [cells[0].text() for cells in page.classes.cells]
    assert sum(map(int, before)) == 24
    page.classes.borders[0].setValue(99)
    after = [[cell.text() for cell in cells] for cells in page.classes.cells]
    assert [cells[0] for cells in after] != before
    assert sum(int(cells[0]) for cells in after) == 24
    page.classes.keep.click()
    assert scores.borders(shop).percent[0] == 99
    page.classes.borders[1].setValue(99)
    assert page.classes.trouble.isVisibleTo(page)
    assert not page.classes.keep.isEnabled()
    assert len(after) == len(LETTERS)


def test_C52_weights_are_tried_kept_and_brought_back_to_standard(shop: Desk, open_page) -> None:
    page = open_page()
    page.curious.more.click()
    assert page.curious.inner.isVisibleTo(page)
    page.curious.boxes["due-again"].setValue(0)
    page.curious.attempt.click()
    assert page.curious.told.text()
    assert _chosen(shop, "due-again") == 100, "only tried"
    page.curious.keep.click()
    assert _chosen(shop, "due-again") == 0
    page.curious.standard.click()
    assert _chosen(shop, "due-again") == 100
    assert page.curious.boxes["due-again"].value() == 100


def test_C52_a_proposal_says_its_evidence_and_is_taken_over_with_one_click(
    shop: Desk, open_page
) -> None:
    page = open_page()
    page.curious.show_proposals([Proposal(100, 150, Became("likes", 80, 8.2, 17))])
    said = words(page.curious)
    assert "80 Angebote, 8 Käufe binnen vier Wochen vorhergesagt, 17 geschehen" in said
    [take] = [b for b in page.curious.findChildren(Button) if b.text() == "Übernehmen"]
    take.click()
    assert _chosen(shop, "likes") == 150
    page.window().session.undo()
    assert _chosen(shop, "likes") == 100


def _chosen(desk: Desk, kind: str) -> int:
    return next(source.chosen for source in weights.of_all(desk) if source.kind == kind)


def test_P098_best_customers_lead_to_their_page(shop: Desk, open_page) -> None:
    page = open_page()
    assert "Kurz-0, Bea" in words(page.best) or page.best._people.count() == 10
    page.best._people.itemAt(0).layout().itemAt(0).widget().click()
    assert page.window().current.objectName() == "customers"
