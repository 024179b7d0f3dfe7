"""Files into the book and out again: `look`, `take_in`, `take_back`; one import is one batch.

`reading` makes values of the files, `taking_in` leads; `products`, `customers` and `purchases` each
write their noun through a `Taking` (`taking.py`: transaction, counts, refused lines); `ids` finds
or makes what a purchase names.
"""

from shopfriend.services.imports.reading import LeftOut
from shopfriend.services.imports.result import Result
from shopfriend.services.imports.taking import Counts, FileResult
from shopfriend.services.imports.taking_back import take_back
from shopfriend.services.imports.taking_in import formats, look, take_in

__all__ = ["Counts", "FileResult", "LeftOut", "Result", "formats", "look", "take_back", "take_in"]
