"""Empty a layout before it is filled anew."""

from PySide6.QtWidgets import QLayout


def emptied(layout: QLayout) -> None:
    """Everything out, now for the eye and later for good; layouts inside likewise."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inside := item.layout():
            emptied(inside)
