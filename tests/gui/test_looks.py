"""The looks that matter most, checked on every run; `build/dev.py screenshots --all` checks all."""

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from shopfriend.services import books, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY, kept_demo
from tests.screenshots import pseudo, states
from tests.screenshots.books import USUAL, make_worst
from tests.screenshots.checks import wrong
from tests.screenshots.scenes import Look, Scene, reach, scenes_of

CHECKS = ("V1", "V2", "V3", "V4", "V6", "V7", "V8", "V10", "V11", "V12", "V14", "V16", "V17")
VIEWS = ("today", "counter-card", "person", "campaigns", "mailing-print")
MORE = ("counter", "counter-new", "counter-evening", "customers", "goods-one", "campaigns-one",
        "mailing-who", "mailing-what", "mailing-how", "mailing-see", "settings")  # fmt: skip
LOOKS = {
    "english-dark": (Look("en", dark=True), (1024, 768)),
    "low": (Look(data="worst"), (1280, 640)),
}
MORE_LOOKS = {
    "usual": (Look(), (1280, 800)),
    "worst": (Look(data="worst"), (1024, 768)),
    "pseudo": (Look("pseudo"), (1280, 640)),
    "large": (Look(percent=150, dark=True), (1920, 1080)),
}


@pytest.fixture
def desk_for(demo_folder: Path, tmp_path: Path) -> Callable[[Look], Desk]:
    def make(look: Look) -> Desk:
        path = tmp_path / "Lindenladen.shopbook"
        if look.data == "empty":
            return books.create(path, shop="Lindenladen", today=DEMO_TODAY)
        language = "en" if look.language == "en" else "de"
        shutil.copyfile(kept_demo(demo_folder, language), path)
        desk = books.open_(path, today=DEMO_TODAY, language=language)
        settings.put(desk, theme="dark" if look.dark else "light", text_size=look.percent)
        if look.data == "worst":
            make_worst(desk)
        return desk

    return make


@pytest.fixture
def look_at(
    desk_for: Callable[[Look], Desk], make_window: Callable[..., Window]
) -> Callable[..., dict[str, dict[str, list[str]]]]:
    """What is wrong, by view and check."""

    def looked(look: Look, size: tuple[int, int], views: tuple[str, ...]) -> dict[str, Any]:
        desk = desk_for(look)
        window = make_window(desk, *size)
        scenes = scenes_of(look, (size,), views)
        assert scenes
        found = {scene.view: _wrong(window, scene) for scene in scenes}
        window.close()
        books.close(desk, backup=False)
        return {view: lines for view, lines in found.items() if lines}

    return looked


@pytest.mark.parametrize("name", LOOKS)
def test_pages_look_as_they_should(look_at: Callable[..., object], name: str) -> None:
    assert look_at(*LOOKS[name], VIEWS) == {}


def test_an_empty_book_looks_as_it_should(look_at: Callable[..., object]) -> None:
    views = ("today", "counter", "counter-evening", "customers", "goods", "campaigns", "settings")
    assert look_at(Look(data="empty"), (1280, 800), views) == {}


@pytest.mark.long
@pytest.mark.parametrize("name", [*LOOKS, *MORE_LOOKS])
def test_the_other_pages_look_as_they_should_too(
    look_at: Callable[..., object], qapp: QApplication, name: str
) -> None:
    look, size = {**LOOKS, **MORE_LOOKS}[name]
    with pseudo.speaking(qapp) if look.language == "pseudo" else nullcontext():
        assert look_at(look, size, (*VIEWS, *MORE)) == {}


def _wrong(window: Window, scene: Scene) -> dict[str, list[str]]:
    reach(window, scene, USUAL)
    return wrong(window, scene, CHECKS)


def test_every_control_in_every_state_can_be_told_apart_without_colour(
    qapp: object, tmp_path: Path
) -> None:
    assert states.draw_and_check(qapp, tmp_path) == []  # type: ignore[arg-type]
    assert (tmp_path / "states-dark.png").exists()
