"""The watched folder: exports a till or a shop puts there come in by themselves.

`look_over` is to be called at start and every few minutes, with what the look before it saw; it
does nothing that a person could not do by hand on the page, and one import for each file, so that
each can be taken back alone. What is doubtful waits, with its reason.
"""

from shopfriend.services.watching.chosen import Folder, choose, folder
from shopfriend.services.watching.had import Watched, files, settle
from shopfriend.services.watching.looking import Looked, look_over

__all__ = ["Folder", "Looked", "Watched", "choose", "files", "folder", "look_over", "settle"]
