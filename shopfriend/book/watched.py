"""What became of each file of the watched folder, by the fingerprint of its content."""

from shopfriend.book.tx import Row, Tx, Value

_COLUMNS = "fingerprint, name, size, modified, outcome, reason, facts, batch, at"


def keep(tx: Tx, fingerprint: str, **facts: Value) -> None:
    """The newest word about a file holds."""
    tx.run("delete from watched_file where fingerprint = :f", f=fingerprint)
    tx.insert("watched_file", fingerprint=fingerprint, **facts)


def get(tx: Tx, fingerprint: str) -> Row | None:
    return tx.one(f"select {_COLUMNS} from watched_file where fingerprint = :f", f=fingerprint)


def glanced(tx: Tx) -> set[tuple[str, int, int]]:
    """Name, size and time of all files that are known: no need to read these again."""
    return {(n, s, m) for n, s, m in tx.tuples("select name, size, modified from watched_file")}


def set_outcome(tx: Tx, fingerprint: str, outcome: str, *, batch: int | None, now: str) -> int:
    return tx.run(
        """update watched_file set outcome = :outcome, batch = :batch, at = :now
            where fingerprint = :f""",
        outcome=outcome,
        batch=batch,
        now=now,
        f=fingerprint,
    )


def newest(tx: Tx, *, limit: int) -> list[Row]:
    """What waits first, then the newest."""
    return tx.all(
        f"""select {_COLUMNS} from watched_file
             order by case outcome when 'waiting' then 0 else 1 end, at desc, name limit :limit""",
        limit=limit,
    )
