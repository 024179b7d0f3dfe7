"""What the columns of an unknown table mean: a chooser above each column, the first rows below."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFileDialog, QScrollArea, QWidget

from shopfriend.domain.messages import message
from shopfriend.domain.profiles import Profile
from shopfriend.services import texts
from shopfriend.services.imports import profiles
from shopfriend.services.imports.mapping import Guess, Meaning, Table
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.returns import Returns
from shopfriend.ui.widgets import (
    Button,
    Card,
    Choice,
    Elided,
    Label,
    LineEdit,
    Panel,
    Pills,
    column,
    emptied,
    row,
)

LOOK_INTO = "shopfriend.services.imports.mapping.look_into"
WIDTH, EDGE = 208, 10
ROWS = 8
MOST = 80  # columns that are shown; the others stay unused
AT_ONCE = 12  # columns made in one go: the screen waits for no wide table
UNUSED = ""


class MappedColumn(Panel):
    """One column of the file: what it means, how sure that is, its heading, its first cells."""

    picked = Signal()

    def __init__(
        self, shell: Shell, heading: str, cells: Sequence[str], choices: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__("card")
        self.shell, self.heading = shell, heading
        self.meaning = Choice(choices, self.tr("What “%1” means").replace("%1", heading))
        self.meaning.picked.connect(lambda _value: self._on_picked())
        self.sure = Label("", "caption", tone="quiet")
        title = Elided(heading)
        title.setProperty("type", "lead")
        layout = column(self.meaning, self.sure, title, gap=4, pad=EDGE)
        layout.addWidget(self._first(cells[:ROWS]))
        layout.addStretch(1)
        self.setLayout(layout)
        self.setFixedWidth(theme.now().px(WIDTH))

    def _first(self, cells: Sequence[str]) -> Label:
        """One label for all: a wide table has hundreds of cells."""
        made = Label("", "caption", tone="quiet", wraps=True)
        metrics = QFontMetrics(theme.now().font("caption"))
        room = theme.now().px(WIDTH) - 2 * EDGE - 2
        lines = [
            metrics.elidedText(cell or "–", Qt.TextElideMode.ElideRight, room) for cell in cells
        ]
        made.setText("\n".join(lines))
        made.setToolTip("\n".join(cells) if lines != list(cells) else "")
        return made

    def propose(self, guess: Guess | None) -> None:
        self.meaning.show_value(guess.meaning if guess else UNUSED)
        if guess is None:
            self.sure.setText(self.tr("not used"))
            return
        share = texts.share(guess.share_bp, self.shell.language)
        by_heading = self.tr("by its heading, %1")
        words = by_heading if guess.why == "heading" else self.tr("by its values, %1")
        self.sure.setText(words.replace("%1", share))

    def choose(self, meaning: str) -> None:
        self.meaning.show_value(meaning)
        self._say()

    def _on_picked(self) -> None:
        self._say()
        self.picked.emit()

    def _say(self) -> None:
        self.sure.setText(self.tr("chosen") if self.meaning.value else self.tr("not used"))


class MappingView(QWidget):
    """`mapped` tells the file and its profile; `left`: back without one."""

    mapped = Signal(object, object)  # Path, Profile
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.columns: list[MappedColumn] = []
        self._table: Table | None = None
        self.title = Elided("", "section")
        self.done = Button(self.tr("Read it like this"), "check", kind="filled")
        self.done.clicked.connect(self._on_done)
        self.nouns = Pills(self._nouns(), self.tr("What the rows are"))
        self.nouns.chosen.connect(self._on_noun)
        self.name = LineEdit(self.tr("Name of this mapping"))
        self.missing = Label("", tone="warn", wraps=True)
        self.returns = Returns(shell)
        self._body = row(gap=8)
        self._lay_out()

    def show_file(self, path: Path) -> None:
        """Propose what its columns mean."""
        self._ask(path, "")

    def show_table(self, table: Table) -> None:
        self._table = table
        title = self.tr("What do the columns of “%1” mean?")
        self.title.setText(title.replace("%1", table.path.name))
        self.name.setText(table.path.stem)
        self.nouns.show_value(table.noun)
        self._fill(table)
        self.returns.show_headings(table.headings)
        self.returns.setVisible(table.noun == "purchase")
        self._check()

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
            back=self.returns.words(),
        )

    # -- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = Button(self.tr("Back"), "arrow-left")
        back.clicked.connect(self.left)
        head = row(back, gap=12)
        head.addWidget(self.title, 1)
        head.addWidget(self.done)
        load = Button(self.tr("Load a mapping"), "file-down", kind="flat")
        load.clicked.connect(self._on_load)
        save = Button(self.tr("Hand it on"), "file-up", kind="flat")
        save.clicked.connect(self._on_save)
        self.name.setMaximumWidth(theme.now().px(300))
        tools = row(self.nouns, gap=12)
        tools.addWidget(self.name, 1)
        tools.addWidget(load)
        tools.addWidget(save)
        inside = QWidget()
        inside.setObjectName("body")
        inside.setLayout(self._body)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = column(head, Card(tools), self.missing, gap=12)
        layout.addWidget(area, 1)
        layout.addWidget(self.returns)
        self.setLayout(layout)

    def _nouns(self) -> list[tuple[str, str]]:
        return [
            ("purchase", self.tr("Purchases")),
            ("product", self.tr("Goods")),
            ("customer", self.tr("Customers")),
        ]

    def _fill(self, table: Table, first: int = 0) -> None:
        """Some columns now, the next ones when the screen has been drawn."""
        if table is not self._table:
            return
        if not first:
            emptied(self._body)
            self.columns = []
        choices = self._choices()
        for place in range(first, min(first + AT_ONCE, len(table.headings), MOST)):
            heading = table.headings[place]
            cells = [cells[place] if place < len(cells) else "" for cells in table.rows]
            made = MappedColumn(self.shell, heading, cells, choices)
            made.propose(table.guesses.get(heading))
            made.picked.connect(self._check)
            self.columns.append(made)
            self._body.addWidget(made)
        self._check()
        if first + AT_ONCE < min(len(table.headings), MOST):
            QTimer.singleShot(0, partial(self._fill, table, first + AT_ONCE))
        else:
            self._body.addStretch(1)

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

    # -- deeds -----------------------------------------------------------------------------------

    def _ask(self, path: Path, noun: str) -> None:
        self.shell.tasks.work(LOOK_INTO, None, path, noun=noun, then=self.show_table, owner=self)

    def _on_noun(self, noun: str) -> None:
        if self._table is not None:
            self._ask(self._table.path, noun)

    def _on_done(self) -> None:
        if self._table is not None:
            self.mapped.emit(self._table.path, self.profile())

    def _on_load(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a mapping"), "", self.tr("Mappings (*.json)")
        )
        if chosen:
            self.load_from(Path(chosen))

    def load_from(self, path: Path) -> None:
        self.shell.tasks.read(_loaded, path, then=self._on_loaded, owner=self)

    def _on_loaded(self, profile: Profile) -> None:
        """Of another noun than shown: its columns have other meanings, so they are asked first."""
        table = self._table
        if table is not None and profile.noun != table.noun:
            self.shell.tasks.work(
                LOOK_INTO, None, table.path, noun=profile.noun, owner=self,
                then=partial(self._on_table_for, profile),
            )  # fmt: skip
        else:
            self._apply(profile)

    def _on_table_for(self, profile: Profile, table: Table) -> None:
        self.show_table(table)
        self._apply(profile)

    def _apply(self, profile: Profile) -> None:
        self.name.setText(profile.name)
        for each in self.columns:
            each.choose(profile.columns.get(each.heading, UNUSED))
        self.returns.show_words(profile.back)
        self._check()

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Hand it on"), f"{self.name.text()}.json", self.tr("Mappings (*.json)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        self.shell.tasks.read(
            _saved, self.profile(), path, then=partial(self._on_saved, path), owner=self
        )

    def _on_saved(self, path: Path, _done: None) -> None:
        self.shell.tell(self.tr("Saved as “%1”.").replace("%1", path.name))


def _loaded(_desk: object, path: Path) -> Profile:
    return profiles.load(path)


def _saved(_desk: object, profile: Profile, path: Path) -> None:
    profiles.save(profile, path)
