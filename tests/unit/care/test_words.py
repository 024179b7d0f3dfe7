"""Every check, remedy, part and heading has its sentence in both languages."""

import pytest

from shopfriend.domain.completeness import PARTS, PLAIN
from shopfriend.domain.health import CHECKS
from shopfriend.domain.messages import message
from shopfriend.services import exports, texts

JUDGED_BY_NAME = {"name-unfit"}  # says how soon a letter would show it
WITHOUT_FIELD = {"ask", "picture"}


def wanted() -> set[str]:
    kinds = {f"care-{check.kind}" for check in CHECKS}
    kinds |= {f"care-{check.kind}-why" for check in CHECKS}
    kinds |= {f"care-{c.kind}-found" for c in CHECKS if c.kind not in JUDGED_BY_NAME}
    kinds |= {f"care-{c.kind}-ask" for c in CHECKS if c.mends == "ask"}
    kinds |= {f"mend-{c.mends}" for c in CHECKS}
    kinds |= {f"mend-{c.mends}-field" for c in CHECKS if c.mends not in WITHOUT_FIELD}
    kinds |= {f"part-{name}" for name in PARTS} | {f"ask-{name}" for name in PLAIN}
    columns = [*exports._PEOPLE, *exports._GOODS, *exports._LINES]
    kinds |= {f"column-{name.replace('_', '-')}" for name in columns}
    return kinds


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_tables_of_care_have_a_sentence_each(language: str) -> None:
    assert wanted() <= texts.kinds(language)


def test_headings_of_exports_differ_so_that_no_column_is_lost() -> None:
    for columns in (exports._PEOPLE, exports._GOODS, exports._LINES):
        names = [f"column-{name.replace('_', '-')}" for name in columns]
        for language in texts.LANGUAGES:
            said = [texts.say(message(name), language) for name in names]
            assert len(set(said)) == len(said)
