"""The customer book: owns the connections; the two doors that write, and the one that reads.

`change` records a deed (undoable), `batch` runs an import, a print run or a rebuild (not
recorded, every row carries its batch). Both are `BEGIN IMMEDIATE … COMMIT`; whatever is raised
inside rolls everything back. `read` sees only what is committed. Any thread may call; writing is
one at a time in this process, and across processes SQLite's lock waits up to ten seconds.
"""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from shopfriend.book import derived, engine, file, migrations, recorder, undo
from shopfriend.book.derived import Touched
from shopfriend.book.tx import BatchTx, ChangeTx, Row, Tx, WriteTx, facts_json
from shopfriend.domain.change import Change
from shopfriend.domain.ids import IdMaker
from shopfriend.domain.messages import Fact
from shopfriend.domain.trouble import ShopError

SUFFIX = ".shopbook"


def utc_now() -> datetime:
    return datetime.now(UTC)


class Book:
    """One open book. Make it with `Book.create` or `Book.open`; close it, or use `with`."""

    def __init__(self, path: Path, *, workplace: int, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.workplace = workplace
        self.clock = clock
        self.ids = IdMaker(workplace, clock)
        self._write_lock = threading.RLock()
        self._read_lock = threading.RLock()
        self._armed = False
        self._writer = engine.connect(path)
        try:
            self._upgrade()
            self._reader = engine.connect(path)
            self._reader.execute("PRAGMA query_only = ON")
        except BaseException:
            self._writer.close()
            raise

    @classmethod
    def create(
        cls, path: Path, *, workplace: int = 0, clock: Callable[[], datetime] = utc_now
    ) -> "Book":
        """A new, empty book. Raises `ShopError("book-exists")` rather than overwrite."""
        file.make_empty(path)
        try:
            return cls(path, workplace=workplace, clock=clock)
        except BaseException:
            file.remove(path)
            raise

    @classmethod
    def open(
        cls, path: Path, *, workplace: int = 0, clock: Callable[[], datetime] = utc_now
    ) -> "Book":
        """An existing book, upgraded when it is older (after a backup). Raises `ShopError` for
        what is no book or newer than this program, `Trouble` for what the machine refuses."""
        file.look_before_opening(path)
        return cls(path, workplace=workplace, clock=clock)

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Flush the write-ahead log into the file and let go of it."""
        with self._write_lock, self._read_lock:
            self._reader.close()
            try:
                self._writer.execute("PRAGMA optimize")
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error:  # another window has it open, or the disk is gone: both fine here
                pass
            self._writer.close()

    # -- reading ---------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """One consistent look at what is committed."""
        with self._read_lock, engine.translated(self.path):
            outermost = not self._reader.in_transaction
            if outermost:
                self._reader.execute("BEGIN")
            try:
                yield Tx(self._reader)
            finally:
                if outermost and self._reader.in_transaction:
                    self._reader.execute("ROLLBACK")

    def version(self) -> int:
        """A number that moves when somebody else – window, command, worker – has committed, and
        when this book's own writer has."""
        with self._read_lock, engine.translated(self.path):
            return int(self._reader.execute("PRAGMA data_version").fetchone()[0])

    # -- writing ---------------------------------------------------------------------------

    @contextmanager
    def change(self, kind: str, *, actor: str = "", **facts: Fact) -> Iterator[ChangeTx]:
        """A deed: recorded, one undo step, derived data made anew before the commit."""
        with self._transaction() as connection:
            tx = ChangeTx(connection)
            change = self._begin_change(tx, kind, facts, actor)
            yield tx
            recorder.stop(tx)
            self._derive(tx)
            recorded = tx.value("select 1 from change_row where change = :id limit 1", id=change)
            self._end_change(tx, change, recorded=bool(recorded))
            tx.done = _change(kind, facts, tx, undoable=bool(recorded))

    @contextmanager
    def batch(
        self, kind: str, *, actor: str = "", source: str = "", files: str = "", **facts: Fact
    ) -> Iterator[BatchTx]:
        """A batch: not recorded; its rows carry `tx.batch`. `facts` end in `batch.counts`."""
        with self._transaction() as connection:
            tx = BatchTx(connection, self.ids.next())
            tx.insert(
                "batch",
                id=tx.batch,
                kind=kind,
                source=source,
                files=files,
                counts=facts_json(facts),
                at=self.now(),
                actor=actor,
            )
            yield tx
            self._derive(tx)
            tx.done = _change(kind, facts, tx, undoable=False)

    def undo(self) -> Change:
        """Take back this workplace's last deed. Raises `ShopError("nothing-to-undo")` or
        `ShopError("undo-overtaken")` when somebody changed the same rows since."""
        return self._step(undo.last_done, undo.revert, "nothing-to-undo", self.now())

    def redo(self) -> Change:
        return self._step(undo.first_undone, undo.repeat, "nothing-to-redo", None)

    def now(self) -> str:
        """UTC, to the second, with Z: what the program itself did."""
        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def backup(self, target: Path) -> None:
        """A verified copy at `target`; sales may go on meanwhile. See `file.backup`."""
        file.backup(self.path, target)

    # -- inside ----------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._write_lock, engine.translated(self.path):
            if self._writer.in_transaction:
                raise RuntimeError("a deed inside a deed: services call nouns, not services")
            self._arm()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def _arm(self) -> None:
        if not self._armed:
            recorder.arm(Tx(self._writer))
            self._armed = True

    def _begin_change(self, tx: Tx, kind: str, facts: Mapping[str, Fact], actor: str) -> int:
        undo.trim(tx, self.workplace)
        change = self.ids.next()
        tx.insert(
            "change",
            id=change,
            workplace=self.workplace,
            kind=kind,
            facts=facts_json(facts),
            touched="{}",
            at=self.now(),
            actor=actor,
        )
        recorder.start(tx, change)
        return change

    def _end_change(self, tx: ChangeTx, change: int, *, recorded: bool) -> None:
        if not recorded:  # nothing happened: no step to undo
            tx.run("delete from change where id = :id", id=change)
            return
        touched: dict[str, list[int] | list[str]] = {n: sorted(i) for n, i in tx.touched.items()}
        touched["months"] = sorted(tx.months)
        tx.run(
            "update change set touched = :touched where id = :id",
            touched=json.dumps(touched),
            id=change,
        )

    def _derive(self, tx: WriteTx) -> None:
        derived.update(
            tx,
            Touched(
                customers=frozenset(tx.touched.get("customer", ())),
                products=frozenset(tx.touched.get("product", ())),
                months=frozenset(tx.months),
            ),
        )

    def _step(
        self,
        find: Callable[[Tx, int], Row | None],
        put: Callable[[Tx, int], None],
        nothing: str,
        undone_at: str | None,
    ) -> Change:
        with self._transaction() as connection:
            tx = WriteTx(connection)
            step = find(tx, self.workplace)
            if step is None:
                raise ShopError(nothing)
            put(tx, step["id"])
            tx.run("update change set undone_at = :at where id = :id", at=undone_at, id=step["id"])
            touched = json.loads(step["touched"])
            tx.months.update(touched.pop("months", ()))
            for noun, ids in touched.items():
                tx.touch(noun, *ids)
            self._derive(tx)
            return _change(step["kind"], json.loads(step["facts"]), tx, undoable=False)

    def _upgrade(self) -> None:
        with engine.translated(self.path):
            version = self._writer.execute("PRAGMA user_version").fetchone()[0]
            if version > len(migrations.STEPS):
                raise ShopError("book-too-new", file=self.path.name)
            self._writer.execute("PRAGMA journal_mode = WAL")
            if version < len(migrations.STEPS):
                self._migrate(version)
            tx = Tx(self._writer)
            if names := derived.outdated(tx):
                self._writer.execute("BEGIN IMMEDIATE")
                derived.rebuild(tx, names)
                self._writer.execute("COMMIT")

    def _migrate(self, version: int) -> None:
        if version:
            file.backup(self.path, file.backup_name(self.path, self.clock(), "before-upgrade"))
        utils = migrations.sqlite_utils()
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            migrations.all_steps().apply(utils.Database(self._writer))
            self._writer.execute(f"PRAGMA user_version = {len(migrations.STEPS)}")
            self._writer.execute("COMMIT")
        except BaseException:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise


def _change(kind: str, facts: Mapping[str, Fact], tx: WriteTx, *, undoable: bool) -> Change:
    touched = {noun: frozenset(ids) for noun, ids in tx.touched.items()}
    return Change(kind, dict(facts), touched, tx.everything, undoable)
