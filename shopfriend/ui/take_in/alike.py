"""New people or goods who may be known already: the same or not is answered before or after the
file comes in; carried out only once it is in, each pair by a deed of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

from PySide6.QtWidgets import QWidget

from shopfriend.domain.clashes import Alike
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.trouble import Spoken
from shopfriend.services import texts
from shopfriend.services.care import duplicates, merging
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Column, Label, YieldingTable, column, row

Answer = Literal["", "same", "apart", "merged", "parted", "refused"]
Pair = tuple[str, int, str, str]  # the same in the dry run and in earnest, where ids differ
NEXT: dict[Answer, Answer] = {"": "same", "same": "apart", "apart": ""}
SETTLED = frozenset({"merged", "parted"})
MERGE: dict[str, tuple[Callable[..., Any], Callable[[int], Any]]] = {
    "customer": (merging.merge_customers, CustomerId),
    "product": (merging.merge_products, ProductId),
}


class Alikes(QWidget):
    """Of one noun. Nobody is merged by itself: what is not answered is left as it is."""

    def __init__(self, shell: Shell, noun: str) -> None:
        super().__init__()
        self.shell, self.noun = shell, noun
        self._answers: dict[Pair, Answer] = {}
        self._taken = False
        self.table = YieldingTable(self._columns(), gives_way=(4, 3), height=tokens.ROW_DENSE)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(lambda _alike: self._say())
        self.same = Button(self.tr("The same"), "link")
        self.same.clicked.connect(lambda: self._answer("same"))
        self.apart = Button(self.tr("Not the same"), "x")
        self.apart.clicked.connect(lambda: self._answer("apart"))
        self.certain = Button(self.tr("All certain ones are the same"), "list-checks", kind="flat")
        self.certain.clicked.connect(self._on_certain)
        self.compare = Button(self.tr("Side by side"), "users", kind="flat")
        self.compare.clicked.connect(lambda: self._on_compare(self.table.current()))
        self._hint = Label("", "caption", tone="quiet", wraps=True)
        tools = row(self.same, self.apart, self.certain, self.compare, gap=8)
        tools.addWidget(self._hint, 1)
        people = noun == "customer"
        self.table.setAccessibleName(
            self.tr("People who may be known already") if people
            else self.tr("Goods that may be known already")
        )  # fmt: skip
        layout = column(tools, gap=8)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def reset(self) -> None:
        """Other files: nothing is answered about them yet."""
        self._answers = {}

    def show_alike(self, alike: Sequence[Alike], *, taken: bool) -> None:
        self._taken = taken
        self.table.set_rows(alike)
        if alike and self.table.current() is None:
            self.table.selectRow(0)
        self._say()

    def settle(self) -> None:
        """The file is in: what was answered before is done now."""
        for alike in self.rows:
            answer = self._answers.get(_pair(alike), "")
            if answer in ("same", "apart"):
                self._do(alike, answer)

    @property
    def rows(self) -> Sequence[Alike]:
        return self.table.table.rows

    # -- answering -----------------------------------------------------------------------------

    def _answer(self, answer: Answer) -> None:
        """About the chosen line; then the next one that is open."""
        alike = self.table.current()
        if alike is None or self._answers.get(_pair(alike)) in SETTLED:
            return
        self._answers[_pair(alike)] = answer
        if self._taken:
            self._do(alike, answer)
        place = self.table.currentIndex().row()
        if place + 1 < len(self.rows):
            self.table.selectRow(place + 1)
        self._say()

    def _on_certain(self) -> None:
        for alike in self.rows:
            if alike.sure and not self._answers.get(_pair(alike)):
                self._answers[_pair(alike)] = "same"
                if self._taken:
                    self._do(alike, "same")
        self._say()

    def _on_opened(self, alike: Alike) -> None:
        """Enter: before the file is in it turns the answer, afterwards it compares."""
        if self._taken:
            self._on_compare(alike)
            return
        self._answers[_pair(alike)] = NEXT[self._answers.get(_pair(alike), "")]
        self._say()

    def _on_compare(self, alike: Alike | None) -> None:
        if alike is not None and self._taken:
            self.shell.go("care", "merge", self.noun, alike.other.id, alike.id)

    # -- carrying out --------------------------------------------------------------------------

    def _do(self, alike: Alike, answer: Answer) -> None:
        done = partial(self._on_done, alike, "merged" if answer == "same" else "parted")
        failed = partial(self._on_refused, alike)
        merge, id_of = MERGE[self.noun]
        if answer == "same":
            self.shell.tasks.do(
                merge, id_of(alike.other.id), gone=id_of(alike.id), then=done, failed=failed,
                owner=self,
            )  # fmt: skip
        else:
            self.shell.tasks.do(
                duplicates.keep_apart, alike.other.id, second=alike.id, noun=self.noun,
                then=done, failed=failed, owner=self,
            )  # fmt: skip

    def _on_done(self, alike: Alike, answer: Answer, _change: object) -> None:
        self._answers[_pair(alike)] = answer
        self._say()

    def _on_refused(self, alike: Alike, error: object) -> None:
        """One of the two is gone, or a letter waits: it stays open, and the bar says why."""
        self._answers[_pair(alike)] = "refused"
        self._say()
        if isinstance(error, Spoken):
            self.shell.tell(self.shell.say(error.message), tone="warn")

    # -- saying --------------------------------------------------------------------------------

    def _say(self) -> None:
        hint = (
            self.tr("Nothing is merged by itself. Enter shows the two side by side.")
            if self._taken
            else self.tr("Done when the file is in; what has no answer stays as it is.")
        )
        self._hint.setText(hint)
        alike = self.table.current()
        settled = alike is None or self._answers.get(_pair(alike)) in SETTLED
        for button in (self.same, self.apart):
            button.setEnabled(not settled)
        self.compare.setVisible(self._taken)
        self.compare.setEnabled(not settled)
        open_ = [each for each in self.rows if each.sure and not self._answers.get(_pair(each))]
        self.certain.setVisible(len(open_) > 1)
        self.table.viewport().update()

    def _columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("In the file"), lambda a: a.name),
            Column(self.tr("Perhaps"), self._other, width=220),
            Column(self.tr("How sure"), self._sure, lambda a: a.score_bp, width=92),
            Column(self.tr("Why"), self._why, width=260),
            Column(self.tr("Line"), lambda a: texts.number(a.line, language) if a.line else "–",
                   lambda a: a.line, width=72, number=True),
            Column(self.tr("Answer"), self._said, width=150),
        )  # fmt: skip

    def _other(self, alike: Alike) -> str:
        return ", ".join(part for part in (alike.other.name, alike.other.place) if part)

    def _sure(self, alike: Alike) -> str:
        return self.tr("certain") if alike.sure else texts.share(alike.score_bp,
                                                                 self.shell.language)  # fmt: skip

    def _why(self, alike: Alike) -> str:
        return " · ".join(self.shell.say(why) for why in alike.why)

    def _said(self, alike: Alike) -> str:
        return {
            "same": self.tr("the same"),
            "apart": self.tr("not the same"),
            "merged": self.tr("✓ merged"),
            "parted": self.tr("✓ two of them"),
            "refused": self.tr("could not be merged"),
        }.get(self._answers.get(_pair(alike), ""), "–")


def _pair(alike: Alike) -> Pair:
    return (alike.file, alike.line, alike.name, alike.other.number)
