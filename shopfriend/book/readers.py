"""Connections that read: as many as there are threads reading at the same moment.

A long read (all lines, a check) never makes a short one wait. Each `reading` sees one state of
the book from its first statement to its end; inside it, the same thread sees the same state.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shopfriend.book import engine
from shopfriend.book.engine import Connection


class Readers:
    def __init__(self, path: Path, *, busy_ms: int) -> None:
        self._path = path
        self._busy_ms = busy_ms
        self._lock = threading.Lock()
        self._here = threading.local()
        self._watch = self._connect()  # asked for the version only, never inside a transaction
        self._idle = [self._connect()]
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        outer: Connection | None = getattr(self._here, "connection", None)
        if outer is not None:
            yield outer
            return
        connection = self._here.connection = self._take()
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            self._here.connection = None
            self._give_back(connection)

    def version(self) -> int:
        with self._lock:
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Those still reading are closed when they have finished."""
        with self._lock:
            self._closed = True
            for connection in (self._watch, *self._idle):
                connection.close()
            self._idle.clear()

    def _take(self) -> Connection:
        with self._lock:
            if self._closed:
                raise RuntimeError("this book has been closed")
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, connection: Connection) -> None:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        with self._lock:
            if self._closed:
                connection.close()
            else:
                self._idle.append(connection)

    def _connect(self) -> Connection:
        connection = engine.connect(self._path, busy_ms=self._busy_ms)
        connection.execute("PRAGMA query_only = ON")
        return connection
