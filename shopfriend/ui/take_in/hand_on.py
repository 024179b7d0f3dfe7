"""A mapping as a file: for another shop with the same till, or for the till's maker."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from shopfriend.domain.profiles import Profile
from shopfriend.services.imports import profiles
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import MenuButton


class HandOn(MenuButton):
    """`profile` tells the one on the screen, `loaded` one from a file."""

    loaded = Signal(object)  # Profile

    def __init__(self, shell: Shell, profile: Callable[[], Profile]) -> None:
        super().__init__("", "columns-3", kind="flat")
        self.setText(self.tr("Mapping"))
        self.shell, self._profile = shell, profile
        self.choices.addAction(self.tr("Load a mapping"), self._on_load)
        self.choices.addAction(self.tr("Hand it on"), self._on_save)

    def load_from(self, path: Path) -> None:
        self.shell.tasks.read(_loaded, path, then=self.loaded.emit, owner=self)

    def save_to(self, path: Path) -> None:
        self.shell.tasks.read(
            _saved, self._profile(), path, then=partial(self._on_saved, path), owner=self
        )

    def _on_load(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a mapping"), "", self.tr("Mappings (*.json)")
        )
        if chosen:
            self.load_from(Path(chosen))

    def _on_save(self) -> None:
        name = f"{self._profile().name}.json"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Hand it on"), name, self.tr("Mappings (*.json)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _on_saved(self, path: Path, _done: None) -> None:
        self.shell.tell(self.tr("Saved as “%1”.").replace("%1", path.name))


def _loaded(_desk: object, path: Path) -> Profile:
    return profiles.load(path)


def _saved(_desk: object, profile: Profile, path: Path) -> None:
    profiles.save(profile, path)
