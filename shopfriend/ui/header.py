"""The header: whose shop this is, the one search box, who works here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QInputDevice, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import icons, theme, workplace
from shopfriend.ui.actions import Actions
from shopfriend.ui.widgets import (
    Button,
    Chip,
    Elided,
    IconLabel,
    Label,
    MenuButton,
    Panel,
    SearchBox,
    row,
)

HEIGHT, SEARCH = 60, 520


class Header(Panel):
    """`search` is the box every page shares."""

    def __init__(self, actions: Actions) -> None:
        super().__init__("header")
        self.setFixedHeight(theme.now().px(HEIGHT))
        self.shop = Elided("", "shop")
        self.shop.setMinimumWidth(60)
        self._demo = Chip(self.tr("Demo – invented people"), tone="quiet")
        self._demo.hide()
        self._is_demo = False
        self.search = SearchBox(self.tr("Name, phone, card, street, note …"))
        self.search.setObjectName("search")
        self.search.setMaximumWidth(theme.now().px(SEARCH))
        self.search.setMinimumWidth(220)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add_key(actions)
        self.pad = Button.of(actions["touch-pad"], kind="flat")
        self.pad.set_narrow(True)
        self.offer_pad()
        self.user = MenuButton(self.tr("Owner"), "user", kind="flat")
        for name in ("last-deeds", "keys", "settings"):
            self.user.choices.addAction(actions[name])
        left = row(IconLabel("store", icons.TILL, colour="accent"), self.shop, self._demo, gap=10)
        layout = row(gap=16)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.addLayout(left, 4)
        layout.addWidget(self.search, 4)
        layout.addWidget(self.pad)
        self._right = row(None, self.user)
        layout.addLayout(self._right, 2)
        self.setLayout(layout)
        self._guest: QWidget | None = None

    def offer_pad(self) -> None:
        """A button for it, where somebody may touch the screen."""
        when, types = workplace.pad(), {each.type() for each in QInputDevice.devices()}
        touch = when == "touch" and QInputDevice.DeviceType.TouchScreen in types
        self.pad.setVisible(when == "button" or touch)

    def name_user(self, actor: str) -> None:
        if actor:
            self.user.setText(actor)

    def set_shop(self, name: str, *, demo: bool) -> None:
        self.shop.setText(name)
        self._is_demo = demo
        self._demo.setVisible(demo and self._guest is None)

    def take(self, guest: QWidget | None) -> None:
        """Room for a page's own buttons where the window is low; None gives them back."""
        if self._guest is not None and guest is None:
            self._right.removeWidget(self._guest)
        elif guest is not None and self._guest is None:
            self._right.insertWidget(1, guest)
        self._guest = guest
        self._demo.setVisible(self._is_demo and guest is None)
        self.user.set_narrow(guest is not None)

    def minimumSizeHint(self) -> QSize:
        return QSize(600, super().minimumSizeHint().height())

    def _add_key(self, actions: Actions) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        key = Label("", "caption", tone="quiet")
        key.setParent(self.search)
        search = actions["search"]

        def show_key() -> None:
            key.setText(search.shortcut().toString(native))

        search.changed.connect(show_key)
        show_key()
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        glass = IconLabel("search", colour="quiet")
        glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(glass, None, key)
        inside.setContentsMargins(10, 0, 12, 0)
        self.search.setLayout(inside)
