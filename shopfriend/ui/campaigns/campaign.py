"""A campaign that was printed: how far it is, what it brought so far, its pieces, and stopping."""

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QWidget

from shopfriend.domain.ids import CampaignId
from shopfriend.services import campaigns, coupons, settings, texts
from shopfriend.services.campaigns import Listed, runs
from shopfriend.services.campaigns.runs import Printed
from shopfriend.ui import moments, saving
from shopfriend.ui.campaigns import words
from shopfriend.ui.campaigns.figures import Figures
from shopfriend.ui.campaigns.pieces import Pieces
from shopfriend.ui.campaigns.printing import PRINT, Printing
from shopfriend.ui.campaigns.stop import Stop
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Chip,
    Elided,
    IconLabel,
    Label,
    Panel,
    Wrap,
    column,
    emptied,
    row,
)


class Campaign(QWidget):
    """`closed` back to the list, `repeated` with the `Listed` to begin again from."""

    closed = Signal()
    repeated = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.listed: Listed | None = None
        self._file: Path | None = None
        self.away = Button(self.tr("All campaigns"), "arrow-left", kind="flat")
        self.away.set_narrow(True)
        self.away.clicked.connect(self.closed)
        self.again = Button(self.tr("Once more like this"), "repeat")
        self.again.clicked.connect(lambda: self.repeated.emit(self.listed))
        self._title, self._chips = Elided("", "page"), Wrap()
        self.saved = SavedPanel(shell)
        self.figures = Figures(shell)
        self.pieces = Pieces(shell)
        self.reprint = Button(self.tr("Print again"), "printer")
        self.reprint.clicked.connect(self._on_reprint)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        formats = {"de": "d. MMM yyyy", "en": "d MMM yyyy"}
        self.day.setLocale(QLocale(shell.language))
        self.day.setDisplayFormat(formats[shell.language])
        self.day.setAccessibleName(self.tr("Posted on"))
        self.posted = Button(self.tr("Mark as posted"), "send", kind="filled")
        self.posted.clicked.connect(self._on_posted)
        self.stop = Stop()
        self.stop.stopped.connect(self._on_stopped)
        self.stop.withdrawn.connect(self._on_withdrawn)
        self._troubles = column(gap=8)
        self.printing = Printing(shell, self, self._troubles)
        self.printing.moved.connect(lambda: self.reprint.setEnabled(not self.printing.runs))
        self._lay_out()

    # -- what the page calls -------------------------------------------------------------------

    def show_campaign(self, campaign: CampaignId, printed: Printed | None = None) -> None:
        self._file = printed.path if printed else None
        self.saved.show_file(printed)
        emptied(self._troubles)
        self.stop.close()
        self.listed = None
        self._read(campaign)

    def refresh(self) -> None:
        if self.listed is not None:
            self._read(self.listed.campaign.id)

    def step_back(self) -> bool:
        if self.stop.close() or self.pieces.step_back():
            return True
        self.closed.emit()
        return True

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        deeds = row(
            self.posted, self.day, self.reprint, self.stop.button, None, self.printing.busy, gap=8
        )
        self._chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = column(
            row(self.away, self._title, 4, self._chips, None, self.again),
            self._troubles,
            self.saved,
            self.figures,
            deeds,
            self.stop,
            gap=12,
        )
        layout.addWidget(self.pieces, 1)
        self.setLayout(layout)

    def _read(self, campaign: CampaignId) -> None:
        self.shell.tasks.read_newest(
            campaigns.get, campaign, then=self._on_listed, failed=self._on_gone, owner=self
        )

    def _on_listed(self, listed: Listed) -> None:
        self.listed = listed
        name = words.state(listed, self.shell.desk.today)
        run = listed.runs[0] if listed.runs else None
        self._title.setText(listed.campaign.plan.name)
        day = moments.of_day(run.posted_on if run else None, self.shell.language)
        told = self.tr("posted on %1").replace("%1", day) if day else words.word(name)
        self._chips.show_things([Chip(told, words.icon(name))])
        self.figures.show_campaign(listed)
        self._show_deeds(name)
        if run is not None:
            self.pieces.show_run(run.id)

    def _show_deeds(self, name: str) -> None:
        waits = name == "printed"
        for each in (self.posted, self.day):
            each.setVisible(waits)
        if waits:
            self.posted.setFocus()
        today = self.shell.desk.today
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(QDate(today.year, today.month, today.day))
        first = name == "frozen"
        self.reprint.setText(self.tr("Print now") if first else self.tr("Print again"))
        self.reprint.setVisible(name != "void")
        self.stop.button.setVisible(name not in ("void", "closed"))
        self.saved.setVisible(self._file is not None and name == "printed")

    def _on_gone(self, _error: object) -> None:
        self.closed.emit()

    # -- deeds -------------------------------------------------------------------------------

    def _on_posted(self) -> None:
        if self.listed is not None:
            on = self.day.date().toPython()
            run = self.listed.runs[0].id
            self.shell.tasks.do(runs.mark_posted, run, on, then=self._on_is_posted, owner=self)

    def _on_is_posted(self, _change: object) -> None:
        day = texts.day(self.day.date().toPython(), self.shell.language)  # type: ignore[arg-type]
        told = self.tr("Posted on %1. From now on it counts as a letter.").replace("%1", day)
        self.shell.tell(told)
        self.refresh()

    def _on_stopped(self, keep: bool) -> None:
        if self.listed is not None:
            run = self.listed.runs[0].id
            self.shell.tasks.do(
                runs.void, run, keep_coupons=keep, then=lambda _c: self.refresh(), owner=self
            )

    def _on_withdrawn(self) -> None:
        if self.listed is not None:
            self.shell.tasks.do(
                coupons.withdraw_campaign,
                self.listed.campaign.id,
                then=lambda _change: self.refresh(),
                owner=self,
            )

    def _on_reprint(self) -> None:
        if self.listed is None:
            return
        before, name = self._file, self.listed.campaign.plan.name
        path = saving.ask_pdf(
            self,
            self.reprint.text(),
            before.stem if before else name,
            folder=before.parent if before else None,
        )
        if path is not None:
            self.print_to(path)

    def print_to(self, path: Path) -> None:
        """The frozen run into a file: the same run gives the same bytes."""
        if self.listed is not None:
            self.printing.start(
                self.tr("Drawing the pages …"),
                PRINT,
                self.listed.runs[0].id,
                path,
                then=self._on_printed,
            )

    def _on_printed(self, done: Printed) -> None:
        self._file = done.path
        self.saved.show_file(done)
        self.refresh()


