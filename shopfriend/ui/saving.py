"""Where a PDF shall lie: asked the same way wherever one is made."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from shopfriend import places

KIND = "PDF (*.pdf)"


def ask_pdf(over: QWidget, question: str, name: str, *, folder: Path | None = None) -> Path | None:
    """`name` in words, without an ending; `folder` is usually the documents. None: not now."""
    usual = (folder or places.documents_folder()) / f"{file_name(name)}.pdf"
    chosen, _ = QFileDialog.getSaveFileName(over, question, str(usual), KIND)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")


def show(file: Path) -> None:
    """In the program that this machine opens such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def file_name(words: str) -> str:
    """A name that every file system takes."""
    good = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in words)
    return " ".join(good.split()) or "letters"
