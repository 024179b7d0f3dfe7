"""The card is about a person: who it is comes first, whoever asks why is told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar

from shopfriend.domain.preferences import Target
from shopfriend.services import imports, notes, people, preferences, settings
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.builders import TODAY, a_consent, a_customer, a_product, visits_every
from tests.gui.conftest import typed
from tests.unit.offers.shop import a_deli
from tests.unit.runs.shop import a_plan, a_shop

FIGURE = re.compile(r"€|%|\d{3,}")


def opened(window: Window, letters: str) -> CounterPage:
    window.search()
    typed(window, letters)
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    QApplication.processEvents()
    page = window.page("counter")
    assert isinstance(page, CounterPage)
    return page


def read_down(page: CounterPage) -> list[str]:
    """The card's words as the eye meets them, from the top."""
    labels = [
        (label.mapTo(page.view, QPoint()).y(), label.mapTo(page.view, QPoint()).x(), label.text())
        for label in page.view.findChildren(QLabel)
        if label.isVisibleTo(page.view) and label.text().strip()
    ]
    return [words for _, _, words in sorted(labels)]


def test_A25_two_human_facts_are_read_before_any_figure(desk: Desk, window: Window) -> None:
    hanna = a_deli(desk).hanna
    people.edit(desk, hanna, title="Dr.")
    preferences.never(desk, hanna, Target(word="Koriander"))
    notes.note(desk, hanna, "! Schirm steht hinten.")
    lines = read_down(opened(window, "mül"))
    assert lines[0] == "Frau Dr. Hanna Müller"
    human = [
        next(n for n, line in enumerate(lines) if word in line)
        for word in ("Koriander", "Schirm steht hinten.")
    ]
    figures = [n for n, line in enumerate(lines) if FIGURE.search(line) and "seit" not in line]
    assert figures, "the offer has a price"
    assert max(human) < min(figures)


def test_A25_the_next_customer_reads_no_figures_about_the_person(
    desk: Desk, window: Window
) -> None:
    person = a_customer(desk, "Müller", "Hanna", birth_year=1970)
    visits_every(desk, person, a_product(desk), days=9, times=12, last=TODAY)
    notes.note(desk, person, "Geheimnis", private=True)
    said = " ".join(read_down(opened(window, "mül")))
    for hidden in ("1970", "Geheimnis", "Umsatz", "42,72", "%"):
        assert hidden not in said


@pytest.mark.long
def test_A01_among_twenty_thousand_people_three_letters_show_the_card_without_scrolling(
    desk: Desk, make_window: Callable[..., Window], tmp_path: Path
) -> None:
    file = tmp_path / "customers.csv"
    rows = ["number,first_name,last_name,street,postcode,town"]
    rows += [f"{n},Bea,Kurz-{n},Quittenweg {n % 200},89073,Ulm" for n in range(20_000)]
    file.write_text("\n".join([*rows, "99999,Hanna,Xylander,Lindenstraße 4,89077,Ulm"]), "utf-8")
    imports.take_in(desk, [file])
    window = make_window(desk, 1280, 800)
    page = opened(window, "xyl")
    assert page.view.name.text() == "Hanna Xylander"
    assert not [bar for bar in page.view.findChildren(QScrollBar) if bar.isVisible()]


def test_C54_the_code_of_a_letter_tells_at_the_counter_why_it_came(
    desk: Desk, window: Window
) -> None:
    a_shop(desk)
    person = a_customer(desk, "Müller", "Hanna")
    a_consent(desk, person)
    visits_every(desk, person, a_product(desk, "Comté"), days=7, times=8, last=TODAY)
    frozen = runs.freeze(desk, a_plan(offers=3), on=TODAY)
    letter = runs.letters_of(desk, frozen.run)[0]
    code = letter.objection.why.partition("Code ")[2][:9]
    window.scanner.scanned.emit(code.replace(" ", ""))
    page = window.page("counter")
    assert isinstance(page, CounterPage)
    assert page.why.isVisible()
    said = "\n".join(label.text() for label in page.why.findChildren(QLabel))
    assert "Advent" in said
    assert all(place.name in said for place in letter.offers)
    assert all(place.reason in said for place in letter.offers)
    assert "Ausgewählt" in said
    page.why.card.click()
    assert page.shown is not None
    assert page.shown.customer == person


def test_C54_escape_leads_back_from_the_answer(desk: Desk, window: Window) -> None:
    a_shop(desk)
    a_customer(desk, "Müller", "Hanna")
    frozen = runs.freeze(desk, a_plan(), on=TODAY)
    code = runs.letters_of(desk, frozen.run)[0].objection.why.partition("Code ")[2][:9]
    window.scanner.scanned.emit(code.replace(" ", ""))
    page = window.page("counter")
    assert isinstance(page, CounterPage)
    assert page.why.isVisible()
    window._on_escape()
    assert not page.why.isVisible()


@pytest.mark.parametrize("percent", [100, 130, 150])
def test_the_side_card_shows_the_whole_name_at_every_size_of_the_text(
    desk: Desk, make_window: Callable[..., Window], percent: int
) -> None:
    settings.put(desk, text_size=percent)
    people.edit(desk, a_deli(desk).hanna, title="Dr.")
    window = make_window(desk)
    page = opened(window, "mül")
    page.side_card()
    QApplication.processEvents()
    name = page.side._view.name
    assert name.width() >= name.fontMetrics().horizontalAdvance(name.text())
    assert page.side.width() >= page.side.minimumSizeHint().width()


def test_the_message_bar_leaves_the_offers_buttons_free_in_a_low_window(
    desk: Desk, make_window: Callable[..., Window]
) -> None:
    hanna = a_deli(desk).hanna
    for word in ("Ziegenkäse", "Bio", "Roggenbrot"):
        preferences.like(desk, hanna, Target(word=word))
    window = make_window(desk, 1093, 566)
    page = opened(window, "mül")
    before = page.view.height()
    window.tell("Etwas wurde getan.")
    QApplication.processEvents()
    bar = window.bar.mapTo(window, QPoint()).y()
    for button in page.view.offer.findChildren(Button):
        if button.isVisible():
            assert button.mapTo(window, button.rect().bottomLeft()).y() < bar
    window.bar.hide()
    QApplication.processEvents()
    assert page.view.height() == before
