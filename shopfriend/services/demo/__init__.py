"""The demo shop "Lindenladen": a book full of invented people, always up to the day it is opened.

`make` writes one; `current` keeps one per day. Nothing here is imported before somebody asks for
the demo shop.
"""

from shopfriend.services.demo.making import DemoSummary, current, make
from shopfriend.services.demo.stories import Story, sample_code, stories

__all__ = ["DemoSummary", "Story", "current", "make", "sample_code", "stories"]
