"""A finished page as pixels, by the part that checks files: what is seen is what is printed."""

import pypdfium2 as pdfium


def render(page: bytes, dpi: int) -> tuple[int, int, bytes]:
    """Width, height, and rows of pixels without gaps: blue, green, red, one unused byte."""
    document = pdfium.PdfDocument(page)
    try:
        bitmap = document[0].render(scale=dpi / 72, rev_byteorder=False, prefer_bgrx=True)
        width, height = bitmap.width, bitmap.height
        rows = bytes(bitmap.buffer)
        wide = width * 4
        if bitmap.stride != wide:
            starts = range(0, height * bitmap.stride, bitmap.stride)
            rows = b"".join(rows[at : at + wide] for at in starts)
        return width, height, rows
    finally:
        document.close()
