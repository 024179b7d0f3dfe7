"""The first rows of an unknown table as they would be understood, shown anew after each choice."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from shopfriend.domain.profiles import Profile
from shopfriend.services.imports.mapping import Preview as Answer
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.preview import Preview
from shopfriend.ui.widgets import Card, Label

SERVICE = "shopfriend.services.imports.mapping.preview"
PAUSE_MS = 150  # after the last choice


class Understood(Card):
    """`ask` when something was chosen, `forget` while something needed is missing."""

    def __init__(self, shell: Shell, profile: Callable[[], Profile]) -> None:
        super().__init__(gap=6, pad=12)
        self.shell, self._profile = shell, profile
        self._path: Path | None = None
        self._asked = 0  # only the newest answer is shown
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.told = Label("", "caption", tone="quiet", wraps=True)
        self.rows = Preview(shell)
        self.body.addWidget(self.told)
        self.body.addWidget(self.rows, 1)

    @property
    def is_making(self) -> bool:
        return self._pause.isActive()

    def ask(self, path: Path) -> None:
        self._path = path
        self._pause.start()

    def forget(self) -> None:
        self._pause.stop()
        self._asked += 1
        self._show(self._asked, Answer())

    def _on_pause(self) -> None:
        self._asked += 1
        self.shell.tasks.work(
            SERVICE, self.shell.desk.book.path, self._path, profile=self._profile(),
            then=partial(self._show, self._asked), owner=self,
        )  # fmt: skip

    def _show(self, asked: int, answer: Answer) -> None:
        if asked != self._asked:
            return
        self.rows.show_samples([answer.sample] if answer.sample else ())
        self.told.setText(self._words(answer))
        self.told.set_tone("warn" if answer.trouble or answer.why else "quiet")

    def _words(self, answer: Answer) -> str:
        if answer.trouble is not None:
            return self.shell.say(answer.trouble)
        if answer.why is not None:
            words = self.tr("%n of the first lines do not come in so.", "", answer.left_out)
            return f"{words} {self.shell.say(answer.why)}"
        return self.tr("The first rows as they would be understood") if answer.sample else ""
