"""Each control in each state, drawn once; V13: states differ in shape or word without colour."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QListView,
    QProgressBar,
    QWidget,
)

from shopfriend.ui import theme
from shopfriend.ui.widgets import (
    Busy,
    Button,
    EditText,
    FocusRing,
    Label,
    LineEdit,
    Pill,
    column,
)
from shopfriend.ui.widgets.table import Column, TableView
from tests.screenshots.pixels import as_array

STATES = ("rest", "hover", "pressed", "focus", "selected", "disabled", "busy", "error",
          "read-only", "stale")  # fmt: skip
# Hover and pressed answer the pointer, which shows itself; the others must be told apart.
TOLD = ("focus", "selected", "disabled", "busy", "error", "read-only", "stale")
DIFFERENT, LEAST = 20, 12  # grey levels of 255, and how many pixels of them
WIDTH, HEIGHT, LABEL = 250, 64, 110


def draw_and_check(app: QApplication, folder: Path) -> list[str]:
    found = []
    for dark in (False, True):
        theme.apply(app, theme.chosen(app, "dark" if dark else "light"))
        drawn = {name: _row(make) for name, make in CONTROLS.items()}
        _save(drawn, folder / f"states-{'dark' if dark else 'light'}.png")
        mode = "dark" if dark else "light"
        found += [
            f"{mode}: {name} {state} looks like rest in grey"
            for name, states in drawn.items()
            for state in TOLD
            if state in states and not _differ(states["rest"], states[state])
        ]
    return found


def _row(make: Callable[[str], QWidget | None]) -> dict[str, QImage]:
    """The states this control has."""
    return {state: image for state in STATES if (image := _drawn(make, state)) is not None}


def _drawn(make: Callable[[str], QWidget | None], state: str) -> QImage | None:
    control = make(state)
    if control is None:
        return None
    place = QWidget()
    theme.dress(place)
    place.setProperty("ground", "page")
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    place.setFixedSize(WIDTH, HEIGHT)
    place.setLayout(column(None, control, None, pad=8))
    ring = FocusRing(place)
    place.show()
    place.activateWindow()
    QApplication.processEvents()
    _bring(control, state)
    QApplication.processEvents()
    # Where the pointer happens to be says nothing: only this state is under it.
    control.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
    image = place.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ring.hide()
    if isinstance(control, Busy):
        control.stop()
    place.close()
    place.deleteLater()
    QCoreApplication.sendPostedEvents(place, QEvent.Type.DeferredDelete.value)
    return image


def _bring(control: QWidget, state: str) -> None:
    if state == "focus":
        control.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        control.clearFocus()
    if state == "pressed" and isinstance(control, QAbstractButton):
        control.setDown(True)


def _button(kind: str) -> Callable[[str], QWidget | None]:
    def make(state: str) -> QWidget | None:
        if state in ("selected", "busy", "error", "read-only", "stale"):
            return None
        made = Button("Print 199 letters", "printer", kind=kind, key="F5")  # type: ignore[arg-type]
        made.setEnabled(state != "disabled")
        return made

    return make


def _rail(state: str) -> QWidget | None:
    if state in ("busy", "error", "read-only", "stale", "disabled"):
        return None
    made = Button("Counter", "store", kind="rail")
    made.setCheckable(True)
    made.setChecked(state == "selected")
    return made


def _pill(state: str) -> QWidget | None:
    if state in ("busy", "error", "read-only", "stale"):
        return None
    made = Pill("Visits")
    made.setChecked(state == "selected")
    made.setEnabled(state != "disabled")
    return made


def _line(state: str) -> QWidget | None:
    if state in ("selected", "busy", "stale", "pressed"):
        return None
    made = LineEdit("Postcode")
    made.setText("8907" if state == "error" else "89073")
    made.setReadOnly(state == "read-only")
    made.setEnabled(state != "disabled")
    if state == "error":
        made.set_wrong("A postcode in Germany has five digits, this one has four.")
    return made


def _text(state: str) -> QWidget | None:
    if state not in ("rest", "hover", "focus", "disabled"):
        return None
    made = EditText("Note", lines=1)
    made.show_text("Umbrella is in the back.")
    made.setEnabled(state != "disabled")
    return made


def _choice(state: str) -> QWidget | None:
    if state in ("selected", "busy", "error", "read-only", "stale", "pressed"):
        return None
    made = QComboBox()
    made.addItems(["formal", "familiar"])
    made.setEnabled(state != "disabled")
    return made


def _tick(state: str) -> QWidget | None:
    if state in ("busy", "error", "read-only", "stale"):
        return None
    made = QCheckBox("Notice handed over")
    made.setChecked(state == "selected")
    made.setEnabled(state != "disabled")
    return made


def _table(state: str) -> QWidget | None:
    if state not in ("rest", "selected", "focus"):
        return None
    made = TableView([Column("Name", str)], height=32)
    made.horizontalHeader().hide()
    made.set_rows(["Kurz, Bea"])
    if state == "selected":
        made.selectRow(0)
    return made


def _list(state: str) -> QWidget | None:
    if state not in ("rest", "focus"):
        return None
    made, model = QListView(), QStandardItemModel()
    model.appendRow(QStandardItem("Kurz, Bea"))
    model.setParent(made)
    made.setModel(model)
    return made


def _figure(state: str) -> QWidget | None:
    """A figure and its day: stale ones stay, in quiet ink, with the date in words."""
    if state not in ("rest", "stale"):
        return None
    words = "€ 3.56" if state == "rest" else "€ 3.56 · as of 31 Oct"
    return Label(words, "lead", tone="quiet" if state == "stale" else "")


def _waiting(state: str) -> QWidget | None:
    """Nothing at rest, a quiet bar with words when it takes long."""
    if state not in ("rest", "busy"):
        return None
    made = Busy()
    if state == "busy":
        made.start("Reading the files …")
        made.tell(3, 10)
        for bar in made.findChildren(QProgressBar):
            bar.show()
        made.show()
    return made


CONTROLS: Mapping[str, Callable[[str], QWidget | None]] = {
    "plain button": _button("plain"),
    "filled button": _button("filled"),
    "flat button": _button("flat"),
    "link": _button("link"),
    "rail": _rail,
    "pill": _pill,
    "line": _line,
    "text": _text,
    "choice": _choice,
    "tick": _tick,
    "table": _table,
    "list": _list,
    "figure": _figure,
    "waiting": _waiting,
}


def _differ(one: QImage, other: QImage) -> bool:
    """In a grey copy."""
    share = np.array([0.2126, 0.7152, 0.0722])
    far = np.abs(as_array(one) @ share - as_array(other) @ share)
    return int((far >= DIFFERENT).sum()) >= LEAST


def _save(drawn: Mapping[str, Mapping[str, QImage]], path: Path) -> None:
    wide, high = LABEL + WIDTH * len(STATES), HEIGHT * (len(drawn) + 1)
    sheet = QImage(wide, high, QImage.Format.Format_RGB32)
    look = theme.now()
    sheet.fill(look.colour("page"))
    painter = QPainter(sheet)
    painter.setFont(look.font("caption"))
    painter.setPen(look.colour("quiet"))
    for across, state in enumerate(STATES):
        painter.drawText(QPoint(LABEL + WIDTH * across + 8, HEIGHT // 2), state)
    for down, (name, states) in enumerate(drawn.items(), start=1):
        painter.drawText(QPoint(8, HEIGHT * down + HEIGHT // 2), name)
        for state, image in states.items():
            painter.drawImage(QPoint(LABEL + WIDTH * STATES.index(state), HEIGHT * down), image)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(path))
