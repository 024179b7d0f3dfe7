"""Saves pictures of the pages below dist/screenshots and looks at them with the checks V1–V18.

Usage: python3 build/dev.py screenshots [--all] [--only VIEW] [--checks V1,V2]
Prints a report per page; exit code 1 when a check fails. Without --all a sample of the scenes.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from shopfriend.services import books as services  # noqa: E402
from shopfriend.ui import start, theme  # noqa: E402
from shopfriend.ui.lanes import Inline  # noqa: E402
from shopfriend.ui.tasks import Tasks  # noqa: E402
from shopfriend.ui.window import Window  # noqa: E402
from tests.demo_fixture import DEMO_TODAY  # noqa: E402
from tests.screenshots import alone, books, paper, pseudo, scaled, scenes, states  # noqa: E402
from tests.screenshots.checks import CHECKS, wrong  # noqa: E402
from tests.screenshots.pixels import geometry  # noqa: E402
from tests.screenshots.scenes import Look, Scene  # noqa: E402

FOLDER = ROOT / "dist" / "screenshots"
SHOWN = 12  # lines of a check in the report of one page

BROKEN: list[BaseException] = []  # mistakes of ours in the window under the lens

Report = dict[str, dict[str, list[str]]]  # view → check → lines


def main(arguments: list[str]) -> int:
    wanted = _wanted(arguments)
    app = start.make_application(["shopfriend"])
    names = tuple(wanted.checks.split(",")) if wanted.checks else ()
    report: Report = defaultdict(dict)
    begun, count = time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="shopfriend-books-") as folder:
        for look, group in groupby(_scenes(wanted), key=lambda scene: scene.look):
            some = list(group)
            count += len(some)
            _look_at(app, look, some, names, Path(folder), report)
        if not wanted.only:
            _others(app, Path(folder), names, report)
    _tell(report)
    print(f"\n{count} pictures in {FOLDER}, {time.monotonic() - begun:.0f} s")
    return 1 if any(report.values()) else 0


def _wanted(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every page, look, size and data")
    parser.add_argument("--only", help="one view: " + ", ".join(scenes.VIEWS))
    parser.add_argument("--checks", help=f"some of {','.join(CHECKS)},V13,V15,V18")
    return parser.parse_args(arguments)


def _scenes(wanted: argparse.Namespace) -> list[Scene]:
    if wanted.all:
        found = [
            each for look in scenes.all_looks() for each in scenes.scenes_of(look, scenes.SIZES)
        ]
    else:
        found = scenes.sample()
    return [each for each in found if not wanted.only or each.view == wanted.only]


def _look_at(
    app: QApplication, look: Look, some: list[Scene], names: tuple[str, ...], folder: Path,
    report: Report,
) -> None:  # fmt: skip
    pages = tuple(name for name in names if name in CHECKS) if names else ()
    if names and not pages:
        return
    try:
        with opened(app, look, folder) as window:
            for scene in some:
                _note(report, scene.view, _looked_at(window, scene, pages))
    except Exception as error:  # noqa: BLE001 - one look that does not open must not hide the others
        _note(report, look.name, {"opens": [_said(error)]})


def _looked_at(window: Window, scene: Scene, checks: tuple[str, ...]) -> dict[str, list[str]]:
    try:
        scenes.reach(window, scene, books.USUAL)
        _save(window, scene)
        return wrong(window, scene, checks) | _mistakes()
    except Exception as error:  # noqa: BLE001 - one broken page must not hide the others
        return {"opens": [_said(error)]}


def _note(report: Report, view: str, found: dict[str, list[str]]) -> None:
    for check, lines in found.items():
        known = report[view].setdefault(check, [])
        known += [line for line in lines if line not in known]
    print("." if not found else "x", end="", flush=True)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error)[-600:]}"


@contextmanager
def opened(app: QApplication, look: Look, folder: Path) -> Iterator[Window]:
    """A window on a book of this look; everything is done at once."""
    with ExitStack() as ends:
        if look.language == "pseudo":
            ends.enter_context(pseudo.speaking(app))
        path = books.make(look, folder, folder / "demos")
        desk = services.open_(path, today=DEMO_TODAY)
        ends.callback(services.close, desk, backup=False)
        theme.apply(app, theme.chosen(app, "dark" if look.dark else "light", look.percent))
        tasks = Tasks(desk, Inline())
        window = start.open_window(app, desk, tasks)
        tasks.broken.disconnect()  # no crash dialog: nobody is there to close it
        tasks.broken.connect(BROKEN.append)
        window.show()
        window.activateWindow()
        ends.callback(_end, window)
        yield window


def _mistakes() -> dict[str, list[str]]:
    """What broke since it was asked last."""
    found = [f"{type(each).__name__}: {each}" for each in BROKEN]
    BROKEN.clear()
    return {"opens": found} if found else {}


def _end(window: Window) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _save(window: Window, scene: Scene) -> None:
    target = FOLDER / scene.view / f"{scene.name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(target))


def _others(app: QApplication, folder: Path, names: tuple[str, ...], report: Report) -> None:
    """What is no page: each control in each state, twice the size, light against dark, paper."""
    looked = {
        "V11": ("light and dark", lambda: _same_places(app, folder)),
        "alone": ("windows of their own", lambda: _alone(app, folder)),
        "V13": ("states", lambda: states.draw_and_check(app, FOLDER)),
        "V15": ("200 %", lambda: scaled.check(folder)),
        "V18": ("letter", lambda: paper.check(folder, FOLDER)),
    }
    for check, (what, look) in looked.items():
        if not names or check in names:
            try:
                lines = look()
            except Exception as error:  # noqa: BLE001 - the report must still be told
                lines = [_said(error)]
            _note(report, what, {check: lines} if lines else {})


def _alone(app: QApplication, folder: Path) -> list[str]:
    found = []
    for look in (Look(), Look("en", dark=True), Look("pseudo")):
        with opened(app, look, folder) as window:
            found += alone.looked_at(window, look, FOLDER)
    return found


def _same_places(app: QApplication, folder: Path) -> list[str]:
    """V11, second half: dark has the geometry of light."""
    places = {}
    some = ("today", "counter-card", "customers", "settings")
    for dark in (False, True):
        look = Look(dark=dark)
        with opened(app, look, folder) as window:
            for scene in scenes.scenes_of(look, ((1280, 800),), some):
                scenes.reach(window, scene, books.USUAL)
                places[scene.view, dark] = geometry(window)
    return [
        f"{view}: {key} is elsewhere in the dark"
        for view in some
        if (view, False) in places
        for key, area in places[view, False].items()
        if places[view, True].get(key) != area
    ]


def _tell(report: Report) -> None:
    print()
    for view, found in sorted(report.items()):
        if not found:
            continue
        print(f"\n{view}")
        for check, lines in sorted(found.items()):
            print(f"  {check}: {len(lines)}")
            for line in lines[:SHOWN]:
                print(f"      {line}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
