"""The heavy parts, loaded when first used: the window opens without numpy, pandas, ReportLab.

Services say `from shopfriend.services import parts` and then `parts.insight.…`, `parts.intake.…`,
`parts.mailing.…` (PEP 562). A test guards that nothing else loads them at start.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopfriend import insight as insight
    from shopfriend import intake as intake
    from shopfriend import mailing as mailing

_PARTS = ("insight", "intake", "mailing")


def __getattr__(name: str) -> ModuleType:
    if name not in _PARTS:
        raise AttributeError(name)
    return import_module(f"shopfriend.{name}")
