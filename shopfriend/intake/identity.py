"""What tells a person of another program from others."""

import re
from dataclasses import dataclass

from shopfriend.domain import folding
from shopfriend.domain.purchases import is_unknown_person

# "Tisch 4" is where somebody sat.
_TABLE = re.compile(r"(tisch|table|platz|theke|bar|terrasse)\b.{0,12}", re.IGNORECASE)
_PHONE_DIGITS = 6


@dataclass(frozen=True)
class Identity:
    """What a file says about somebody, best first."""

    number: str = ""
    email: str = ""
    phone: str = ""
    name: str = ""
    place: str = ""

    def uid(self, source: str) -> str:
        """ "" for nobody."""
        if not is_unknown_person(self.number):
            return f"{source}:{self.number}"
        if "@" in self.email:
            return f"{source}:{self.email.casefold()}"
        if len(digits := folding.digits(self.phone)) >= _PHONE_DIGITS:
            return f"{source}:{digits}"
        if is_unknown_person(self.name) or _TABLE.fullmatch(self.name):
            return ""
        return f"{source}:{folding.key(self.name)} {folding.key(self.place)}".strip()
