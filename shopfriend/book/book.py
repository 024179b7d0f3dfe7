"""The customer book: owns the connections; the two doors that write, and the one that reads.

`change` records a deed (undoable), `batch` runs an import, a print run or a rebuild (not
recorded, every row carries its batch). Both are `BEGIN IMMEDIATE … COMMIT`; whatever is raised
inside rolls everything back. `read` sees only what is committed. Any thread may call; reading
never waits, writing is one at a time in this process, and across processes SQLite's lock waits
up to ten seconds.
"""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

from shopfriend.book import derived, engine, file, migrations, recorder, references, schema, undo
from shopfriend.book.derivation import Touched
from shopfriend.book.engine import BUSY_MS, Connection
from shopfriend.book.readers import Readers
from shopfriend.book.tx import BatchTx, ChangeTx, Row, Tx, WriteTx, facts_json
from shopfriend.domain.change import Change
from shopfriend.domain.ids import IdMaker
from shopfriend.domain.messages import Fact
from shopfriend.domain.trouble import ShopError, Trouble

SUFFIX = ".shopbook"


def utc_now() -> datetime:
    return datetime.now(UTC)


class Book:
    """One open book. Make it with `Book.create` or `Book.open`; close it, or use `with`."""

    def __init__(
        self, path: Path, *, workplace: int, clock: Callable[[], datetime], busy_ms: int = BUSY_MS
    ) -> None:
        self.path = path
        self.opening = object()  # versions of another opening say nothing about this one's
        self.workplace = workplace
        self.clock = clock
        self.ids = IdMaker(workplace, clock)
        self.at_close: Callable[[], None] = _nothing  # lets go of what belongs to the open book
        self._write_lock = threading.RLock()
        self._armed = False
        self._foreign = 0
        self._looked: tuple[int, Row | None] | None = None
        self._writer = engine.connect(path, busy_ms=busy_ms)
        try:
            self._upgrade()
            with engine.translated(path):
                self.ids.continue_after(_newest_id(Tx(self._writer)))
            self._readers = Readers(path, busy_ms=busy_ms)
        except BaseException:
            self._writer.close()
            raise

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        workplace: int = 0,
        clock: Callable[[], datetime] = utc_now,
        busy_ms: int = BUSY_MS,
    ) -> "Book":
        """A new, empty book. Raises `ShopError("book-exists")` rather than overwrite."""
        file.make_empty(path)
        try:
            return cls(path, workplace=workplace, clock=clock, busy_ms=busy_ms)
        except BaseException:
            file.remove(path)
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        workplace: int = 0,
        clock: Callable[[], datetime] = utc_now,
        busy_ms: int = BUSY_MS,
    ) -> "Book":
        """An existing book, upgraded when it is older (after a backup). Raises `ShopError` for
        what is no book or newer than this program, `Trouble` for what the machine refuses."""
        file.look_before_opening(path)
        return cls(path, workplace=workplace, clock=clock, busy_ms=busy_ms)

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Flush the write-ahead log into the file and let go of it."""
        with self._write_lock:
            self._readers.close()
            # Another window has it open, or the disk is gone: what is committed stays committed.
            with suppress(sqlite3.Error):
                self._writer.execute("PRAGMA optimize")
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.close()
            self.at_close()

    def work_at(self, workplace: int) -> None:
        """From now on ids and deeds are of this workplace; the ids go on from the newest known."""
        self.workplace = workplace
        self.ids = IdMaker(workplace, self.clock)
        with self.read() as tx:
            self.ids.continue_after(_newest_id(tx))

    # -- reading ---------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """One consistent look at what is committed, at any time and from any thread."""
        with engine.translated(self.path), self._readers.reading() as connection:
            yield Tx(connection)

    def version(self) -> int:
        """A number that moves when somebody else – window, command, worker – has committed, and
        when this book's own writer has."""
        with engine.translated(self.path):
            return self._readers.version()

    def foreign_version(self) -> int | None:
        """A number that moves when somebody else has done a deed or a batch: not with what is
        merely kept (models, offers shown), nor with this book's own. None while it is writing."""
        if not self._write_lock.acquire(blocking=False):
            return None
        try:
            with engine.translated(self.path):
                version = int(self._writer.execute("PRAGMA data_version").fetchone()[0])
                found = (version, _deeds(Tx(self._writer)))
                if self._looked and version != self._looked[0] and found[1] != self._looked[1]:
                    self._foreign += 1
                self._looked = found
                return self._foreign
        finally:
            self._write_lock.release()

    # -- writing ---------------------------------------------------------------------------

    @contextmanager
    def change(self, kind: str, *, actor: str = "", **facts: Fact) -> Iterator[ChangeTx]:
        """A deed: recorded, one undo step, derived data made anew before the commit."""
        with self._transaction(recorded=True) as connection:
            tx = ChangeTx(connection)
            change = self._begin_change(tx, kind, facts, actor)
            yield tx
            recorder.stop(tx)
            written = recorder.images(tx, change)
            self._end_change(tx, change, recorded=bool(written))
            derived.update(tx, recorder.concerned(tx, written))
            tx.done = _change(kind, facts, tx, undoable=bool(written))

    @contextmanager
    def batch(
        self,
        kind: str,
        *,
        actor: str = "",
        source: str = "",
        files: str = "",
        bulk: bool = False,
        **facts: Fact,
    ) -> Iterator[BatchTx]:
        """A batch: not recorded; its rows carry `tx.batch`. `facts` end in `batch.counts`. A
        `bulk` one brings very many rows; it may not delete any that others point to."""
        with self._transaction(bulk=bulk) as connection:
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
            derived.update(tx, _said(tx))
            tx.done = _change(kind, facts, tx, undoable=False)

    @contextmanager
    def keep(self) -> Iterator[Tx]:
        """For what can be learned anew at any time (model weights) and for the program's own
        notes (workplaces): no deed, no batch row, and nothing is derived from it."""
        with self._transaction() as connection:
            yield Tx(connection)

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

    def keep_copy(self) -> Path:
        """A verified copy in `Backups` beside the book, of which the newest twelve are kept."""
        target = file.backup_name(self.path, self.clock())
        file.backup(self.path, target)
        file.prune(self.path)
        return target

    # -- inside ----------------------------------------------------------------------------

    @contextmanager
    def _transaction(self, *, recorded: bool = False, bulk: bool = False) -> Iterator[Connection]:
        with self._write_lock, engine.translated(self.path):
            if self._writer.in_transaction:
                raise RuntimeError("a deed inside a deed: services call nouns, not services")
            if recorded:
                self._arm()
            with references.proven_at_the_end(self._writer) if bulk else nullcontext():
                self._writer.execute("BEGIN IMMEDIATE")
                try:
                    self._refuse_newer()
                    yield self._writer
                    if bulk:
                        references.prove(self._writer)
                    self._writer.execute("COMMIT")
                except BaseException:
                    self._roll_back()
                    raise

    def _roll_back(self) -> None:
        if self._writer.in_transaction:  # a full disk has rolled back already
            with suppress(sqlite3.OperationalError):
                self._writer.execute("ROLLBACK")

    def _refuse_newer(self) -> None:
        """A newer program may have upgraded the book while this one had it open."""
        if self._writer.execute("PRAGMA user_version").fetchone()[0] > len(migrations.STEPS):
            raise ShopError("book-too-new", file=self.path.name)

    def _arm(self) -> None:
        if not self._armed:
            recorder.arm(Tx(self._writer))
            self._armed = True

    def _begin_change(self, tx: Tx, kind: str, facts: Mapping[str, Fact], actor: str) -> int:
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
        touched = {noun: sorted(ids) for noun, ids in tx.touched.items()}
        tx.run(
            "update change set touched = :touched where id = :id",
            touched=json.dumps(touched),
            id=change,
        )
        undo.trim(tx, self.workplace, newest=change)

    def _step(
        self,
        find: Callable[[Tx, int], Row | None],
        put: Callable[[Tx, int], None],
        nothing: str,
        undone_at: str | None,
    ) -> Change:
        with undo.overtaken_by_others(), self._transaction() as connection:
            tx = WriteTx(connection)
            step = find(tx, self.workplace)
            if step is None:
                raise ShopError(nothing)
            put(tx, step["id"])
            tx.run("update change set undone_at = :at where id = :id", at=undone_at, id=step["id"])
            for noun, ids in json.loads(step["touched"]).items():
                tx.touch(noun, *ids)
            derived.update(tx, recorder.concerned(tx, recorder.images(tx, step["id"])))
            return _change(step["kind"], json.loads(step["facts"]), tx, undoable=False)

    def _upgrade(self) -> None:
        with engine.translated(self.path):
            self._refuse_newer()
            mode = self._writer.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            if mode != "wal":  # a network share, say: two windows could not share it safely
                raise Trouble("place-unfit", file=self.path.name, folder=str(self.path.parent))
            version = self._writer.execute("PRAGMA user_version").fetchone()[0]
            if version < len(migrations.STEPS):
                self._migrate()
            if derived.outdated(Tx(self._writer)):
                self._derive_outdated()

    def _derive_outdated(self) -> None:
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            tx = Tx(self._writer)
            derived.rebuild(tx, derived.outdated(tx))
            self._writer.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _migrate(self) -> None:
        """All inside the write lock: of two programs that upgrade at once, the second finds it
        done."""
        utils = migrations.sqlite_utils()
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            version = self._writer.execute("PRAGMA user_version").fetchone()[0]
            if version < len(migrations.STEPS):
                if version:
                    self.backup(file.backup_name(self.path, self.clock(), "before-upgrade"))
                migrations.all_steps().apply(utils.Database(self._writer))
                self._writer.execute(f"PRAGMA user_version = {len(migrations.STEPS)}")
            self._writer.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise


