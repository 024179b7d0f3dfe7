"""The Settings page: its parts at the left, one of them open at the right."""

from collections.abc import Callable

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
from shopfriend.ui.widgets import Button, Head, Sheet, column, row, scrolled

LEFT = 232


class SettingsPage(Page):
    """`open("my-shop")` shows that part."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.sections: dict[str, Section] = {}  # those that were opened
        self._makers: dict[str, Callable[[Shell], Section]] = {}
        self._places: list[QWidget] = []
        self._stack = QStackedWidget()
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
        self.open("my-shop")

    def open(self, part: str = "my-shop") -> None:  # type: ignore[override]
        self._buttons[part].setChecked(True)
        place = list(self._makers).index(part)
        if part not in self.sections:
            self.sections[part] = self._makers[part](self.shell)
            area = scrolled(self.sections[part])
            self._places[place].setLayout(column(area))
            area.show()  # at once, not when the layout comes round to it
        self._stack.setCurrentIndex(place)
        self.sections[part].fill(self._values)

    def arrived(self) -> None:
        self.tasks.read(settings.everything, then=self._on_values, owner=self)

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
        self._places.append(QWidget())  # the part moves in when first opened
        self._stack.addWidget(self._places[-1])

    def _on_values(self, values: dict[str, Value]) -> None:
        self._values = values
        self.sections[list(self._makers)[self._stack.currentIndex()]].fill(values)
