"""shopfriend: the memory of the old corner shop, in one file, in the shop."""

import os

__version__ = "0.1.0"

# Before numpy is loaded, which asks for it once. On one thread the same book learns the same lists
# on every machine, and the till stays quick meanwhile: idle threads of OpenBLAS wait by spinning.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
