"""Scanner and touch screen of this workplace: learned and chosen here, kept on this machine."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from shopfriend.domain import scanner as rules
from shopfriend.domain.scanner import Burst, Scanner
from shopfriend.domain.trouble import ShopError
from shopfriend.services import scanners, texts
from shopfriend.ui import saving, theme, workplace
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, Values, beside
from shopfriend.ui.widgets import Button, Card, Choice, Form, IconLabel, Label, Panel, column, row

WIDTH = 560


class Workplace(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._scans: list[Burst] = []
        self._offered: Scanner | None = None
        cards = (
            Card(Label(self.tr("Scanner"), "lead"), self._scanner(), gap=12),
            Card(Label(self.tr("Touch screen"), "lead"), self._touch(), gap=12),
        )
        for card in cards:
            card.setMaximumWidth(theme.now().px(WIDTH))
        self.setLayout(column(*(row(card, None) for card in cards), None, gap=16))
        self.setMinimumWidth(1)  # as wide as the page has room
        self._show_known()

    def fill(self, values: Values) -> None:
        """Nothing of it is in the book."""

    # -- building ----------------------------------------------------------------------------

    def _scanner(self) -> QWidget:
        why = self.tr(
            "A scanner types what it reads. Three scans of a printed sheet show how fast yours is, "
            "and whether Y, Z and the signs arrive as they stand on the paper."
        )
        self.sheet = Button(self.tr("Print the sheet"), "printer")
        self.sheet.clicked.connect(self._on_sheet)
        self.learn = Button(self.tr("Learn this scanner"), "scan-barcode", kind="filled")
        self.learn.clicked.connect(self._on_learn)
        self.known = Label("", wraps=True)
        self.forget = Button(self.tr("Back to the usual"), "undo-2", kind="flat")
        self.forget.clicked.connect(lambda: self._keep(rules.USUAL))
        made = QWidget()
        made.setLayout(
            column(
                Label(why, tone="quiet", wraps=True),
                beside(self.sheet, self.learn),
                self._answer(),
                self.known,
                row(self.forget, None),
                gap=12,
            )
        )
        return made

    def _answer(self) -> Panel:
        """What the scans say; with a verb where something has to be put right."""
        self.answer = Panel("suggestion")
        self._icon = IconLabel("scan-barcode", colour="accent")
        self.said = Label("", wraps=True)
        self.use = Button(self.tr("Put the signs right"), "check")
        self.use.clicked.connect(self._on_use)
        line = row(gap=12, pad=12)
        line.addLayout(column(self._icon, None))
        line.addLayout(column(self.said, row(self.use, None), gap=8), 1)
        self.answer.setLayout(line)
        self.answer.hide()
        return self.answer

    def _touch(self) -> Form:
        self.pad = Choice(
            [
                ("touch", self.tr("when a finger touches the search box")),
                ("button", self.tr("also by a button beside the search box")),
                ("never", self.tr("never")),
            ]
        )
        self.pad.show_value(workplace.pad())
        self.pad.picked.connect(self._on_pad)
        self.form.add("pad", self.tr("Letters for the finger appear"), self.pad)
        return self.form

    # -- the scanner ---------------------------------------------------------------------------

    def _on_sheet(self) -> None:
        question = self.tr("Where shall the sheet lie?")
        path = saving.ask_pdf(self, question, self.tr("Scanner sheet"))
        if path is not None:
            self.shell.tasks.read(scanners.sheet, path, then=self._on_made, owner=self)

    def _on_made(self, path: Path) -> None:
        self.shell.tell(self.tr("The sheet was made: %1").replace("%1", path.name))
        saving.show(path)

    def _on_learn(self) -> None:
        self._scans = []
        self.shell.scanner.learn(self._on_scan)
        self._tell(self.tr("Scan the first code of the sheet."), "scan-barcode")

    def _on_scan(self, scan: Burst) -> None:
        self._scans.append(scan)
        if len(self._scans) < rules.SCANS:
            words = self.tr("%1 of %2 read. Scan the next one.")
            words = words.replace("%1", str(len(self._scans))).replace("%2", str(rules.SCANS))
            self._tell(words, "scan-barcode")
            return
        self.shell.scanner.learn(None)
        self._judge(self._scans)

    def _judge(self, scans: Sequence[Burst]) -> None:
        try:
            learned = rules.learn(scans)
        except ShopError as error:
            self._tell(self.shell.say(error.message), "triangle-alert", "warn")
            return
        if learned.is_right:
            self._keep(learned)
            self._tell(self.tr("Every sign arrives as it should. The scanner is learned."),
                       "circle-check")  # fmt: skip
        else:
            self._offered = learned
            self._tell(self._wrong(learned), "triangle-alert", "warn", offers=True)

    def _wrong(self, learned: Scanner) -> str:
        said = []
        if learned.layout:
            said.append(
                self.tr(
                    "The scanner types for an American keyboard: Y and Z are swapped, - / : + "
                    "arrive as other signs. Its manual can set it to German; or shopfriend puts "
                    "the signs right."
                )
            )
        if learned.turned:
            said.append(
                self.tr(
                    "Capitals arrive as small letters. If Caps Lock is on, switch it off and scan "
                    "again; if the scanner is set so, shopfriend turns them round."
                )
            )
        return " ".join(said)

    def _on_use(self) -> None:
        if self._offered is not None:
            self._keep(self._offered)
            self._tell(self.tr("The signs are put right from now on. The scanner is learned."),
                       "circle-check")  # fmt: skip

    def _keep(self, known: Scanner) -> None:
        self._offered = None
        self.answer.hide()
        workplace.set_scanner(known)
        self.shell.scanner.scanner = known
        self._show_known()

    def _show_known(self) -> None:
        known = self.shell.scanner.scanner
        usual = known == rules.USUAL
        words = (
            self.tr("No scanner was learned here. The usual speed holds: up to %1 ms a sign.")
            if usual
            else self.tr("Learned for this workplace: up to %1 ms a sign.")
        )
        words = words.replace("%1", texts.number(known.gap_ms, self.shell.language))
        if not known.is_right:
            words = " ".join((words, self.tr("Signs are put right.")))
        self.known.setText(words)
        self.known.set_tone("quiet")
        self.forget.setVisible(not usual)

    def _tell(self, words: str, icon: str, tone: str = "", *, offers: bool = False) -> None:
        self.said.setText(words)
        self._icon.set_icon(icon, tone or "accent")
        self.use.setVisible(offers)
        self.answer.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere has stopped learning."""
        super().hideEvent(event)
        self.shell.scanner.learn(None)

    # -- the touch screen ------------------------------------------------------------------------

    def _on_pad(self, when: object) -> None:
        workplace.set_pad(str(when))
        self.shell.offer_pad()
