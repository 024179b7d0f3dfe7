"""What a third party says about an area, never about a person (A14): by postcode, with source and
date. It is shown as that, is deleted as a set, and is no fact of anybody."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AreaRow:
    """One line of a file: "Purchasing power", "104", from whom and of when."""

    line: int
    postcode: str
    name: str
    value: str
    source: str
    as_of: date | None = None
    country: str = "DE"


@dataclass(frozen=True)
class AreaFact:
    """As it is shown beside a person who lives there."""

    postcode: str
    name: str
    value: str
    source: str
    as_of: date | None


@dataclass(frozen=True)
class AreaSet:
    """All of one source: what is deleted together."""

    source: str
    values: int
    postcodes: int
    newest: date | None
