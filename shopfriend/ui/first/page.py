"""First start: four ways to a book. No account, no wizard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from shopfriend import places
from shopfriend.domain.trouble import Spoken
from shopfriend.services import books, texts
from shopfriend.ui import theme
from shopfriend.ui.lanes import Threads
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.widgets import (
    Busy,
    Button,
    Card,
    IconLabel,
    Label,
    LineEdit,
    column,
    row,
)

SUFFIX = ".shopbook"
WIDTH = 640


def ask(app: QApplication, language: str, trouble: str) -> Path | None:
    """Show the page and wait. The book to open, or None when the user left."""
    tasks = Tasks(None, Threads(language=language))
    page = FirstPage(tasks, language, trouble)
    waiting = QEventLoop(app)
    page.done.connect(waiting.quit)
    page.show()
    waiting.exec()
    tasks.close()
    page.deleteLater()
    return page.book


class FirstPage(QWidget):
    """Ends with `done`; `book` is what was chosen."""

    done = Signal()

    def __init__(self, tasks: Tasks, language: str, trouble: str = "") -> None:
        super().__init__()
        self.book: Path | None = None
        self._tasks, self._language = tasks, language
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("shopfriend")
        theme.dress(self)
        self.resize(900, 680)
        self._build(trouble)

    # -- building ----------------------------------------------------------------------------

    def _build(self, trouble: str) -> None:
        self._trouble = Label(trouble, tone="bad", wraps=True)
        self._trouble.setVisible(bool(trouble))
        self._busy = Busy()
        self._choices = QWidget()
        self._choices.setLayout(column(self._demo(), self._own(), self._others(), gap=16))
        self._choices.setFixedWidth(WIDTH)
        self.setLayout(
            column(
                None,
                row(None, IconLabel("store", 48, colour="accent", spoken="shopfriend"), None),
                row(None, Label(self.tr("Good day"), "page"), None),
                row(
                    None,
                    Label(
                        self.tr("shopfriend remembers who comes to your shop and what they like."),
                        tone="quiet",
                    ),
                    None,
                ),
                16,
                row(None, self._trouble, None),
                row(None, self._choices, None),
                row(None, self._busy, None),
                None,
                pad=24,
            )
        )

    def _demo(self) -> Card:
        self.demo = Button(self.tr("Look around"), "eye", kind="filled")
        self.demo.clicked.connect(self._on_demo)
        return _choice(
            "sparkles",
            self.tr("Look around in the demo shop"),
            self.tr("A delicatessen in Ulm with invented people. Nothing can break."),
            self.demo,
        )

    def _own(self) -> Card:
        self.name = LineEdit(self.tr("Name of your shop"))
        self.name.returnPressed.connect(self._on_own)
        self.own = Button(self.tr("Start"), "notebook-pen")
        self.own.clicked.connect(self._on_own)
        card = _choice(
            "notebook-pen",
            self.tr("Start my own book"),
            self.tr("The book is one file on your computer; it is yours alone."),
            None,
        )
        card.body.addLayout(row(40, self.name, self.own))
        return card

    def _others(self) -> Card:
        self.open_book = Button(self.tr("Open a book"), "folder-open")
        self.open_book.clicked.connect(self._on_open)
        self.restore = Button(self.tr("Restore from a backup"), "database-backup")
        self.restore.clicked.connect(self._on_restore)
        return Card(row(self.open_book, self.restore, None))

    # -- the four ways -------------------------------------------------------------------------

    def _on_demo(self) -> None:
        self._trouble.hide()
        self._choices.setEnabled(False)
        self._busy.start(self.tr("Making the demo shop …"))
        self._tasks.work(
            "shopfriend.services.demo.current",  # today's is kept: the second time is at once
            None,
            places.documents_folder() / "shopfriend",
            self._language,
            date.today(),  # noqa: DTZ011 - the shop's own day is this machine's
            then=self._take,
            progress=self._busy.tell,
            failed=self._on_failed,
            owner=self,
        )

    def _on_own(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.set_wrong(self.tr("A name is needed, any will do."))
            self.name.setFocus()
            return
        usual = places.documents_folder() / f"{_file_name(name)}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where shall the book lie?"), str(usual), self._filter()
        )
        if chosen:
            self._try(lambda: books.close(books.create(
                Path(chosen), shop=name, language=self._language
            )), books.with_suffix(Path(chosen)))  # fmt: skip

    def _on_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a book"), str(places.documents_folder()), self._filter()
        )
        if chosen:
            self._take(Path(chosen))

    def _on_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which backup?"), str(places.documents_folder()), self._filter()
        )
        if not chosen:
            return
        copy = Path(chosen)
        target, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where shall the book lie?"), str(_home_of(copy)), self._filter()
        )
        if target:
            book = books.with_suffix(Path(target))
            self._try(lambda: books.restore(book, copy), book)

    def _filter(self) -> str:
        words = self.tr("Customer books")
        return f"{words} (*{SUFFIX})"

    def _try(self, deed: Callable[[], object], book: Path) -> None:
        try:
            deed()
        except Spoken as error:
            self._on_failed(error)
        else:
            self._take(book)

    def _on_failed(self, error: object) -> None:
        self._busy.stop()
        self._choices.setEnabled(True)
        if isinstance(error, Spoken):
            self._trouble.setText(texts.say(error, self._language))
            self._trouble.show()

    def _take(self, book: Path) -> None:
        self._busy.stop()
        self.book = book
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.done.emit()


def _choice(icon: str, title: str, words: str, button: Button | None) -> Card:
    texts_column = column(
        Label(title, "section", wraps=True), Label(words, tone="quiet", wraps=True), gap=4
    )
    line = row(IconLabel(icon, 24, colour="accent"), 8, gap=8)
    line.addLayout(texts_column, 1)
    if button is not None:
        line.addWidget(button)
    return Card(line)


def _file_name(shop: str) -> str:
    return "".join(sign for sign in shop if sign.isalnum() or sign in " -_").strip() or "Shop"


def _home_of(copy: Path) -> Path:
    """Where the book of this copy most likely lay: beside the folder `Backups`."""
    folder = copy.parent.parent if copy.parent.name == "Backups" else copy.parent
    name = copy.stem.partition("-20")[0] or copy.stem
    return folder / f"{name}{SUFFIX}"
