"""Random deeds, undo, redo, reopening and a second workplace, against a plain Python model."""

import copy
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from shopfriend.book import Book, Tx, blocks
from shopfriend.domain.trouble import ShopError
from tests.unit.book import rows

NAMES = st.sampled_from(["Müller", "Mueller-Lind", "Öztürk", "Łukasz", "O'Neill", "", "李"])
DAYS = st.sampled_from(["2026-09-30", "2026-10-01", "2026-10-02", "2026-10-30"])
PICK = st.integers(0, 50)

Model = dict[str, dict[Any, tuple[Any, ...]]]

_QUERIES = {
    "customer": "select id, last_name, household from customer",
    "address": "select id, customer, town from address",
    "note": "select id, customer, text from note",
    "preference": "select id, customer, word from preference",
    "product": "select id, name, category from product",
    "receipt": "select id, customer, day from receipt",
    "line": "select receipt || '-' || line_no, receipt, product from line",
}


class Deeds(RuleBasedStateMachine):
    """`model` maps table and key to what stands there; `done` and `undone` hold whole models."""

    @initialize()
    def start(self) -> None:
        self.full, blocks.FULL = blocks.FULL, 4  # days of several blocks
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "shop.shopbook"
        self.book = Book.create(self.path)
        self.other = Book.open(self.path, workplace=7)
        self.model: Model = {name: {} for name in _QUERIES}
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.categories: list[int] = []
        with self.book.batch("goods") as tx:
            self.categories = [rows.category(self.book, tx, path) for path in ("Käse", "Wein")]

    def teardown(self) -> None:
        if not hasattr(self, "book"):
            return
        try:
            assert rows.differing(self.book) == []
        finally:
            blocks.FULL = self.full
            self.other.close()
            self.book.close()
            self.folder.cleanup()

    def _keys(self, table: str) -> list[Any]:
        return sorted(self.model[table])

    def _one(self, table: str, pick: int) -> Any:
        keys = self._keys(table)
        return keys[pick % len(keys)] if keys else None

    def _deed(self, write: Any) -> None:
        before = copy.deepcopy(self.model)
        with self.book.change("deed") as tx:
            write(tx)
        if self.model != before:
            self.done = [*self.done, before][-50:]
            self.undone = []

    @rule(name=NAMES)
    def new_customer(self, name: str) -> None:
        def write(tx: Tx) -> None:
            new = rows.customer(self.book, tx, name)
            self.model["customer"][new] = (name, None)

        self._deed(write)

    @rule(pick=PICK, name=NAMES)
    def rename(self, pick: int, name: str) -> None:
        who = self._one("customer", pick)
        if who is None or self.model["customer"][who][0] == name:
            return

        def write(tx: Tx) -> None:
            tx.run("update customer set last_name = :n where id = :c", n=name, c=who)
            self.model["customer"][who] = (name, None)

        self._deed(write)

    @rule(pick=PICK, text=NAMES, what=st.sampled_from(["address", "note", "preference"]))
    def add_to_customer(self, pick: int, text: str, what: str) -> None:
        who = self._one("customer", pick)
        if who is None:
            return

        def write(tx: Tx) -> None:
            if what == "address":
                new = rows.address(self.book, tx, who, town=text)
            elif what == "note":
                new = rows.note(self.book, tx, who, text)
            else:
                new = self.book.ids.next()
                tx.insert("preference", id=new, customer=who, kind="like", target_kind="word",
                          word=text, noted_on="2026-10-01")  # fmt: skip
            self.model[what][new] = (who, text)

        self._deed(write)

    @rule(pick=PICK, what=st.sampled_from(["address", "note", "preference", "receipt"]))
    def remove(self, pick: int, what: str) -> None:
        key = self._one(what, pick)
        if key is None:
            return

        def write(tx: Tx) -> None:
            tx.run(f"delete from {what} where id = :k", k=key)
            del self.model[what][key]
            lines = self.model["line"]
            for line in [k for k, row in lines.items() if what == "receipt" and row[0] == key]:
                del lines[line]

        self._deed(write)

    @rule(pick=PICK)
    def delete_customer(self, pick: int) -> None:
        who = self._one("customer", pick)
        if who is None:
            return

        def write(tx: Tx) -> None:
            tx.run("delete from customer where id = :c", c=who)
            del self.model["customer"][who]
            for table in ("address", "note", "preference"):
                held = self.model[table]
                self.model[table] = {k: row for k, row in held.items() if row[0] != who}
            for key, (owner, day) in list(self.model["receipt"].items()):
                self.model["receipt"][key] = (None if owner == who else owner, day)

        self._deed(write)

    @rule(name=NAMES, in_category=st.integers(0, 2))
    def new_product(self, name: str, in_category: int) -> None:
        category = [*self.categories, None][in_category]

        def write(tx: Tx) -> None:
            new = rows.product(self.book, tx, name, category)
            self.model["product"][new] = (name, category)

        self._deed(write)

    @rule(pick=PICK, in_category=st.integers(0, 2))
    def move_product(self, pick: int, in_category: int) -> None:
        key = self._one("product", pick)
        category = [*self.categories, None][in_category]
        if key is None or self.model["product"][key][1] == category:
            return

        def write(tx: Tx) -> None:
            tx.run("update product set category = :c where id = :p", c=category, p=key)
            self.model["product"][key] = (self.model["product"][key][0], category)

        self._deed(write)

    @precondition(lambda self: self.model["product"])
    @rule(pick=PICK, goods=st.lists(PICK, min_size=1, max_size=4), day=DAYS, known=st.booleans())
    def sale(self, pick: int, goods: list[int], day: str, known: bool) -> None:
        who = self._one("customer", pick) if known else None
        bought = [self._one("product", n) for n in goods]

        def write(tx: Tx) -> None:
            new = rows.receipt(self.book, tx, who, day, bought)
            self.model["receipt"][new] = (who, day)
            for n, product in enumerate(bought):
                self.model["line"][f"{new}-{n}"] = (new, product)

        self._deed(write)

    @rule(pick=PICK, to=PICK)
    def give_receipt_to(self, pick: int, to: int) -> None:
        key, who = self._one("receipt", pick), self._one("customer", to)
        if key is None or self.model["receipt"][key][0] == who:
            return

        def write(tx: Tx) -> None:
            tx.run("update receipt set customer = :c where id = :r", c=who, r=key)
            self.model["receipt"][key] = (who, self.model["receipt"][key][1])

        self._deed(write)

    @rule(pick=PICK)
    def take_off_line(self, pick: int) -> None:
        key = self._one("line", pick)
        if key is None:
            return

        receipt, number = map(int, key.split("-"))

        def write(tx: Tx) -> None:
            tx.run("delete from line where receipt = :r and line_no = :n", r=receipt, n=number)
            del self.model["line"][key]

        self._deed(write)

    @rule()
    def undo(self) -> None:
        try:
            self.book.undo()
        except ShopError as error:
            assert error.message.kind == "nothing-to-undo"  # noqa: PT017
            assert not self.done
        else:
            self.undone.append(self.model)
            self.model = self.done.pop()

    @rule()
    def redo(self) -> None:
        try:
            self.book.redo()
        except ShopError as error:
            assert error.message.kind == "nothing-to-redo"  # noqa: PT017
            assert not self.undone
        else:
            self.done.append(self.model)
            self.model = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = Book.open(self.path)

    @rule(name=NAMES)
    def deed_of_the_other_workplace(self, name: str) -> None:
        """Undone at once by its own undo: ours must not notice."""
        with self.other.change("theirs") as tx:
            rows.customer(self.other, tx, name)
        self.other.undo()

    @invariant()
    def book_says_what_the_model_says(self) -> None:
        if not hasattr(self, "book"):
            return
        with self.other.read() as tx:
            for name, query in _QUERIES.items():
                have = {row[0]: row[1:] for row in tx.tuples(query)}
                assert have == self.model[name], name


Deeds.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestRandomDeeds = Deeds.TestCase
