"""One table of deeds: words, icon, keys. Menus, buttons and the key sheet (F1) are made from it.

To add one: a line in `DEEDS` and a method of the name `slot` on the page (or on the window).
Never Ctrl+Alt (that is AltGr), never keys that need Shift on a German keyboard.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from shopfriend.ui import icons
from shopfriend.ui.marks import QT_TRANSLATE_NOOP

CONTEXT = "Actions"
Menu = Literal["person", "edit", "go", "help"]


@dataclass(frozen=True)
class Deed:
    """`keys` work everywhere, `function_key` only on the Counter page – or, for `elsewhere`,
    on every other page. `home`: the page to go to first when the page shown has no such slot."""

    name: str
    text: str
    icon: str
    menu: Menu
    slot: str
    keys: tuple[str, ...] = ()
    function_key: str = ""
    elsewhere: bool = False
    home: str = ""


DEEDS: tuple[Deed, ...] = (
    Deed("search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "go",
         "search", ("F2", "Ctrl+F")),
    Deed("new-customer", QT_TRANSLATE_NOOP("Actions", "New customer"), "user-plus", "person",
         "new_customer", ("Ctrl+N",), "F3", home="counter"),
    Deed("note", QT_TRANSLATE_NOOP("Actions", "Note"), "notebook-pen", "person",
         "note", ("Ctrl+J",), "F4"),
    Deed("was-here", QT_TRANSLATE_NOOP("Actions", "Was here"), "footprints", "person",
         "was_here", ("Ctrl+B",), "F5"),
    Deed("redeem", QT_TRANSLATE_NOOP("Actions", "Redeem"), "ticket-check", "person",
         "redeem", ("Ctrl+R",), "F6"),
    Deed("coupon", QT_TRANSLATE_NOOP("Actions", "Coupon"), "ticket-percent", "person",
         "coupon", ("Ctrl+G",), "F7"),
    Deed("mentioned", QT_TRANSLATE_NOOP("Actions", "Mentioned"), "message-square", "person",
         "mentioned", ("Ctrl+Return", "Ctrl+Enter"), "F9"),
    Deed("no-advertising", QT_TRANSLATE_NOOP("Actions", "No more advertising"), "megaphone-off",
         "person", "no_advertising", ("Ctrl+D",), "F8"),
    Deed("letter", QT_TRANSLATE_NOOP("Actions", "Letter for this person"), "mail", "person",
         "letter", ("Ctrl+P",)),
    Deed("evening", QT_TRANSLATE_NOOP("Actions", "Coupons of the day"), "list-checks", "person",
         "coupons_of_the_day", (), home="counter"),
    Deed("side-card", QT_TRANSLATE_NOOP("Actions", "Side card"), "panel-right", "person",
         "side_card", (), home="counter"),
    Deed("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "edit", "undo", ("Ctrl+Z",)),
    Deed("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2", "edit",
         "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Deed("last-deeds", QT_TRANSLATE_NOOP("Actions", "Last deeds"), "history", "edit",
         "last_deeds", ("Ctrl+Shift+H",)),
    Deed("reload", QT_TRANSLATE_NOOP("Actions", "Read again"), "refresh-cw", "go",
         "reload", (), "F5", elsewhere=True),
    Deed("next-pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "panel-right", "go",
         "next_pane", (), "F6", elsewhere=True),
    Deed("find-next", QT_TRANSLATE_NOOP("Actions", "Find next"), "search", "go",
         "find_next", (), "F3", elsewhere=True),
    Deed("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "go",
         "settings", ("Ctrl+,",)),
    Deed("everything", QT_TRANSLATE_NOOP("Actions", "Everything"), "list-checks", "go",
         "everything", ("Ctrl+K",)),
    Deed("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard", "help", "keys", ("F1",)),
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
        for deed in DEEDS:
            action = QAction(words(deed.text), self)
            action.setData(deed.icon)
            action.setShortcuts([QKeySequence(key) for key in _keys(deed, deed.elsewhere)])
            action.triggered.connect(lambda _=False, deed=deed: carry_out(deed))
            self._actions[deed.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[Deed, QAction]]:
        return ((deed, self._actions[deed.name]) for deed in DEEDS)

    def at(self, page: str) -> None:
        """Keys and reach for the page that is shown now."""
        for deed, action in self:
            here = (page == "counter") != deed.elsewhere
            action.setShortcuts([QKeySequence(key) for key in _keys(deed, here)])
            self._set_enabled(deed)

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


def _keys(deed: Deed, function_key: bool) -> tuple[str, ...]:
    own = (deed.function_key,) if deed.function_key and function_key else ()
    return own + deed.keys


def _deed(name: str) -> Deed:
    return next(deed for deed in DEEDS if deed.name == name)
