"""`shopfriend` alone opens the window, with a sub-command it is the command line."""

import multiprocessing
import sys


def main(arguments: list[str] | None = None) -> int:
    multiprocessing.freeze_support()  # first: a spawned worker of the packaged program starts here
    words = sys.argv[1:] if arguments is None else arguments
    from shopfriend import app

    return app.run(words)


if __name__ == "__main__":
    sys.exit(main())
