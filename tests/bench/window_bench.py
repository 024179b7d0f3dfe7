"""The window: how soon it can be used, how soon letters become hits, a card, and that nothing
blocks the screen while files come in and pages open.

Usage: python3 build/dev.py bench window
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.run import Measured  # noqa: E402

DAY = date(2026, 11, 23)
RUNS = 5
PEOPLE, FEW = 20_000, 200
HEAVY = ("pandas", "numpy", "scipy", "reportlab")
BEAT_MS = 5

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(["bare"])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
window.grab()
print(time.monotonic())
"""
# As `start.run` does it: the window first, the book behind it. Then three letters, typed before
# the book was open, become hits.
OURS = """
import sys, time
from pathlib import Path
from shopfriend.ui import start, theme
app = start.make_application(["shopfriend"])
theme.apply(app, start.kept_theme(app))
start.translate(app, start.kept_language())
window = start.Window()
window.resize(1280, 800)
window.show()
app.processEvents()
window.grab()
painted = time.monotonic()
window.header.search.setText("mül")
desk, _ = start.open_behind(Path(sys.argv[1]))
from shopfriend.ui.lanes import Threads
from shopfriend.ui.tasks import Tasks
start.enter(window, desk, Tasks(desk, Threads(language=desk.language, today=None)))
counter = window.page("counter")
while not counter.pane.answered == "mül":
    app.processEvents()
window.grab()
found = time.monotonic()
heavy = [name for name in sys.argv[2:] if name in sys.modules]
window.close()
from shopfriend.services import books
books.close(desk, backup=False)
print(*heavy)
print(painted, found)
"""


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory(prefix="shopfriend-window-") as folder:
        demo = _demo(Path(folder))
        rows = [*_start(demo)]
        rows += _in_the_window(Path(folder), demo)
    for row in rows:
        print(f"{row.what}: {row.value:.2f} {row.unit}  {row.peer}")
    return rows


# -- start -----------------------------------------------------------------------------------


def _start(book: Path) -> Iterator[Measured]:
    """Taken in turns, so that a busy moment hits both."""
    bare, ours, hits, heavy = [], [], [], set()
    _process(OURS, str(book), *HEAVY)  # not counted: modules are compiled
    for _ in range(RUNS):
        bare.append(_process(BARE)[0][0])
        (painted, found), words = _process(OURS, str(book), *HEAVY)
        ours.append(painted)
        hits.append(found)
        heavy |= set(words)
    one, other, later = (statistics.median(each) for each in (bare, ours, hits))
    peer = f"{other * 1000:.0f} ms against {one * 1000:.0f} ms of a bare window"
    yield Measured(
        "window painted and typed into, against a bare window", other / one, "×", 2, peer
    )
    peer = f"{later * 1000:.0f} ms from the start of Python"
    yield Measured("first hits of what was typed meanwhile", later / one, "×", None, peer)
    print(f"imported by then of {', '.join(HEAVY)}: {', '.join(sorted(heavy)) or 'none'}")
    yield Measured("heavy parts imported at start", len(heavy), "", 0, ", ".join(sorted(heavy)))


