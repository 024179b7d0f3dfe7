"""What goes out: finished letters in, pages out. Knows nothing of where the letters came from."""

from shopfriend.mailing.check import check_file
from shopfriend.mailing.file import check_fits, one_page, save_page, write_letters
from shopfriend.mailing.letter import PICTURE_PIXELS
from shopfriend.mailing.render import render
from shopfriend.mailing.scan_sheet import write_scan_sheet

__all__ = [
    "PICTURE_PIXELS",
    "check_file",
    "check_fits",
    "one_page",
    "render",
    "save_page",
    "write_letters",
    "write_scan_sheet",
]
