"""An import whose process is killed while it writes."""

import subprocess
import sys
from pathlib import Path

_IMPORT = """
import sys
from datetime import date
from pathlib import Path
from shopfriend.services import imports
from shopfriend.services.desk import open_desk

def told(done, of):
    if done > 600:
        print("writing", flush=True)
        sys.stdin.read()  # until killed

book, file = map(Path, sys.argv[1:])
imports.take_in(open_desk(book, today=date(2026, 11, 23)), [file], progress=told)
print("finished", flush=True)
"""


def killed_while_writing(book: Path, file: Path) -> None:
    """Fails if the import ended before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", _IMPORT, str(book), str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "writing\n"
        child.kill()
        child.wait()
        assert "finished" not in child.stdout.read()
