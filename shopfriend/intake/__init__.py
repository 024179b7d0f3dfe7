"""Files that come in, read into values. Knows nothing of the book and says no sentence.

`look` answers what a file is, `read` what stands in it: rows, refused lines with their reasons,
and a count in which every physical line belongs to exactly one kind.
"""

from shopfriend.intake.look import Seen, look
from shopfriend.intake.read import Parsed, read
from shopfriend.intake.receipts import Purchases

__all__ = ["Parsed", "Purchases", "Seen", "look", "read"]
