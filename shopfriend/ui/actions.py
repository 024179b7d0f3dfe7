"""One table of deeds: words, icon, keys. Menus, buttons and the key sheet (F1) are made from it.

To add one: a line in `DEEDS` and a method of the name `slot` on the page (or on the window).
Never Ctrl+Alt (that is AltGr), never keys that need Shift on a German keyboard.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from shopfriend.ui import icons, workplace
from shopfriend.ui.keys import NO_KEYS, Keys, KeyTable
from shopfriend.ui.marks import QT_TRANSLATE_NOOP

CONTEXT = "Actions"
Menu = Literal["person", "edit", "go", "help"]


@dataclass(frozen=True)
class Deed:
    """`keys` are as every workplace begins with. `home`: the page to go to first when the page
    shown has no such slot."""

    name: str
    text: str
    icon: str
    menu: Menu
    slot: str
    keys: Keys = NO_KEYS
    home: str = ""


def _counter(function: str, command: str = "", *more: str) -> Keys:
    return Keys(function, command, more, "counter")


def _elsewhere(function: str) -> Keys:
    return Keys(function, scope="elsewhere")


def _command(command: str, *more: str) -> Keys:
    return Keys("", command, more)


DEEDS: tuple[Deed, ...] = (
    Deed("search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "go",
         "search", Keys("F2", "Ctrl+F")),
    Deed("new-customer", QT_TRANSLATE_NOOP("Actions", "New customer"), "user-plus", "person",
         "new_customer", _counter("F3", "Ctrl+N"), home="counter"),
    Deed("note", QT_TRANSLATE_NOOP("Actions", "Note"), "notebook-pen", "person",
         "note", _counter("F4", "Ctrl+J")),
    Deed("was-here", QT_TRANSLATE_NOOP("Actions", "Was here"), "footprints", "person",
         "was_here", _counter("F5", "Ctrl+B")),
    Deed("goods", QT_TRANSLATE_NOOP("Actions", "Goods bought"), "shopping-basket", "person",
         "goods_bought", _command("Ctrl+E")),
    Deed("redeem", QT_TRANSLATE_NOOP("Actions", "Redeem"), "ticket-check", "person",
         "redeem", _counter("F6", "Ctrl+R")),
    Deed("coupon", QT_TRANSLATE_NOOP("Actions", "Coupon"), "ticket-percent", "person",
         "coupon", _counter("F7", "Ctrl+G")),
    Deed("mentioned", QT_TRANSLATE_NOOP("Actions", "Mentioned"), "message-square", "person",
         "mentioned", _counter("F9", "Ctrl+Return", "Ctrl+Enter")),
    Deed("no-advertising", QT_TRANSLATE_NOOP("Actions", "No more advertising"), "megaphone-off",
         "person", "no_advertising", _counter("F8", "Ctrl+D")),
    Deed("letter", QT_TRANSLATE_NOOP("Actions", "Letter for this person"), "mail", "person",
         "letter", _command("Ctrl+P")),
    Deed("evening", QT_TRANSLATE_NOOP("Actions", "Coupons of the day"), "list-checks", "person",
         "coupons_of_the_day", home="counter"),
    Deed("side-card", QT_TRANSLATE_NOOP("Actions", "Side card"), "panel-right", "person",
         "side_card", home="counter"),
    Deed("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "edit", "undo",
         _command("Ctrl+Z")),
    Deed("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2", "edit",
         "redo", _command("Ctrl+Shift+Z", "Ctrl+Y")),
    Deed("last-deeds", QT_TRANSLATE_NOOP("Actions", "Last deeds"), "history", "edit",
         "last_deeds", _command("Ctrl+Shift+H")),
    Deed("reload", QT_TRANSLATE_NOOP("Actions", "Read again"), "refresh-cw", "go",
         "reload", _elsewhere("F5")),
    Deed("next-pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "panel-right", "go",
         "next_pane", _elsewhere("F6")),
    Deed("find-next", QT_TRANSLATE_NOOP("Actions", "Find next"), "search", "go",
         "find_next", _elsewhere("F3")),
    Deed("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "go",
         "settings", _command("Ctrl+,")),
    Deed("touch-pad", QT_TRANSLATE_NOOP("Actions", "Touch pad"), "keyboard", "go", "touch_pad"),
    Deed("everything", QT_TRANSLATE_NOOP("Actions", "Everything"), "list-checks", "go",
         "everything", _command("Ctrl+K")),
    Deed("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard", "help", "keys", Keys("F1")),
)  # fmt: skip

MENUS: tuple[tuple[Menu, str], ...] = (
    ("person", QT_TRANSLATE_NOOP("Actions", "Person")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "Edit")),
    ("go", QT_TRANSLATE_NOOP("Actions", "Go")),
    ("help", QT_TRANSLATE_NOOP("Actions", "Help")),
)


def words(text: str) -> str:
    """The table's English in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


class Actions(QObject):
    """The table as QActions. `carry_out(slot, home)` does it; `can(slot, home)` says whether
    the page shown – or the window – has such a deed."""

    def __init__(
        self,
        parent: QObject,
        carry_out: Callable[[Deed], None],
        can: Callable[[Deed], bool],
    ) -> None:
        super().__init__(parent)
        self._can = can
        self._actions: dict[str, QAction] = {}
        self._reasons: dict[str, str] = {}
        self.keys = KeyTable({deed.name: deed.keys for deed in DEEDS}, workplace.state())
        self._page = ""
        for deed in DEEDS:
            action = QAction(words(deed.text), self)
            action.setData(deed.icon)
            action.triggered.connect(lambda _=False, deed=deed: carry_out(deed))
            self._actions[deed.name] = action
        self.read_keys()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[Deed, QAction]]:
        return ((deed, self._actions[deed.name]) for deed in DEEDS)

    def at(self, page: str) -> None:
        """Keys and reach for the page that is shown now."""
        self._page = page
        self.read_keys()
        for deed in DEEDS:
            self._set_enabled(deed)

    def read_keys(self) -> None:
        """Again as the table of keys has them now."""
        for deed, action in self:
            keys = self.keys.of(deed.name).at(self._page == "counter")
            action.setShortcuts([QKeySequence(key) for key in keys])

    def block(self, name: str, reason: str) -> None:
        """Not now, and why: the reason is the tool tip of each button of this deed."""
        self._reasons[name] = reason
        self._set_enabled(_deed(name))

    def allow(self, *names: str) -> None:
        for name in names:
            self._reasons.pop(name, None)
            self._set_enabled(_deed(name))

    def draw_icons(self) -> None:
        """Of the menus; buttons draw their own. Not at the start: nobody has opened a menu yet."""
        for deed, action in self:
            action.setIcon(icons.icon(deed.icon))

    def _set_enabled(self, deed: Deed) -> None:
        action, reason = self._actions[deed.name], self._reasons.get(deed.name, "")
        action.setStatusTip(reason)
        action.setEnabled(not reason and self._can(deed))


def _deed(name: str) -> Deed:
    return next(deed for deed in DEEDS if deed.name == name)
