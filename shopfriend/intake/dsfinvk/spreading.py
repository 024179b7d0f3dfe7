"""Amounts spread over lines, exact to the cent: the largest remainders get what is left."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

FINE_IN_CENT = 1000  # 1/100,000 of a euro


def sums(values: "Integers", group: "Integers", groups: int) -> "Integers":
    """Of each group; exact."""
    import numpy as np

    result = np.zeros(groups, np.int64)
    np.add.at(result, group, values)
    return result


def rounded(fine: "Integers") -> "Integers":
    """Half a cent goes away from zero."""
    import numpy as np

    whole: Integers = np.sign(fine) * ((np.abs(fine) + FINE_IN_CENT // 2) // FINE_IN_CENT)
    return whole


def cents_of(fine: "Integers", group: "Integers", groups: int) -> "Integers":
    """Each amount in cents so that those of a group add up to their rounded sum."""
    low = fine // FINE_IN_CENT
    rest = fine - low * FINE_IN_CENT
    if not rest.any():
        return low
    missing = rounded(sums(fine, group, groups)) - sums(low, group, groups)
    return low + topped_up(rest, group, missing)


def shares(amount: "Integers", weight: "Integers", group: "Integers") -> "Integers":
    """Each group's `amount` over its members by `weight` (0 or more). A group without any weight
    gives it all to its first member."""
    import numpy as np

    whole = sums(weight, group, len(amount))
    empty = whole == 0
    if empty.any():
        weight = weight.copy()
        weight[_firsts(group)[empty[group[_firsts(group)]]]] = 1
        whole = sums(weight, group, len(amount))
    part = np.abs(amount)[group] * weight
    low, rest = np.divmod(part, np.maximum(whole, 1)[group])
    missing = np.abs(amount) - sums(low, group, len(amount))
    return np.sign(amount)[group] * (low + topped_up(rest, group, missing))


def topped_up(rest: "Integers", group: "Integers", missing: "Integers") -> "Integers":
    """One more for so many members of each group as are `missing`, largest `rest` first."""
    import numpy as np

    order = np.lexsort((-rest, group))
    sorted_ = group[order]
    begins = np.flatnonzero(np.diff(sorted_, prepend=-1))
    sizes = np.diff(np.append(begins, len(sorted_)))
    rank = np.arange(len(sorted_)) - np.repeat(begins, sizes)
    result = np.zeros(len(rest), np.int64)
    result[order] = rank < missing[sorted_]
    return result


def _firsts(group: "Integers") -> "Integers":
    import numpy as np

    return np.unique(group, return_index=True)[1]
