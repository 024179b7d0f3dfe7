"""Files that come in, read into values. Knows nothing of the book and says no sentence.

`look` answers what a file is, `read` what stands in it: rows, refused lines with their reasons,
and a count in which every physical line belongs to exactly one kind.
"""

from shopfriend.intake.inside import files as files_in
from shopfriend.intake.inside import opened
from shopfriend.intake.journal import index_beside
from shopfriend.intake.known import Known, formats
from shopfriend.intake.look import look
from shopfriend.intake.mapping import Meaning, Proposal, meanings, propose
from shopfriend.intake.read import read
from shopfriend.intake.receipts import Purchases
from shopfriend.intake.seen import Parsed, Seen
from shopfriend.intake.together import together, without_rows

__all__ = [
    "Known", "Meaning", "Parsed", "Proposal", "Purchases", "Seen", "files_in", "formats",
    "index_beside", "look", "meanings", "opened", "propose", "read", "together", "without_rows",
]  # fmt: skip
