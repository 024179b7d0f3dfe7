"""Which lines came and which went: by these the counters move, so that one sale counts nothing
anew."""

from collections import Counter, defaultdict
from collections.abc import Iterable

# receipt, customer (0 = unknown), product, quantity_milli, total_cents, discount_cents
Line = tuple[int, ...]


class Moved:
    """What changed between two states of some days; empty where everything was made anew."""

    def __init__(self) -> None:
        self.receipts: Counter[int] = Counter()  # per product, as the two below
        self.quantity: Counter[int] = Counter()
        self.cents: Counter[int] = Counter()
        self.times: Counter[tuple[int, int]] = Counter()  # (customer, product)
        self.newest: dict[int, str] = {}
        self.gone: set[tuple[int, str]] = set()  # (product, day) that may have been its last
        self.came: defaultdict[int, list[tuple[str, Line]]] = defaultdict(list)  # per customer
        self.went: set[int] = set()  # customers who have a line less

    def add(self, day: str, was: Iterable[Line], now: Iterable[Line]) -> None:
        before, after = Counter(was), Counter(now)
        self._count(-1, before - after)
        self._count(1, after - before)
        for line in (before - after).elements():
            self.went.add(line[1])
        for line in (after - before).elements():
            self.came[line[1]].append((day, line))
        self._bought(day, {line[:3] for line in before}, {line[:3] for line in after})

    def products(self) -> list[int]:
        return sorted(self.receipts.keys() | self.quantity.keys() | self.cents.keys())

    def _count(self, sign: int, lines: "Counter[Line]") -> None:
        for (_, _, product, quantity, cents, _), count in lines.items():
            self.quantity[product] += sign * quantity * count
            self.cents[product] += sign * cents * count

    def _bought(self, day: str, old: set[Line], new: set[Line]) -> None:
        """Twice on a receipt counts once."""
        for sign, bought in ((-1, old - new), (1, new - old)):
            for _, customer, product in bought:
                self.receipts[product] += sign
                self.times[customer, product] += sign
        here = {product for _, _, product in new}
        self.gone.update((product, day) for _, _, product in old if product not in here)
        for product in here:
            self.newest[product] = max(day, self.newest.get(product, ""))