def _as_installed() -> dict[str, str]:
    """Modules are compiled once, as where the program is installed, not at every start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _process(script: str, *arguments: str) -> tuple[list[float], list[str]]:
    """Seconds from the start of Python to the moments told last, and the words printed before."""
    begun = time.monotonic()  # one clock for all processes of a machine
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=_as_installed(),
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    *words, told = done.stdout.splitlines()
    return [float(each) - begun for each in told.split()], " ".join(words).split()


# -- in the window -----------------------------------------------------------------------------


def _in_the_window(folder: Path, demo: Path) -> list[Measured]:
    from shopfriend.ui import start, theme

    app = start.make_application(["shopfriend"])
    theme.apply(app, theme.chosen(app, "light"))
    rows = []
    with _window(app, _many(folder, FEW)) as window:
        floor = _to_card(app, window)
    with _window(app, _many(folder, PEOPLE)) as window:
        rows.append(_typing(app, window))
        rows += _people_against_few(_to_card(app, window), floor)
    with _window(app, demo) as window:
        rows.append(_card(app, window))
        rows.append(_pages(app, window))
        rows.append(_taking_in(app, window, folder))
    return rows


LETTERS = ("mül", "sch", "han", "kur", "lin", "bea", "fab", "erd", "mus", "bei") * 2


def _to_card(app: object, window: object) -> list[float]:
    """A01: milliseconds from the third key, with Enter behind it, to the painted card."""
    times, counter = [], window.page("counter")  # type: ignore[attr-defined]
    box = window.header.search  # type: ignore[attr-defined]
    window.go("counter")  # type: ignore[attr-defined]
    for letters in LETTERS:
        counter.close_card()
        _type(box, letters[:2])
        _wait(app, partial(_answered, counter, letters[:2]))
        begun = time.perf_counter()
        _type(box, letters[2:])
        box.opened.emit()
        _wait(app, lambda: counter.shown is not None)
        counter.view.repaint()
        times.append((time.perf_counter() - begun) * 1000)
    return times


def _people_against_few(many: list[float], few: list[float]) -> list[Measured]:
    """A thousand times as many people must not be felt."""
    what = f"third letter and Enter to the painted card, {PEOPLE:,} people"
    ratio = statistics.median(many) / statistics.median(few)
    peer = f"{statistics.median(many):.0f} ms against {statistics.median(few):.0f} ms with {FEW}"
    return [_row(what, many, 100), Measured(f"… against {FEW} people", ratio, "×", 2, peer)]


def _typing(app: object, window: object) -> Measured:
    """From the third key to the painted list, in the real threads."""
    times, counter = [], window.page("counter")  # type: ignore[attr-defined]
    box = window.header.search  # type: ignore[attr-defined]
    window.go("counter")  # type: ignore[attr-defined]
    for letters in LETTERS:
        box.clear()
        counter.search("")
        window.search()  # type: ignore[attr-defined]
        _type(box, letters[:2])
        _wait(app, partial(_answered, counter, letters[:2]))
        begun = time.perf_counter()
        _type(box, letters[2:])
        _wait(app, partial(_answered, counter, letters))
        counter.pane.list.viewport().repaint()
        times.append((time.perf_counter() - begun) * 1000)
    return _row(f"third letter to painted hits, {PEOPLE:,} people", times, 100)


def _answered(counter: Any, letters: str) -> bool:
    return bool(counter.pane.typed == counter.pane.answered == letters)


def _shows(counter: Any, customer: int) -> bool:
    return counter.shown is not None and counter.shown.customer == customer


def _type(box: object, text: str) -> None:
    """QTest itself knows no umlauts."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(box, event)  # type: ignore[arg-type]


def _card(app: object, window: object) -> Measured:
    from shopfriend.services import lists

    counter = window.page("counter")  # type: ignore[attr-defined]
    people = [line.customer for line in lists.page(window.desk, limit=60)]  # type: ignore[attr-defined]
    times = []
    for customer in people:
        begun = time.perf_counter()
        counter.open(customer)
        _wait(app, partial(_shows, counter, customer))
        counter.view.repaint()
        times.append((time.perf_counter() - begun) * 1000)
        _wait(app, lambda: counter.tips is not None)
    return _row("card of one customer, read and painted", times, 50)


def _pages(app: object, window: object) -> Measured:
    """The first opening of a page builds it; that is the longest the screen is ever busy."""
    from shopfriend.ui import pages

    gaps: dict[str, float] = {}
    window.session.get_ready()  # type: ignore[attr-defined]  # as a second after the start
    _pump(app, 3)
    for entry in pages.PAGES:
        with _heart() as beats:
            window.go(entry.name)  # type: ignore[attr-defined]
            _pump(app, 0.6)
        gaps[entry.name] = _longest(beats)
    told = ", ".join(f"{name} {gap:.0f}" for name, gap in gaps.items())
    return Measured("screen blocked while a page opens", max(gaps.values()), "ms", 50, told)


