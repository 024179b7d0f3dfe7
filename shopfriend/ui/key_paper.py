"""The keys on one sheet of paper, to hang beside the till."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from shopfriend.ui import saving, theme, tokens
from shopfriend.ui.actions import Actions
from shopfriend.ui.key_words import KeyWords

DOTS = 300  # an inch
ROW_MM, CAP_MM, TITLE_MM = 9.2, 6.4, 22.0


def ask_and_write(over: QWidget, actions: Actions) -> None:
    """Where it shall lie; then it is made and opened, to be printed from there."""
    said = KeyWords(actions.keys)
    path = saving.ask_pdf(over, said.question, said.title)
    if path is not None:
        write(path, said)
        saving.show(path)


def write(path: Path, said: KeyWords) -> None:
    """One page A4. Ink on white, whatever the window looks like. Nothing is raised where it cannot
    be written: Qt says it in the log."""
    paper = QPdfWriter(str(path))
    paper.setResolution(DOTS)
    paper.setTitle(said.title)
    paper.setCreator("shopfriend")
    margins = QMarginsF(22, 20, 22, 16)
    size = QPageSize(QPageSize.PageSizeId.A4)
    paper.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(paper)
    try:
        _draw(painter, QRectF(painter.viewport()), said)
    finally:
        painter.end()


def _draw(painter: QPainter, room: QRectF, said: KeyWords) -> None:
    ink, quiet = QColor(tokens.LIGHT.ink), QColor(tokens.LIGHT.quiet)
    accent, hairline = QColor(tokens.LIGHT.accent), QColor(tokens.LIGHT.hairline)
    painter.setFont(_font(theme.SERIF, 8.5, bold=True))
    painter.setPen(accent)
    painter.drawText(QRectF(0, 0, room.width(), _mm(12)), _LEFT, said.title)
    words, caps = _font(theme.SANS, 4.1), _font(theme.SANS, 3.4)
    y = _mm(TITLE_MM)
    for name, keys in said.lines():
        line = QRectF(0, y, room.width(), _mm(ROW_MM))
        painter.setFont(words)
        painter.setPen(ink)
        painter.drawText(line, _LEFT, name)
        _draw_caps(painter, line, keys.split(" · "), caps)
        painter.setPen(QPen(hairline, _mm(0.2)))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        y += _mm(ROW_MM)
    painter.setFont(caps)
    painter.setPen(quiet)
    painter.drawText(QRectF(0, y + _mm(3), room.width(), _mm(8)), _LEFT, said.pages)


def _draw_caps(painter: QPainter, line: QRectF, keys: list[str], font: QFont) -> None:
    """Each key in its cap, from the right edge."""
    painter.setFont(font)
    right = line.right()
    for key in reversed(keys):
        wide = max(QFontMetricsF(font, painter.device()).horizontalAdvance(key) + _mm(5), _mm(11))
        cap = QRectF(right - wide, line.center().y() - _mm(CAP_MM) / 2, wide, _mm(CAP_MM))
        painter.setPen(QPen(QColor(tokens.LIGHT.border), _mm(0.25)))
        painter.drawRoundedRect(cap, _mm(1.4), _mm(1.4))
        painter.setPen(QColor(tokens.LIGHT.ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        right = cap.left() - _mm(2.5)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _font(family: str, size_mm: float, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(_mm(size_mm)))
    font.setBold(bold)
    return font


def _mm(length: float) -> float:
    return length * DOTS / 25.4
