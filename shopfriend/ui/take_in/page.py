"""The Take in page: drop files, see what they bring, take them in, take them back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import How, Question
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.services import batches, texts, watching
from shopfriend.services.batches import Batch
from shopfriend.services.desk import Desk
from shopfriend.services.imports import Result, profiles, take_back
from shopfriend.services.imports.seeing import LOCKED, Look
from shopfriend.services.watching import Watched
from shopfriend.ui import theme
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.take_in.errand import Errand
from shopfriend.ui.take_in.mapping import MappingView
from shopfriend.ui.take_in.nobodys import Nobodys
from shopfriend.ui.take_in.questions import Questions
from shopfriend.ui.take_in.reading import Reading
from shopfriend.ui.take_in.start import Start
from shopfriend.ui.take_in.troubles import Troubles
from shopfriend.ui.tasks import Then
from shopfriend.ui.widgets import Busy, Head, Sheet, column

SEE = "shopfriend.services.imports.seeing.see"
SERVICE = "shopfriend.services.imports.take_in"
BUSY = 360
V = TypeVar("V", bound=QWidget)


class TakeInPage(Page):
    """Start → what the files are → a question, if one is open → the report → in the book."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.files: list[Path] = []
        self.looks: tuple[Look, ...] = ()
        self.hows: dict[str, How] = {}
        self._waiting: list[Path] = []  # dropped while others were coming in
        self._watched = ""  # fingerprint of a waiting file of the watched folder
        self._asking = ""  # the file a question is about, "" for all of them
        self.start = Start(shell)
        self.busy = Busy()
        self.errand = Errand(shell, self.busy, self)
        self._troubles = Troubles(shell)
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()
        self.tasks.think(_learn_words, then=lambda _done: None, owner=self)

    # -- the views, each made when first shown: the page is there before -------------------------

    @cached_property
    def reading(self) -> Reading:
        made = self._added(Reading(self.shell))
        made.left.connect(self._to_start)
        made.again.connect(self._see)
        made.taken.connect(self._take_in)
        made.taken_back.connect(self._on_take_back)
        made.unknown.connect(self._on_unknown)
        return made

    @cached_property
    def questions(self) -> Questions:
        made = self._added(Questions(self.shell))
        made.answered.connect(self._on_answered)
        return made

    @cached_property
    def mapping(self) -> MappingView:
        made = self._added(MappingView(self.shell))
        made.mapped.connect(self._on_mapped)
        made.left.connect(self._on_mapping_left)
        return made

    @cached_property
    def nobodys(self) -> Nobodys:
        made = self._added(Nobodys(self.shell))
        made.left.connect(self._to_start)
        return made

    def _added(self, view: V) -> V:
        self._stack.addWidget(view)
        return view

    # -- what the window, tests and other pages call ---------------------------------------------

    def open(self, files: Sequence[Path]) -> None:  # type: ignore[override]
        """Files that were dropped on another page."""
        self.look(files)

    def look(self, files: Sequence[Path]) -> None:
        """What are these, and what would they bring? Nothing is written. Files that are being
        looked at give way; files that are coming in are waited for."""
        if self.errand.is_taking:
            self._waiting = list(files)
            self.shell.tell(self.tr("These are looked at as soon as the others are in."))
            return
        self.files, self.hows, self._watched = list(files), {}, ""
        self._see()

    def arrived(self) -> None:
        self.start.read()

    def refresh(self, change: Change) -> None:
        if change.everything or change.concerns("visit") or change.concerns("receipt"):
            self.start.read()
        front = self._stack.currentWidget()
        if isinstance(front, Nobodys):
            front.refresh(change)

    def spare(self, pixels: int) -> None:
        self._sheet.spare(pixels)

    def step_back(self) -> bool:
        if self._stack.currentWidget() is self.start:
            return False
        self._to_start()
        return True

    def show_nobodys(self) -> None:
        self.nobodys.read()
        self._stack.setCurrentWidget(self.nobodys)

    @property
    def is_making(self) -> bool:
        """Parts are still to be made in later turns of the event loop."""
        made = [self.__dict__[name] for name in ("reading", "mapping") if name in self.__dict__]
        return self.start.is_making or any(view.is_making for view in made)

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._stack.addWidget(self.start)
        self.busy.setMinimumWidth(theme.now().px(BUSY))
        self._sheet = Sheet(Head(self.tr("Take in"), self.busy), self._troubles, gap=12)
        self._sheet.body.addWidget(self._stack, 1)
        self.setLayout(column(self._sheet))

    def _listen(self) -> None:
        self.start.dropped.connect(self.look)
        self.start.nobodys.connect(self.show_nobodys)
        self.start.taken_back.connect(self._on_take_back)
        self.start.looked_at.connect(self._on_looked_at)
        self.start.opened.connect(self._on_opened)
        self.errand.began.connect(self._troubles.clear)
        self.errand.began.connect(partial(self._set_enabled, on=False))
        self.errand.ended.connect(partial(self._set_enabled, on=True))

    # -- what the files are ----------------------------------------------------------------------

    def _see(self) -> None:
        """The mappings that are kept are used by themselves."""
        self.errand.begin(self.tr("Looking at the files …"))
        self.tasks.read_newest(profiles.all_of, then=self._on_profiles, owner=self)

    def _on_profiles(self, known: tuple[Profile, ...]) -> None:
        self.errand.ask(
            SEE, None, self.files, hows=self.hows, known=known, then=self._on_seen,
            failed=self._on_failed,
        )  # fmt: skip
        _ = self.reading  # made while the worker looks: the answer then only fills it

    def _on_seen(self, looks: tuple[Look, ...]) -> None:
        self.looks = looks
        self.reading.show_looks(looks)
        self._stack.setCurrentWidget(self.reading)
        if len(looks) == 1 and looks[0].unknown_table:
            self._on_unknown(looks[0].path)
        for look in self._good():
            if look.questions:
                self._put(look.questions, look.path.name)
                return
        if self._good():
            self._dry_run()

    def _good(self) -> list[Look]:
        return [look for look in self.looks if look.trouble is None]

    def _put(self, questions: Sequence[Question], file: str) -> None:
        self._asking = file
        shown = file or ", ".join(look.path.name for look in self._good())
        self.questions.ask(questions[0], shown, left=len(questions) - 1)
        self._stack.setCurrentWidget(self.questions)

    def _on_answered(self, name: str, choice: str) -> None:
        """Read again with the answer: nobody is asked twice."""
        for look in self._good():
            if self._asking in ("", look.path.name):
                how = self.hows.get(look.path.name, How())
                answers = {**how.answers, name: choice}
                self.hows[look.path.name] = replace(how, answers=answers)
                self._remember(how.profile, name, choice)
        self._see()

    def _remember(self, profile: Profile | None, name: str, choice: str) -> None:
        """What was answered about a table somebody has mapped holds for the next one like it."""
        if profile is not None:
            kept = replace(profile, answers={**profile.answers, name: choice})
            self.tasks.do(profiles.keep, kept, owner=self)

    # -- a table nobody knows ----------------------------------------------------------------------

    def _on_unknown(self, path: Path) -> None:
        self.mapping.show_file(path)
        self._stack.setCurrentWidget(self.mapping)

    def _on_mapped(self, path: Path, profile: Profile) -> None:
        """Kept under its name for the next file with these headings, then looked at again."""
        self.hows[path.name] = How(profile=profile)
        self.tasks.do(
            profiles.keep, profile, then=lambda _change: self._see(), failed=self._on_failed,
            owner=self,
        )  # fmt: skip

    def _on_mapping_left(self) -> None:
        self._stack.setCurrentWidget(self.reading)

    # -- what they bring -------------------------------------------------------------------------

    def _dry_run(self) -> None:
        self.errand.begin(self.tr("Reading the files …"))
        self._ask(self._on_looked, dry_run=True)

    def _take_in(self) -> None:
        self.errand.begin(self.tr("Taking in …"), taking=True)
        self._ask(self._on_taken, dry_run=False)

    def _ask(self, then: Then, *, dry_run: bool) -> None:
        self.errand.ask(
            SERVICE, self.desk.book.path, [look.path for look in self._good()], hows=self.hows,
            clashes=self.reading.report.rules, dry_run=dry_run, then=then, failed=self._on_failed,
        )  # fmt: skip

    def _on_looked(self, result: Result) -> None:
        if result.questions:
            self._put(result.questions, str(result.questions[0].facts.get("file", "")))
            return
        self.reading.show_result(result)
        self._troubles.name_left_out(result)
        self._stack.setCurrentWidget(self.reading)

    def _on_looked_at(self, file: Watched) -> None:
        """A file that waits in the watched folder, as if it had been dropped."""
        self.look([file.path])
        if not self.errand.is_taking:
            self._watched = file.fingerprint

    def _on_taken(self, result: Result) -> None:
        if self._watched and result.batch is not None:
            self.tasks.do(watching.settle, self._watched, batch=result.batch, owner=self)
        if result.batch is None:  # somebody else has taken the same files in meanwhile
            self.reading.show_result(result)
        else:
            self.reading.show_taken(result)
        self._troubles.name_left_out(result)
        if result.batch is not None:
            count = result.new + result.changed
            words = self.tr("%n lines were taken in.", "", count)
            words = words.replace(str(count), texts.number(count, self.shell.language), 1)
            back = partial(self._on_take_back, result.batch)
            self.shell.tell(words, verb=self.tr("Take back"), then=back)
        self.start.read()
        self._look_at_waiting()

    def _look_at_waiting(self) -> None:
        files, self._waiting = self._waiting, []
        if files:
            self.look(files)

    def _on_opened(self, batch: Batch) -> None:
        self.tasks.read_newest(
            batches.report, batch, then=partial(self._on_report, batch), owner=self
        )

    def _on_report(self, batch: Batch, result: Result) -> None:
        self.reading.show_past(batch, result)
        self._stack.setCurrentWidget(self.reading)

    def _on_take_back(self, batch: BatchId) -> None:
        self.tasks.do(take_back, batch, then=self._on_back, failed=self._on_failed, owner=self)

    def _on_back(self, change: Change) -> None:
        self._to_start()
        kept = int(str(change.facts.get("kept", 0)))
        words = self.tr("The import was taken back.")
        if kept:
            words += " " + self.tr("%n lines stayed: they are used by now.", "", kept)
        self.shell.tell(words)

    # -- busy, trouble, back -----------------------------------------------------------------------

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Cancelled):
            self.shell.tell(self.tr("Stopped. Nothing was taken in."))
            if self.reading.take.isHidden():  # half a look shows nothing to go on with
                self._to_start()
        elif isinstance(error, Spoken):
            again = self._see if self.files and error.message.kind in LOCKED else None
            self._troubles.say(self.shell.say(error.message), again=again)
        self.start.read()
        self._look_at_waiting()

    def _to_start(self) -> None:
        self.errand.leave()
        self._troubles.clear()
        self._stack.setCurrentWidget(self.start)
        self.start.read()

    def _set_enabled(self, *, on: bool) -> None:
        drop = self.start.drop
        buttons: list[QWidget] = [drop.button, drop.folder]
        if "reading" in self.__dict__:
            buttons.append(self.reading.take)
        for button in buttons:
            button.setEnabled(on)


def _learn_words(desk: Desk) -> None:
    """The sentences are read from their files before the first one has to be said."""
    texts.kinds(desk.language)
