"""The two windows that are none of the pages: First start, and the side card beside the till."""

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from shopfriend.ui.first.page import FirstPage
from shopfriend.ui.lanes import Inline
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.window import Window
from tests.screenshots import scenes
from tests.screenshots.books import USUAL
from tests.screenshots.checks import wrong
from tests.screenshots.scenes import Look, Scene

# The others ask for the frame around a page.
CHECKS = ("V1", "V2", "V4", "V5", "V6", "V11", "V14", "V16", "V17")


def looked_at(window: Window, look: Look, pictures: Path) -> list[str]:
    """First start, the side card with a person and without."""
    scene = Scene(look, "counter-card", (1280, 800))
    scenes.reach(window, scene, USUAL)
    side = window.page("counter").side  # type: ignore[attr-defined]
    first = FirstPage(Tasks(None, Inline()), look.language)
    found = _wrong(side, scene, pictures / "side-card")
    side.clear()
    found += _wrong(side, scene, pictures / "side-card-empty")
    found += _wrong(first, scene, pictures / "first")
    first.deleteLater()
    return found


def _wrong(root: QWidget, scene: Scene, folder: Path) -> list[str]:
    root.show()
    for _ in range(4):
        QApplication.processEvents()
    folder.mkdir(parents=True, exist_ok=True)
    root.grab().save(str(folder / f"{scene.look.name}.png"))
    lines = wrong(cast(Window, root), scene, CHECKS)
    root.close()
    return [f"{folder.name}, {check}: {line}" for check, some in lines.items() for line in some]
