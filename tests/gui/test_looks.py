"""The looks that matter most, checked on every run; `build/dev.py screenshots --all` checks all."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shopfriend.services import books, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY, kept_demo
from tests.screenshots import states
from tests.screenshots.books import USUAL, make_worst
from tests.screenshots.checks import wrong
from tests.screenshots.scenes import Look, Scene, reach, scenes_of

CHECKS = ("V1", "V2", "V3", "V4", "V6", "V7", "V8", "V10", "V12", "V14", "V16", "V17")
VIEWS = ("today", "counter", "counter-card", "customers", "person", "campaigns", "campaigns-one")
LOOKS = {
    "usual": (Look(), (1024, 768)),
    "english-dark": (Look("en", dark=True), (1280, 800)),
    "worst": (Look(data="worst"), (1024, 768)),
    "low": (Look(data="worst"), (1280, 640)),
    "empty": (Look(data="empty"), (1280, 800)),
}


@pytest.fixture
def desk_for(demo_folder: Path, tmp_path: Path) -> Callable[[Look], Desk]:
    def make(look: Look) -> Desk:
        path = tmp_path / "Lindenladen.shopbook"
        if look.data == "empty":
            return books.create(path, shop="Lindenladen", today=DEMO_TODAY)
        shutil.copyfile(kept_demo(demo_folder, look.language), path)
        desk = books.open_(path, today=DEMO_TODAY, language=look.language)
        settings.put(desk, theme="dark" if look.dark else "light")
        if look.data == "worst":
            make_worst(desk)
        return desk

    return make


@pytest.mark.parametrize("name", LOOKS)
def test_pages_look_as_they_should(
    desk_for: Callable[[Look], Desk], make_window: Callable[..., Window], name: str
) -> None:
    look, size = LOOKS[name]
    desk = desk_for(look)
    window = make_window(desk, *size)
    found = {scene.view: _wrong(window, scene) for scene in scenes_of(look, (size,), VIEWS)}
    window.close()
    books.close(desk, backup=False)
    assert {view: lines for view, lines in found.items() if lines} == {}


def _wrong(window: Window, scene: Scene) -> dict[str, list[str]]:
    reach(window, scene, USUAL)
    return wrong(window, scene, CHECKS)


def test_every_control_in_every_state_can_be_told_apart_without_colour(
    qapp: object, tmp_path: Path
) -> None:
    assert states.draw_and_check(qapp, tmp_path) == []  # type: ignore[arg-type]
    assert (tmp_path / "states-dark.png").exists()