def _taking_in(app: object, window: object, folder: Path) -> Measured:
    page = window.page("take-in")  # type: ignore[attr-defined]
    window.go("take-in")  # type: ignore[attr-defined]
    file = _till_file(folder / "till.csv")
    with _heart() as beats:
        page.look([file])
        take = page.reading.take
        _wait(app, lambda: take.isVisibleTo(page), 120)
        take.click()
        _wait(app, take.isHidden, 120)
        _pump(app, 0.3)
    peer = f"{len(beats)} beats of {BEAT_MS} ms"
    return Measured("screen blocked while a file is taken in", _longest(beats), "ms", 50, peer)


# -- clock, heart, patience ----------------------------------------------------------------------


@contextmanager
def _heart() -> Iterator[list[float]]:
    """A timer on the screen's thread notes when it beats; the largest gap is the longest block."""
    from PySide6.QtCore import Qt, QTimer

    beats = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(BEAT_MS)
    yield beats
    timer.stop()
    beats.append(time.perf_counter())


def _longest(beats: list[float]) -> float:
    """Milliseconds, the timer's own rhythm taken off."""
    gaps = [(later - sooner) * 1000 for sooner, later in pairwise(beats)]
    return max(max(gaps) - BEAT_MS, 0)


def _wait(app: object, what: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not what():
        app.processEvents()  # type: ignore[attr-defined]
        if time.monotonic() > end:
            raise TimeoutError("the window did not answer")


def _pump(app: object, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()  # type: ignore[attr-defined]


def _row(what: str, times: list[float], target: float) -> Measured:
    middle = statistics.median(times)
    peer = f"median of {len(times)}; longest {max(times):.0f} ms"
    return Measured(what, middle, "ms", target, peer)


# -- books and files -----------------------------------------------------------------------------


@contextmanager
def _window(app: object, book: Path) -> Iterator[object]:
    from shopfriend.services import books
    from shopfriend.ui import start
    from shopfriend.ui.lanes import Threads
    from shopfriend.ui.tasks import Tasks

    desk = books.open_(book, today=DAY)
    window = start.open_window(
        app,  # type: ignore[arg-type]
        desk,
        Tasks(desk, Threads(language=desk.language, today=DAY)),
    )
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    _pump(app, 0.5)
    yield window
    window.close()
    books.close(desk, backup=False)
    window.deleteLater()


def _demo(folder: Path) -> Path:
    from tests.demo_fixture import kept_demo

    book = folder / "demo.shopbook"
    shutil.copyfile(kept_demo(folder / "kept"), book)
    return book


def _many(folder: Path, people: int) -> Path:
    """A book of so many people; with 20,000 finding one is no accident."""
    import random

    from shopfriend.services import books, imports

    chance = random.Random(1)
    firsts = ("Hanna", "Bea", "Timo", "Lina", "Ayşe", "Jürgen", "Marie", "Erdem")
    lasts = ("Müller", "Schmidt", "Kurz", "Linde", "Fabelhaft", "Musterlein", "Beispiel", "Hansen")
    file = folder / "customers.csv"
    rows = ["number,salutation,first_name,last_name,street,postcode,town,informed_on"]
    rows += [
        f"{n},ms,{chance.choice(firsts)},{chance.choice(lasts)}-{n % 997},Quittenweg {n % 200},"
        "89073,Ulm,2025-01-02"
        for n in range(people)
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    desk = books.create(folder / f"{people}.shopbook", shop="Lindenladen", today=DAY)
    imports.take_in(desk, [file])
    books.close(desk, backup=False)
    return desk.book.path


def _till_file(path: Path, receipts: int = 4_000) -> Path:
    rows = ["receipt,date,customer,product,name,category,quantity,unit,total,discount,branch"]
    for number in range(receipts):
        day = DAY - timedelta(days=number % 300 + 1)
        rows += [
            f"X{number},{day} 10:15,,{90000 + number % 300 + n},Ware {number % 300 + n},Neu,1,pc,"
            "3.50,0,1"
            for n in range(5)
        ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path
