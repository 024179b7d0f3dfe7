"""A page of paper on the screen: as wide as there is room, or in its real size after a click."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from shopfriend.ui import theme

DPI = 192  # what pages are drawn with: sharp at 100 % on a screen of double scale
SCREEN_DPI = 96  # logical pixels of an inch
LEAST = 420
EDGE = 8


class Paper(QScrollArea):
    """Always white, in dark mode too: paper is. `stepped` with the arrow keys: the next page."""

    stepped = Signal(int)
    zoomed = Signal(bool)

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._sheet = _Sheet()
        self._sheet.pressed.connect(self.turn_size)
        self._whole_size = False
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(LEAST + 2 * EDGE + 16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, width: int, height: int, pixels: bytes) -> None:
        """Rows of blue, green, red and one unused byte."""
        image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32)
        self._sheet.set_image(image.copy())
        self._fit()

    def clear(self) -> None:
        self._sheet.set_image(QImage())

    @property
    def is_empty(self) -> bool:
        return self._sheet.image.isNull()

    @property
    def page_width(self) -> int:
        """Logical pixels the page is wide at the moment."""
        return self._sheet.width()

    def turn_size(self) -> None:
        """Real size, or back to what fits."""
        self._whole_size = not self._whole_size
        self._fit()
        self.zoomed.emit(self._whole_size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.turn_size()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        image = self._sheet.image
        if image.isNull():
            return
        real = image.width() * SCREEN_DPI // DPI
        room = max(self.viewport().width() - 2 * EDGE, LEAST)
        width = real if self._whole_size else min(room, real)
        self._sheet.setFixedSize(QSize(width, width * image.height() // image.width()))
        self._sheet.setCursor(Qt.CursorShape.PointingHandCursor)


class _Sheet(QWidget):
    """Scales once for each size, smoothly, never in each paint."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("paper", "true")  # white in the dark too
        self.image = QImage()
        self._drawn = QImage()

    def set_image(self, image: QImage) -> None:
        self.image, self._drawn = image, QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.image.isNull():
            return
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._drawn.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            aspect = Qt.AspectRatioMode.IgnoreAspectRatio
            self._drawn = self.image.scaled(wanted, aspect, smooth)
            self._drawn.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._drawn)
        painter.setPen(theme.now().colour("hairline"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._drawn = QImage()
