"""What the columns of an unknown table mean: a chooser for each column, what is doubtful marked,
and below the first rows as they would be understood so."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from shopfriend.domain.messages import message
from shopfriend.domain.profiles import Profile
from shopfriend.services.imports import profiles
from shopfriend.services.imports.mapping import Meaning, Table
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.discount import Discount
from shopfriend.ui.take_in.hand_on import HandOn
from shopfriend.ui.take_in.mapped_column import UNUSED, Check, MappedColumn
from shopfriend.ui.take_in.returns import Returns
from shopfriend.ui.take_in.understood import Understood
from shopfriend.ui.widgets import (
    Button,
    Card,
    Elided,
    Flow,
    Label,
    LineEdit,
    Pills,
    Turns,
    column,
    emptied,
    row,
    scrolled,
)

LOOK_INTO = "shopfriend.services.imports.mapping.look_into"
HEIGHT = 224  # of the columns, with their scroll bar
LEAST = 160  # of the first rows as understood
MOST = 80  # columns that are shown; the others stay unused
AT_ONCE = 6  # columns made in one go: the screen waits for no wide table


class MappingView(QWidget):
    """`mapped` tells the file and its profile; `left`: back without one."""

    mapped = Signal(object, object)  # Path, Profile
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.columns: list[MappedColumn] = []
        self._table: Table | None = None
        self._loaded: Profile | None = None  # laid on the columns when all are there
        self._known: dict[str, Profile] = {}  # kept ones by fingerprint, until a noun is chosen
        self._turns = Turns(self)
        self.title = Elided("", "section")
        self.done = Button(self.tr("Read it like this"), "check", kind="filled")
        self.done.clicked.connect(self._on_done)
        self.nouns = Pills(self._nouns(), self.tr("What the rows are"))
        self.nouns.chosen.connect(self._on_noun)
        self.name = LineEdit(self.tr("Name of this mapping"))
        self.missing = Label("", tone="warn", wraps=True)
        self.check = Check()
        self.check.all_right.connect(self._on_all_right)
        self.unused = Elided("", "caption", tone="quiet")
        self.returns, self.discount = Returns(shell), Discount(shell)
        self.understood = Understood(shell, self.profile)
        self.hand_on = HandOn(shell, self.profile)
        self.hand_on.loaded.connect(self._on_loaded)
        self._body = row(gap=8)
        self._lay_out()

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy or self.understood.is_making

    def show_file(self, path: Path) -> None:
        """What its columns mean: as a mapping says that is kept, else a proposal."""
        self.shell.tasks.read_newest(
            profiles.all_of, then=partial(self._on_known, path), owner=self
        )

    def show_table(self, table: Table) -> None:
        self._table = table
        kept = self._known.pop(table.fingerprint, None)
        if kept is not None:
            self._loaded = kept
            if kept.noun != table.noun:
                self._ask(table.path, kept.noun)
                return
        title = self.tr("What do the columns of “%1” mean?")
        self.title.setText(title.replace("%1", table.path.name))
        self.name.setText(table.path.stem)
        self.nouns.show_value(table.noun)
        self.returns.show_headings(table.headings)
        self._rules.setVisible(table.noun == "purchase")
        self.understood.forget()
        self.columns = []
        emptied(self._body)
        shown = min(len(table.headings), MOST)
        self._turns.take(
            *(partial(self._add, table, at) for at in range(0, shown, AT_ONCE)), self._on_all_there
        )

    def profile(self) -> Profile:
        """As it stands on the screen."""
        table = self._table
        if table is None:
            raise RuntimeError("no file is shown")
        return Profile(
            self.name.text().strip() or table.path.stem,
            table.noun,
            table.fingerprint,
            {each.heading: str(each.meaning.value) for each in self.columns if each.meaning.value},
            answers=self.discount.answers() if table.noun == "purchase" else {},
            back=self.returns.words(),
        )

    # -- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = Button(self.tr("Back"), "arrow-left")
        back.clicked.connect(self.left)
        head = row(back, gap=12)
        head.addWidget(self.title, 1)
        head.addWidget(self.done)
        self.name.setMinimumWidth(theme.now().px(140))
        tools = row(column(None, self.nouns, None, gap=0), gap=12)
        tools.addStretch(1)
        tools.addWidget(Label(self.tr("Remembered as"), tone="quiet"))
        tools.addWidget(self.name, 2)
        tools.addWidget(self.hand_on)
        inside = QWidget()
        inside.setObjectName("body")
        inside.setLayout(self._body)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setFixedHeight(theme.now().px(HEIGHT))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        self._rules = Card(gap=8, pad=12)
        rules = Flow(12)
        rules.addWidget(self.returns)
        rules.addWidget(self.discount)
        self._rules.body.addLayout(rules)
        self.understood.setMinimumHeight(theme.now().px(LEAST))
        body = column(self.missing, self.check, area, self.unused, self._rules, gap=10)
        body.addWidget(self.understood, 1)
        below = QWidget()
        below.setLayout(body)
        layout = column(head, tools, gap=10)
        layout.addWidget(scrolled(below), 1)  # in a low window
        self.setLayout(layout)

    def _nouns(self) -> list[tuple[str, str]]:
        return [
            ("purchase", self.tr("Purchases")),
            ("product", self.tr("Goods")),
            ("customer", self.tr("Customers")),
        ]

    def _add(self, table: Table, first: int) -> None:
        """Some columns; the next ones when the screen has been drawn."""
        choices, unsure = self._choices(), set(table.unsure)
        for place in range(first, min(first + AT_ONCE, len(table.headings), MOST)):
            heading = table.headings[place]
            cells = [cells[place] if place < len(cells) else "" for cells in table.rows]
            made = MappedColumn(self.shell, heading, cells, choices)
            made.propose(table.guesses.get(heading), unsure=heading in unsure)
            made.picked.connect(self._on_picked)
            self.columns.append(made)
            self._body.addWidget(made)

    def _on_all_there(self) -> None:
        """What should be checked first has the focus."""
        self._body.addStretch(1)
        if self._loaded is not None:
            self._lay_on(self._loaded)
            self._loaded = None
        self._on_picked()
        first = next((each for each in self.columns if each.unsure), None)
        if first is not None:
            first.meaning.setFocus()
            self._area.ensureWidgetVisible(first)

    def _choices(self) -> list[tuple[str, str]]:
        """What a column can mean; what is needed has a star."""
        found = [(UNUSED, self.tr("– not used –"))]
        for meaning in self._meanings():
            star = " *" if meaning.group is not None else ""
            found.append((meaning.name, self._word(meaning.name) + star))
        return found

    def _meanings(self) -> tuple[Meaning, ...]:
        return self._table.meanings if self._table is not None else ()

    def _word(self, name: str) -> str:
        kind = name.replace(".", "-").replace("_", "-")
        return self.shell.say(message(f"meaning-{kind}"))

    # -- what is still missing -----------------------------------------------------------------

    def _on_picked(self) -> None:
        used = {str(each.meaning.value): each.heading for each in self.columns}
        if self._table is not None:
            total, discount = used.get("total", ""), used.get("discount", "")
            self.discount.show_columns(self._table, total, discount)
        self._check()
        self._say_unused()
        if self._table is not None and self.done.isEnabled():
            self.understood.ask(self._table.path)
        else:
            self.understood.forget()

    def _check(self) -> None:
        """One of each group of needed meanings has to be there, and none twice."""
        used = [str(each.meaning.value) for each in self.columns if each.meaning.value]
        groups: dict[int, list[Meaning]] = {}
        for meaning in self._meanings():
            if meaning.group is not None:
                groups.setdefault(meaning.group, []).append(meaning)
        open_ = [
            self.tr(" or ").join(self._word(each.name) for each in group[:3])
            for group in groups.values()
            if not any(each.name in used for each in group)
        ]
        twice = sorted({self._word(name) for name in used if used.count(name) > 1})
        said = []
        if open_:
            said.append(self.tr("Still needed: %1").replace("%1", ", ".join(open_)))
        if twice:
            said.append(self.tr("Chosen twice: %1").replace("%1", ", ".join(twice)))
        self.missing.setText("\n".join(said))
        self.missing.setVisible(bool(said))
        self.done.setEnabled(not said)
        self.done.setToolTip("\n".join(said))

    def _on_all_right(self) -> None:
        for each in self.columns:
            if each.unsure:
                each.choose(str(each.meaning.value))
        self._on_picked()

    def _say_unused(self) -> None:
        self.check.show_count(sum(each.unsure for each in self.columns))
        headings = self._table.headings if self._table is not None else ()
        used = {each.heading for each in self.columns if each.meaning.value}
        unused = [heading for heading in headings if heading and heading not in used]
        self.unused.setText(self.tr("Columns not used: %1").replace("%1", ", ".join(unused)))
        self.unused.setVisible(bool(unused))

    # -- deeds -----------------------------------------------------------------------------------

    def _on_known(self, path: Path, known: tuple[Profile, ...]) -> None:
        self._known = {profile.fingerprint: profile for profile in known}
        self._ask(path, "")

    def _ask(self, path: Path, noun: str) -> None:
        self.shell.tasks.work(LOOK_INTO, None, path, noun=noun, then=self.show_table, owner=self)

    def _on_noun(self, noun: str) -> None:
        self._loaded = None
        if self._table is not None:
            self._ask(self._table.path, noun)

    def _on_done(self) -> None:
        if self._table is not None:
            self.mapped.emit(self._table.path, self.profile())

    def _on_loaded(self, profile: Profile) -> None:
        """Of another noun than shown: its columns have other meanings, so they are asked first."""
        table = self._table
        if table is not None and profile.noun != table.noun:
            self._loaded = profile
            self._ask(table.path, profile.noun)
        else:
            self._lay_on(profile)
            self._on_picked()

    def _lay_on(self, profile: Profile) -> None:
        self.name.setText(profile.name)
        for each in self.columns:
            each.choose(profile.columns.get(each.heading, UNUSED))
        self.returns.show_words(profile.back)
        self.discount.show_answers(profile.answers)
