"""The Settings page: its parts at the left, one of them open at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.settings import Value
from shopfriend.services import settings
from shopfriend.ui import theme
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.settings.backups import Backups
from shopfriend.ui.settings.branches import Branches
from shopfriend.ui.settings.codes import Codes
from shopfriend.ui.settings.deeds import Deeds
from shopfriend.ui.settings.keys import KeySettings
from shopfriend.ui.settings.look import Look
from shopfriend.ui.settings.my_shop import MyShop
from shopfriend.ui.settings.privacy import Privacy
from shopfriend.ui.settings.section import Section
from shopfriend.ui.settings.workplace import Workplace
from shopfriend.ui.widgets import Button, Head, Sheet, Turns, column, row, scrolled

LEFT = 232


class SettingsPage(Page):
    """`open("my-shop")` shows that part. A part is made when first opened, in turns of the event
    loop; until it is there the one before it stays."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.sections: dict[str, Section] = {}  # those that were opened
        self._makers: dict[str, Callable[[Shell], Section]] = {}
        self._areas: dict[str, QWidget] = {}  # what scrolls them
        self._wanted, self._turns = "", Turns(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # until the first is there
        self._left = column(gap=4)
        self._values: dict[str, Value] = {}
        for name, word, icon, made in self._parts():
            self._add(name, word, icon, made)
        self._left.addStretch(1)
        parts = row(gap=24)
        parts.addLayout(self._left)
        parts.addWidget(self._stack, 1)
        sheet = Sheet(Head(self.tr("Settings")))
        sheet.body.addLayout(parts, 1)
        self.setLayout(column(sheet))

    def open(self, part: str = "my-shop") -> None:  # type: ignore[override]
        self._buttons[part].setChecked(True)
        self._wanted = part
        if part in self._areas:
            self._turns.take()
            self._show()
        else:
            self._turns.take(partial(self._make, part), partial(self._put, part), self._show)

    def arrived(self) -> None:
        if not self._wanted:
            self.open()
        self.tasks.read(settings.everything, then=self._on_values, owner=self)

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    def refresh(self, change: Change) -> None:
        if change.concerns("setting") or change.concerns("branch") or change.undoable:
            self.arrived()

    def _parts(self) -> list[tuple[str, str, str, Callable[[Shell], Section]]]:
        return [
            ("my-shop", self.tr("My shop"), "store", MyShop),
            ("branches", self.tr("Branches"), "building-2", Branches),
            ("look", self.tr("Look"), "palette", Look),
            ("keys", self.tr("Keys"), "keyboard", KeySettings),
            ("workplace", self.tr("Scanner and touch"), "scan-barcode", Workplace),
            ("privacy", self.tr("Personal offers"), "shield-check", Privacy),
            ("codes", self.tr("Codes and coupons"), "barcode", Codes),
            ("backups", self.tr("Backups"), "database-backup", Backups),
            ("deeds", self.tr("Last deeds"), "history", Deeds),
        ]

    def _add(self, name: str, word: str, icon: str, make: Callable[[Shell], Section]) -> None:
        self._makers[name] = make
        button = self._buttons[name] = Button(word, icon, kind="rail")
        button.setCheckable(True)
        button.setFixedWidth(theme.now().px(LEFT))
        button.clicked.connect(lambda _=False: self.open(name))
        self._group.addButton(button)
        self._left.addWidget(button)

    def _make(self, part: str) -> None:
        """Made apart from the window, put into it in the next turn."""
        if part not in self.sections:
            self.sections[part] = self._makers[part](self.shell)

    def _put(self, part: str) -> None:
        """Not shown yet."""
        area = scrolled(self.sections[part])
        self._stack.addWidget(area)
        self._areas[part] = area

    def _show(self) -> None:
        self._stack.setCurrentWidget(self._areas[self._wanted])
        self.sections[self._wanted].fill(self._values)

    def _on_values(self, values: dict[str, Value]) -> None:
        self._values = values
        if not self.is_making:
            self.sections[self._wanted].fill(values)
