"""Where a list of people comes from. Who is no customer has given the shop nothing: rented and
bought addresses stay out (R-L22), so a list that no till, shop or address book has written is
asked about."""

from collections.abc import Mapping

from shopfriend.domain.incoming import Question
from shopfriend.domain.messages import Fact
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import styles
from shopfriend.intake.formats import Format
from shopfriend.intake.styles import ORIGIN

OWN, BOUGHT = styles.CHOICES[ORIGIN]


def questions(
    format_: Format, answers: Mapping[str, str], *, file: str, people: int
) -> tuple[Question, ...]:
    """Raises `ShopError("list-bought")` for the answer that it was bought."""
    if format_.noun != "customer" or format_.system or not format_.source or not people:
        return ()  # people with the shop's own numbers are customers
    answer = {**format_.answers, **answers}.get(ORIGIN)
    if answer is None:
        facts: dict[str, Fact] = {"file": file, "people": people}
        return (Question(ORIGIN, ORIGIN, styles.CHOICES[ORIGIN], facts),)
    if styles.answered(ORIGIN, answer) == BOUGHT:
        raise ShopError("list-bought", file=file)
    return ()
