"""A place to drop files on, with a button for who does not drag."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QWidget

from shopfriend.ui import theme, tokens
from shopfriend.ui.widgets.buttons import Button, Kind
from shopfriend.ui.widgets.frames import column, row
from shopfriend.ui.widgets.labels import IconLabel, Label


class DropZone(QWidget):
    """`dropped` tells the files as paths. `endings`: "*.csv *.zip", what the chooser offers."""

    dropped = Signal(object)

    def __init__(
        self,
        sentence: str,
        verb: str,
        endings: str,
        *,
        icon: str = "file-down",
        many: bool = True,
        kind: Kind = "plain",
        size: int = 40,
    ) -> None:
        super().__init__()
        self._endings, self._many, self._over = endings, many, False
        self.setAcceptDrops(True)
        self.button = Button(verb, "folder-open", kind=kind)
        self.button.clicked.connect(self._choose)
        words = Label(sentence, tone="quiet", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(
            column(
                None,
                row(None, IconLabel(icon, size, colour="quiet"), None),
                words,
                row(None, self.button, None),
                None,
                gap=10,
                pad=16,
            )
        )
        self.setAccessibleName(sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        if found := _paths(event):
            event.acceptProposedAction()
            self._tell(found)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("accent" if self._over else "border"), 2 if self._over else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("selection" if self._over else "card"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), tokens.RADIUS, tokens.RADIUS)

    def _choose(self) -> None:
        if self._many:
            names, _ = QFileDialog.getOpenFileNames(self, self.button.text(), "", self._endings)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self.button.text(), "", self._endings)
            names = [name] if name else []
        if names:
            self._tell([Path(name) for name in names])

    def _tell(self, files: Sequence[Path]) -> None:
        self.dropped.emit(list(files if self._many else files[:1]))

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
