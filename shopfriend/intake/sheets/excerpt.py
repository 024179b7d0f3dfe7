"""The beginning of a large spreadsheet as a small one: its first lines are seen at once, however
many follow. Only for looking; reading takes the whole file."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

from shopfriend.intake import container

LARGE = 1024**2  # bytes of a part, unpacked, from which on its beginning has to do
KEPT = 512 * 1024  # bytes of its beginning
# A part that grows with the table -> where it may be cut, and how it then ends.
_CUTS = (
    ("xl/worksheets/", b"</row>", b"</sheetData></worksheet>"),
    ("xl/sharedStrings.xml", b"</si>", b"</sst>"),
    ("content.xml", b"</table:table-row>",
     b"</table:table></office:spreadsheet></office:body></office:document-content>"),
)  # fmt: skip
_DAMAGED = (*container.DAMAGED_ARCHIVE, OSError, RuntimeError)
_UNNEEDED = ("xl/media/", "xl/drawings/", "Pictures/", "Thumbnails/", "xl/calcChain")


def beginning(path: Path) -> io.BytesIO | None:
    """None for a file that is small or no archive, or whose parts are written in another way."""
    if not zipfile.is_zipfile(path):
        return None
    with suppress(*_DAMAGED), zipfile.ZipFile(path) as archive:
        infos = [i for i in archive.infolist() if not i.filename.startswith(_UNNEEDED)]
        if all(info.file_size <= LARGE for info in infos):
            return None
        return _copied(archive, infos)
    return None


def _copied(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> io.BytesIO | None:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as small:
        for info in infos:
            data = _part(archive, info)
            if data is None:
                return None
            small.writestr(info.filename, data)
    copy.seek(0)
    return copy


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    if info.file_size <= LARGE:
        return archive.read(info)
    for start, end, closing in _CUTS:
        if info.filename.startswith(start):
            with archive.open(info) as part:
                data = part.read(KEPT)
            at = data.rfind(end)
            return data[: at + len(end)] + closing if at >= 0 else None
    return None