class SavedPanel(Panel):
    """Right after saving: where it lies, and how it must be printed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("suggestion")
        self.shell = shell
        self._path = Path()
        self._where, self._size = Elided("", "lead"), Label("", wraps=True)
        self.look = Button(self.tr("Open the file"), "external-link")
        self.look.clicked.connect(lambda: saving.show(self._path))
        self.folder = Button(self.tr("Show the folder"), "folder-open")
        self.folder.clicked.connect(lambda: saving.show(self._path.parent))
        line = row(column(IconLabel("circle-check", 24, colour="accent"), None), gap=12, pad=16)
        line.addLayout(column(self._where, self._size, gap=4), 1)
        line.addLayout(column(row(self.look, self.folder), None))
        self.setLayout(line)
        self.hide()

    def show_file(self, printed: Printed | None) -> None:
        if printed is None:
            self.hide()
            return
        self._path = printed.path
        number = texts.number(printed.pages, self.shell.language)
        told = self.tr("%n letters lie in %1", "", printed.pages)
        self._where.setText(
            told.replace(str(printed.pages), number, 1).replace("%1", printed.path.name)
        )
        self.shell.tasks.read(settings.text, "printer_hint", then=self._say_how, owner=self)
        self.show()

    def _say_how(self, printer: str) -> None:
        """In whatever case: at actual size; and on the printer that the owner named."""
        how = self.tr("Printer: %1.").replace("%1", printer) if printer else ""
        size = self.tr(
            "Print at actual size, 100 %, one-sided: then the address stands in the window "
            "of the envelope. Fold at the marks."
        )
        self._size.setText(" ".join(part for part in (size, how) if part))
