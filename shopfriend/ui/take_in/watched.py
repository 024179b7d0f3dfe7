"""The watched folder on the page: which one, on or off, and what waits in it for a person."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from shopfriend.services import watching
from shopfriend.services.watching import Folder
from shopfriend.services.watching import Watched as File
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Elided,
    Flow,
    IconLabel,
    Label,
    Panel,
    column,
    emptied,
    row,
)

SHOWN = 3


class Watched(Card):
    """`looked_at` tells a waiting file: it is shown as if it had been dropped."""

    looked_at = Signal(object)  # File

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._folder = Folder(None, on=False)
        self.name = Elided("")
        self._hint = Label("", tone="quiet", wraps=True)
        self.choose = Button(self.tr("Choose a folder"), "folder-open")
        self.choose.clicked.connect(self._on_choose)
        self.off = Button(self.tr("Stop"), kind="flat")
        self.off.clicked.connect(self._on_off)
        self._waiting = column(gap=8)
        self.body.addLayout(row(IconLabel("eye", colour="quiet"),
                                Label(self.tr("Watched folder"), "lead"), None))  # fmt: skip
        for widget in (self.name, self._hint):
            self.body.addWidget(widget)
        self.body.addLayout(self._waiting)
        buttons = Flow()
        for button in (self.choose, self.off):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def read(self) -> None:
        self.shell.tasks.read(watching.folder, then=self._on_folder, owner=self)
        self.shell.tasks.read(watching.files, then=self._on_files, owner=self)

    def watch(self, path: Path) -> None:
        self.shell.tasks.do(watching.choose, path, then=lambda _done: self.read(), owner=self)

    def leave_alone(self, file: File) -> None:
        self.shell.tasks.do(
            watching.settle, file.fingerprint, batch=None, then=lambda _done: self.read(),
            owner=self,
        )  # fmt: skip

    # -- what the book says ----------------------------------------------------------------------

    def _on_folder(self, folder: Folder) -> None:
        self._folder = folder
        self.name.setText(folder.path.name if folder.path is not None and folder.on else "")
        self.name.setToolTip(str(folder.path) if folder.on else "")
        self.name.setVisible(folder.on)
        self._hint.setText(
            self.tr("New exports come in by themselves, at start and every five minutes.")
            if folder.on
            else self.tr("Let new exports of your till come in by themselves.")
        )
        self.choose.setText(self.tr("Another folder") if folder.on else self.tr("Choose a folder"))
        self.off.setVisible(folder.on)

    def _on_files(self, files: Sequence[File]) -> None:
        emptied(self._waiting)
        waiting = [file for file in files if file.outcome == "waiting"]
        for file in waiting[:SHOWN]:
            self._waiting.addWidget(self._file(file))
        if len(waiting) > SHOWN:
            more = self.tr("%n more wait.", "", len(waiting) - SHOWN)
            self._waiting.addWidget(Label(more, "caption", tone="quiet"))

    def _file(self, file: File) -> QWidget:
        panel = Panel("warn")
        look = Button(self.tr("Look"), kind="link")
        look.clicked.connect(partial(self.looked_at.emit, file))
        leave = Button(self.tr("Leave it"), kind="link")
        leave.clicked.connect(partial(self.leave_alone, file))
        layout = column(Elided(file.path.name), gap=4, pad=10)
        if file.reason is not None:
            layout.addWidget(Label(self.shell.say(file.reason), "caption", wraps=True))
        layout.addLayout(row(look, leave, None, gap=12))
        panel.setLayout(layout)
        return panel

    # -- deeds ---------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        if chosen:
            self.watch(Path(chosen))

    def _on_off(self) -> None:
        if self._folder.path is not None:
            self.shell.tasks.do(
                watching.choose, self._folder.path, on=False, then=lambda _done: self.read(),
                owner=self,
            )  # fmt: skip
