"""The till export that German shops must be able to give: DSFinV-K, in a folder, a zip, or zips
in a zip; one closing or ten years of them.

`archive` finds the files, `exports` says which tables they are, `reading` cuts them, `joining`
puts receipts and lines together, `rules` says what is a purchase, `building` makes them.
"""

from shopfriend.intake.dsfinvk.looking import look
from shopfriend.intake.dsfinvk.whole import read

__all__ = ["look", "read"]
