"""Which good a line names: by article number, else GTIN, else its text – or only a group key.

Some tills know nothing but groups (`Käse`, `DIVERSE 7%`): such a line keeps its money under a good
of its own, numbered `WG …`, that is never taken for an article.
"""

from typing import TYPE_CHECKING

from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import gtin_of, read_unit
from shopfriend.intake.dsfinvk import rules
from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.dsfinvk.report import Report, cell
from shopfriend.intake.rows import spread, where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

GROUP = "WG"


def numbered(stack: Stack, report: Report) -> tuple["Integers", list[str]]:
    """For each row its good, and the goods' numbers. A GTIN that has lost its digits is told."""
    import numpy as np

    article, gtin, name = (stack.column(c) for c in ("ART_NR", "GTIN", "ARTIKELTEXT"))
    known: dict[str, int] = {}

    def number(text: str) -> int:
        return known.setdefault(text, len(known))

    by_article = spread(article.codes, [number(text) for text in article.texts], "int64")
    plain, own = _gtins(stack, report), _articles_of_gtins(stack)
    by_gtin = spread(gtin.codes, [number(own.get(text, text)) for text in plain], "int64")
    by_name = spread(name.codes, [number(text) for text in name.texts], "int64")
    no_article = where(article, lambda text: not text)
    no_gtin = spread(gtin.codes, [not text for text in plain], "bool")
    grouped = no_article & no_gtin & _names_a_group(stack)
    code = np.where(no_gtin, by_name, by_gtin)
    code = np.where(no_article, code, by_article)
    if grouped.any():
        code = np.where(grouped, _groups(stack, known), code)
    return code, list(known)


def _plain_gtin(text: str) -> str:
    """A short number that some tills write there is as good as any; 4,01E+12 is none any more."""
    return gtin_of(text) or (text if text.isdigit() else "")


def _gtins(stack: Stack, report: Report) -> list[str]:
    """The column's distinct texts as they are good for."""
    import numpy as np

    column = stack.column("GTIN")
    plain = [_plain_gtin(text) for text in column.texts]
    for code, text in enumerate(column.texts):
        if text and not plain[code]:
            row = int(np.flatnonzero(column.codes == code)[0])
            report.warn(stack, row, "left-out-gtin", **cell(stack, row, "GTIN"))
    return plain


def _articles_of_gtins(stack: Stack) -> dict[str, str]:
    """A till that names the GTIN sometimes with and sometimes without its own number."""
    import numpy as np
    import pandas as pd

    article, gtin = stack.column("ART_NR"), stack.column("GTIN")
    if not any(gtin.texts):
        return {}
    found: dict[str, str] = {}
    pairs = pd.unique(gtin.codes.astype(np.int64) * max(len(article.texts), 1) + article.codes)
    for pair in pairs.tolist():
        code, other = divmod(pair, max(len(article.texts), 1))
        plain = _plain_gtin(gtin.texts[code])
        if plain and article.texts[other]:
            found.setdefault(plain, article.texts[other])
    return found


def _names_a_group(stack: Stack) -> "NDArray[np.bool_]":
    """No text of its own, or the group's, or one of the till's open keys."""
    import numpy as np

    name, group = stack.column("ARTIKELTEXT"), stack.column("WARENGR")
    place = {text: code for code, text in enumerate(group.texts)}
    same = np.array([place.get(text, -1) for text in name.texts] or [-1])[name.codes]
    bare = where(name, lambda text: not text or rules.is_open_key(text))
    result: NDArray[np.bool_] = bare | (same == group.codes)
    return result


def _groups(stack: Stack, known: dict[str, int]) -> "Integers":
    import numpy as np

    code: Integers = np.full(len(stack), -1, np.int64)
    for name in ("ARTIKELTEXT", "WARENGR", "WARENGR_ID"):  # the surest last
        column = stack.column(name)
        own = [known.setdefault(f"{GROUP} {text}", len(known)) if text else -1
               for text in column.texts]  # fmt: skip
        said = spread(column.codes, own, "int64")
        code = np.where(said >= 0, said, code)
    nothing = known.setdefault(GROUP, len(known))
    return np.where(code < 0, nothing, code)


def per_thousand(stack: Stack) -> "NDArray[np.bool_]":
    """Rows whose quantity is in grams or millilitres."""
    return where(stack.column("EINHEIT"), lambda text: read_unit(text).per_thousand)


def seen(
    stack: Stack, rows: "Integers", code: "Integers", numbers: list[str]
) -> tuple[list[ProductSeen], "Integers"]:
    """What the first of `rows` says about each good, and for each row its place there."""
    import numpy as np

    first = np.full(len(numbers), -1, np.int64)
    first[code[rows[::-1]]] = rows[::-1]  # what is written last stands first
    codes = np.flatnonzero(first >= 0)
    places = np.zeros(len(numbers), np.int64)
    places[codes] = np.arange(len(codes))
    columns = [stack.column(c) for c in ("ARTIKELTEXT", "WARENGR", "EINHEIT", "GTIN")]
    says = [column.codes[first[codes]].tolist() for column in columns]
    texts = ([c.texts[i] for i in at] for c, at in zip(columns, says, strict=True))
    found = [
        ProductSeen(numbers[good], name or group, group, read_unit(unit).unit, gtin_of(gtin))
        for good, name, group, unit, gtin in zip(codes.tolist(), *texts, strict=True)
    ]
    return found, places[code[rows]]