def _nothing() -> None:
    """Nobody waits for the end of this book."""


def _said(tx: BatchTx) -> Touched:
    """What a batch says it has touched: its rows are not recorded."""
    customers = frozenset(tx.touched.get("customer", ()))
    return Touched(
        customers=customers,
        buyers=customers,
        products=frozenset(tx.touched.get("product", ())),
        months=frozenset(tx.months),
        loaded=tuple(tx.loaded),
    )


def _newest_id(tx: Tx) -> int:
    """The largest id the book holds: ids go on from there, whatever this machine's clock says."""
    keys = [(t.name, t.key[0]) for t in schema.tables().values() if t.made_ids]
    newest = (tx.value(f"select max({key}) from {table}") for table, key in keys)
    return max((int(known) for known in newest if known is not None), default=0)


def _deeds(tx: Tx) -> Row | None:
    """Differs after every deed, batch, undo and redo."""
    return tx.one(
        """select (select count(*) from batch) as batches, (select max(id) from batch) as batch,
                  (select count(taken_back_at) from batch) as taken_back,
                  count(*) as deeds, max(id) as deed, count(undone_at) as undone,
                  max(undone_at) as undone_at from change"""
    )


def _change(kind: str, facts: Mapping[str, Fact], tx: WriteTx, *, undoable: bool) -> Change:
    touched = {noun: frozenset(ids) for noun, ids in tx.touched.items()}
    return Change(kind, dict(facts), touched, tx.everything, undoable)
