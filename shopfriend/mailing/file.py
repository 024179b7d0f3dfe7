"""Letters into a file, or one letter into bytes.

A file is written under a temporary name beside the target and replaces it when it is whole.
The same letters give the same bytes, today and in a year: a printed run can be shown again.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from shopfriend.domain.letters import Letter
from shopfriend.domain.trouble import Trouble
from shopfriend.mailing import fonts, letter
from shopfriend.mailing.sheet import BlindSheet, Pictures, Sheet

Progress = Callable[[int, int], None]  # done, of; raises `Cancelled` to stop


def write_letters(
    letters: Sequence[Letter], pictures: Pictures, target: Path, *, title: str, progress: Progress
) -> int:
    """How many pages were written. Raises `Trouble` for the disk, `ShopError` for a letter that
    does not fit; whatever is raised, no half file stays."""
    part = target.with_name(target.name + ".part")
    try:
        _write(letters, pictures, part, title, progress)
        part.replace(target)
    except OSError as error:
        raise _disk_trouble(error, target) from error
    finally:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
    return len(letters)


def one_page(one: Letter, pictures: Pictures) -> bytes:
    """The page of one letter as a PDF of its own, for the preview."""
    target = BytesIO()
    canvas = new_canvas(target, one.headline, one.shop)
    letter.draw(Sheet(canvas, letter.HEIGHT, pictures), one)
    canvas.save()
    return target.getvalue()


def save_page(page: bytes, target: Path) -> None:
    """One finished page into a file. Raises `Trouble` for the disk."""
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(page)
        part.replace(target)
    except OSError as error:
        raise _disk_trouble(error, target) from error


def check_fits(one: Letter) -> None:
    """Raises the `ShopError` that printing this letter would raise; draws nothing anywhere."""
    letter.draw(BlindSheet(), one)


def _write(
    letters: Sequence[Letter], pictures: Pictures, part: Path, title: str, progress: Progress
) -> None:
    canvas = new_canvas(BytesIO(), title, letters[0].shop if letters else "")
    sheet = Sheet(canvas, letter.HEIGHT, pictures)
    for done, one in enumerate(letters):
        progress(done, len(letters))
        letter.draw(sheet, one)
    progress(len(letters), len(letters))
    part.write_bytes(canvas.getpdfdata())


def new_canvas(target: BytesIO, title: str, author: str) -> Canvas:
    fonts.load()
    rl_config.useA85 = 0  # a quarter smaller
    size = (letter.WIDTH / fonts.POINT_MM, letter.HEIGHT / fonts.POINT_MM)
    # invariant: no clock and no chance in the file; our own first font, or Helvetica, which is
    # not embedded, stands on every page
    canvas = Canvas(
        target, pagesize=size, pageCompression=1, invariant=1, initialFontName=fonts.SERIF
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("shopfriend")
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


def _disk_trouble(error: OSError, target: Path) -> Trouble:
    if not target.parent.is_dir():
        return Trouble("letters-folder-missing", folder=str(target.parent))
    if isinstance(error, PermissionError) and target.exists():
        return Trouble("letters-file-busy", file=target.name)
    return Trouble("letters-not-saved", file=target.name, folder=str(target.parent))
