"""The offer on the card: marked as a first guess, ranked anew by the basket, or a question."""

from collections.abc import Callable

import pytest

from shopfriend.domain.ids import CustomerId
from shopfriend.services import offers, products, purchases, texts
from shopfriend.services.desk import Desk, undo
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_consent, a_customer, a_product, a_receipt
from tests.gui.conftest import search
from tests.gui.test_counter_card import visible_scroll_bars
from tests.unit.offers.shop import Deli, a_deli, days_ago

MakeWindow = Callable[..., Window]


@pytest.fixture
def deli(desk: Desk) -> Deli:
    return a_deli(desk)


@pytest.fixture
def ada(desk: Desk, deli: Deli) -> CustomerId:
    """She comes for her tea."""
    customer = a_customer(desk, "Lang", "Ada")
    a_consent(desk, customer)
    for back in (57, 48, 39, 30, 21, 12):
        a_receipt(desk, customer, days_ago(back), [(deli.tea, 1000, 900)])
    return customer


def card_of(window: Window, letters: str) -> CounterPage:
    search(window, letters)
    page = window.page("counter")
    assert isinstance(page, CounterPage)
    return page


def test_A20_after_one_visit_the_offer_is_marked_as_a_first_guess(
    desk: Desk, deli: Deli, make_window: MakeWindow
) -> None:
    new = a_customer(desk, "Neuling", "Nora")
    a_consent(desk, new)
    a_receipt(desk, new, days_ago(3), [(deli.comte, 1000, 356)])
    window = make_window(desk, 1024, 768)
    page = card_of(window, "neuling")
    offer = page.view.offer
    assert offer.tip is not None
    assert offer.guess.isVisible()
    assert visible_scroll_bars(page.view) == []
    card_of(window, "mül")
    assert offer.tip is not None
    assert not offer.guess.isVisible()


@pytest.mark.parametrize("typed", [True, False])
def test_A23_a_good_scanned_while_the_card_is_open_ranks_the_offers_anew(
    desk: Desk, deli: Deli, ada: CustomerId, make_window: MakeWindow, typed: bool
) -> None:
    window = make_window(desk, 1024, 768)
    page = card_of(window, "lang")
    assert page.view.offer.tip is not None
    before = page.view.offer.tip.name
    number = "4006381333931"
    products.edit(desk, deli.comte, gtin=number)
    if typed:
        page.goods_bought()
        page.goods_line._note(number)
    else:
        page.scanned(number)
    assert purchases.running(desk, ada) == [deli.comte]
    assert page.view.offer.tip is not None
    assert (before, page.view.offer.product.text()) == ("Darjeeling", "Brebis")
    assert "Comté" in page.view.offer.reason.toolTip() + page.view.offer.reason.text()
    undo(desk)
    assert purchases.running(desk, ada) == []


def test_A23_what_the_counter_wrote_down_counts_once(
    desk: Desk, deli: Deli, ada: CustomerId
) -> None:
    without = offers.for_basket(desk, ada, [deli.comte])
    purchases.scan(desk, ada, products.get(desk, deli.comte).product.number)
    noted = offers.for_basket(desk, ada, [deli.comte])
    assert [o.product for o in noted] == [o.product for o in without]


def test_A02_without_an_offer_the_card_asks_what_would_help_most(
    desk: Desk, deli: Deli, make_window: MakeWindow
) -> None:
    new = a_customer(desk, "Neuling", "Nora")
    a_consent(desk, new)
    page = card_of(make_window(desk, 1024, 768), "neuling")
    question = offers.best_question(desk, new)
    assert question is not None
    assert question.kind == "group"
    assert page.view.offer.ask.text() == texts.say(question.message, "de")
    assert page.view.offer.ask.isVisible()
    assert page.view.offer.ask.width() > page.view.offer.width() * 0.7
    assert visible_scroll_bars(page.view) == []


def test_goods_of_any_till_are_noted_by_their_number(desk: Desk, ada: CustomerId) -> None:
    oil = a_product(desk, "Oil", category="Oil", number="10185", source="till")
    assert purchases.scan(desk, ada, "10185").product == oil
