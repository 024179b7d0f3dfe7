"""What is done before somebody asks for it, once the window is usable: the first opening of a page
then only builds it."""

import gc
from functools import partial

from PySide6 import QtWidgets
from PySide6.QtCore import QObject

from shopfriend.services.desk import Desk
from shopfriend.ui import pages
from shopfriend.ui.widgets import Turns

AT_ONCE = 8  # kinds of widgets met in one turn of the event loop: about two milliseconds


def bring_in(desk: Desk) -> None:
    """Load the sentences and the modules of all pages, off the screen's thread. What is loaded
    stays to the end: to look through it for garbage would halt every thread for 40 to 90 ms, so
    it is taken out of that. `let_go` takes this back."""
    gc.freeze()
    pages.bring_in(desk)
    gc.freeze()


def let_go() -> None:
    """The window is closed: what belonged to it may be garbage now."""
    gc.unfreeze()


def meet_widgets(parent: QObject) -> Turns:
    """PySide makes its classes of widgets when first needed, and the first question for a viewport
    needs all of them at once: 25 ms. Here a few come in each turn."""
    turns, names = Turns(parent), dir(QtWidgets)
    some = (names[at : at + AT_ONCE] for at in range(0, len(names), AT_ONCE))
    turns.take(*(partial(_meet, each) for each in some))
    return turns


def _meet(names: list[str]) -> None:
    for name in names:
        getattr(QtWidgets, name)
