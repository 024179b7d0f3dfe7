"""The program tests itself where it is installed: demo book, offers, a letter in both languages,
every text. The window adds its pages, icons and translations."""

import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from shopfriend.domain.trouble import Trouble
from shopfriend.services import books, campaigns, demo, offers, texts
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk

DAY = date(2026, 11, 23)
Step = Callable[[Desk], str]  # the step's name


def run(*, also: Sequence[Step] = ()) -> list[str]:
    """The steps that worked; `also` are tried on each language's demo book. Raises
    `Trouble("self-test-failed")` naming the first that did not work; whatever else is raised is
    a bug."""
    done: list[str] = []
    with tempfile.TemporaryDirectory(prefix="shopfriend-self-test-") as folder:
        for language in texts.LANGUAGES:
            book = Path(folder) / f"{language}.shopbook"
            demo.make(book, language=language, today=DAY)
            desk = books.open_(book, seat="self-test", language=language, today=DAY)
            try:
                done += [f"demo {language}", _offers(desk), _letter(desk, Path(folder))]
                done += [step(desk) for step in also]
            finally:
                books.close(desk, backup=False)
    done.append(_texts())
    return done


def _offers(desk: Desk) -> str:
    found = sum(len(each) for _, each in offers.for_all(desk))
    _check(found > 0, "offers")
    return f"offers {desk.language}"


def _letter(desk: Desk, folder: Path) -> str:
    plan = campaigns.standard_plan(desk, "Self-test", limit=1)
    frozen = runs.freeze(desk, plan, on=DAY)
    printed = runs.print_pdf(desk, frozen.run, folder / f"{desk.language}.pdf")
    _check(printed.pieces == 1 and printed.path.stat().st_size > 0, "letter")
    return f"letter {desk.language}"


def _texts() -> str:
    first, *others = (texts.kinds(language) for language in texts.LANGUAGES)
    _check(bool(first) and all(first == other for other in others), "texts")
    return "texts"


def _check(good: bool, step: str) -> None:
    if not good:
        raise Trouble("self-test-failed", step=step)
