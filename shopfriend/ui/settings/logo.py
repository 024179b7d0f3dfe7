"""The logo as letters show it: dropped or chosen, shown at once, taken away again."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from shopfriend.domain.letters import LOGO_MM
from shopfriend.domain.trouble import Spoken, Trouble
from shopfriend.services import logo
from shopfriend.services.logo import Logo
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, DropZone, Label, Panel, column, row

FILES = "*.png *.jpg *.jpeg *.webp *.svg"
ROOM = (240, 106)  # pixels, in the form of its room on the letter
SVG_DOTS = 900
BIGGEST = 20_000_000  # bytes: what is larger is no logo


class LogoField(QWidget):
    """Reads and writes by itself; `read` shows what is in the book."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Logo"))
        paper = Panel("card")
        paper.setProperty("paper", "yes")  # white in the dark too, as on the letter
        paper.setLayout(column(self.picture, pad=8))
        self.drop = DropZone(
            self.tr("Drop the logo here: PNG, JPEG or SVG"), self.tr("Choose a logo"), FILES,
            icon="image", many=False, size=24,
        )  # fmt: skip
        self.drop.dropped.connect(self._on_dropped)
        self.other = Button(self.tr("Another logo"), "folder-open")
        self.other.clicked.connect(self.drop.button.click)
        self.away = Button(self.tr("Remove the logo"), "trash-2", kind="flat")
        self.away.clicked.connect(lambda: shell.tasks.do(logo.remove, owner=self))
        self.why = Label("", "caption", tone="warn", wraps=True)
        self.why.hide()
        self._shown = QWidget()
        self._shown.setLayout(
            column(row(paper, None), self.why, row(self.other, None), row(self.away, None), gap=8)
        )
        self._shown.hide()
        self.setLayout(column(self.drop, self._shown, gap=8))

    def read(self) -> None:
        self.shell.tasks.read_newest(logo.of, then=self._show, owner=self)

    def _show(self, known: Logo | None) -> None:
        self.drop.setVisible(known is None)
        self._shown.setVisible(known is not None)
        if known is None:
            return
        drawn, scale = QPixmap(), self.devicePixelRatioF()
        drawn.loadFromData(known.data)
        room = QSize(*(round(theme.now().px(side) * scale) for side in ROOM))
        drawn = drawn.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        drawn.setDevicePixelRatio(scale)
        self.picture.setPixmap(drawn)
        self.why.setText(self.shell.say(known.coarse) if known.coarse else "")
        self.why.setVisible(known.coarse is not None)

    def _on_dropped(self, files: list[Path]) -> None:
        try:
            data = as_picture(files[0])
        except Trouble as error:
            self._on_failed(error)
            return
        self.shell.tasks.do(logo.put, data, file=files[0].name, failed=self._on_failed, owner=self)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Spoken):
            self.shell.tell(self.shell.say(error.message), tone="warn")


def as_picture(file: Path) -> bytes:
    """The bytes of the file; a drawing (SVG) as dots fine enough for its room on the letter.
    Raises `Trouble` for what cannot be read."""
    try:
        with file.open("rb") as opened:
            data = opened.read(BIGGEST)
    except OSError as error:
        raise Trouble("file-unreadable", file=file.name) from error
    if file.suffix.lower() != ".svg":
        return data
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        return data  # said by who opens it
    image = QImage(
        size.scaled(SVG_DOTS, round(SVG_DOTS * LOGO_MM[1] / LOGO_MM[0]) * 2,
                    Qt.AspectRatioMode.KeepAspectRatio),
        QImage.Format.Format_ARGB32,
    )  # fmt: skip
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data().data())
