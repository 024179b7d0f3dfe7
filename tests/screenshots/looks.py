"""Checks of what stands on a page: one filled button, name and offer first, few words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from shopfriend.ui.counter.card import CardView
from shopfriend.ui.counter.strips import Strip
from shopfriend.ui.widgets import Button, IconLabel
from shopfriend.ui.window import Window
from tests.screenshots import tree
from tests.screenshots.scenes import Scene

MOST_WORDS = 60


def one_filled_button(window: Window, scene: Scene) -> list[str]:
    """V6: at most one filled accent button a page."""
    filled = [
        each
        for each in tree.visible(window)
        if isinstance(each, Button) and each.property("kind") == "filled"
    ]
    if len(filled) <= 1:
        return []
    return [f"{len(filled)} filled buttons: {', '.join(each.text() for each in filled)}"]


def name_is_largest(window: Window, scene: Scene) -> list[str]:
    """V7: the largest text on the card is the name, then the offer."""
    found = []
    for view in _cards(window):
        if view.booked.isVisible():  # what to book in the till is as large as the name
            continue
        name = _size(view.name)
        others = {_size(each): each for each in _labels(view) if each is not view.name}
        if others and max(others) >= name:
            found.append(f"{tree.path(others[max(others)], window)} is as large as the name")
        if view.offer.product.isVisible():
            offer = _size(view.offer.product)
            rest = [
                each for each in _labels(view) if _size(each) >= offer and each is not view.name
            ]
            loud = [each for each in rest if not view.offer.isAncestorOf(each)]
            found += [f"{tree.path(each, window)} is as large as the offer" for each in loud]
    return found


def few_words(window: Window, scene: Scene) -> list[str]:
    """V10: at most sixty words on the usual card, and no per cent but on coupons. Dots and
    dashes between words are none."""
    if scene.look.data != "usual" or scene.look.language == "pseudo":
        return []
    found = []
    for view in _cards(window):
        count = sum(len(_words(_shown(each))) for each in _labels(view))
        if count > MOST_WORDS:
            found.append(f"{count} words on the card")
        found += [
            f"per cent on the card: {each.text()}"
            for each in _labels(view)
            if "%" in each.text() and not _is_coupon(each, view)
        ]
    return found


def empty_states_teach(window: Window, scene: Scene) -> list[str]:
    """V16: every empty state has an icon, one sentence, one button."""
    found = []
    for state in tree.empty_states(window):
        icons = [each for each in tree.visible(state) if isinstance(each, IconLabel)]
        said = [tree.words(each) for each in tree.visible(state) if isinstance(each, QLabel)]
        buttons = [each for each in tree.visible(state) if isinstance(each, Button)]
        counts = (len(icons), len([each for each in said if each]), len(buttons))
        if counts != (1, 1, 1):
            found.append(
                f"“{' '.join(said)[:50]}”: {counts[0]} icons, {counts[1]} sentences, "
                f"{counts[2]} buttons"
            )
    return found


def _cards(window: Window) -> list[CardView]:
    return [view for view in window.findChildren(CardView) if view.isVisible()]


def _labels(view: QWidget) -> list[QLabel]:
    return [each for each in tree.visible(view) if isinstance(each, QLabel) and each.text()]


def _shown(label: QLabel) -> str:
    """What of it can be read."""
    if not tree.is_elided(label):
        return label.text()
    width = label.contentsRect().width()
    return label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, width)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(sign.isalnum() for sign in word)]


def _size(label: QLabel) -> int:
    return label.fontInfo().pixelSize()


def _is_coupon(label: QLabel, view: CardView) -> bool:
    parent = label.parentWidget()
    return isinstance(parent, Strip) and parent in (view.coupon, view.booked)
