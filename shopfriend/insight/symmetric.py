"""Symmetric matrices of thousands of rows, made and inverted in place: one half is reckoned, which
halves the work, and nothing lies in memory twice.

Halves are the lower triangles of C-ordered matrices; the linear algebra, which counts by columns,
sees them as upper ones.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

Singles = NDArray[np.float32]

_AT_ONCE = 512  # rows of a strip


def product(rows: sparse.csr_matrix) -> Singles:
    """The lower half of `rows.T @ rows`, dense; noughts above it."""
    size = rows.shape[1]
    made = np.zeros((size, size), dtype=np.float32)
    for at in range(0, rows.shape[0], _AT_ONCE):
        block = rows[at : at + _AT_ONCE].toarray()
        linalg.blas.ssyrk(1.0, block.T, 1.0, made.T, lower=0, overwrite_c=1)
    return made


def inverse(rows: sparse.csr_matrix, half: Singles, ridge: float) -> Singles:
    """Of `rows.T @ rows` with `ridge` on its diagonal, but for a factor. `half` is that product,
    which is used up. Raises `ValueError` when the ridge is too small for single precision."""
    if 2 * rows.shape[0] < rows.shape[1]:
        return _by_rows(rows, half, ridge)
    half[np.diag_indices(len(half))] += ridge
    made = _factor(half)
    made, _ = linalg.lapack.spotri(made, lower=0, overwrite_c=1)
    return _whole(made.T)


def _by_rows(rows: sparse.csr_matrix, room: Singles, ridge: float) -> Singles:
    """Of few rows it is quicker to invert what each has in common with each (Woodbury):
    1 - X.T (X X.T + ridge)**-1 X, which is the inverse times the ridge."""
    wide = rows.toarray()
    common = linalg.blas.ssyrk(1.0, wide.T, trans=1, lower=0)
    common[np.diag_indices(len(common))] += ridge
    made = _factor(common.T)
    halved = linalg.blas.strsm(1.0, made, wide.T, side=1, lower=0, overwrite_b=1)
    linalg.blas.ssyrk(-1.0, halved, 0.0, room.T, lower=0, overwrite_c=1)
    room[np.diag_indices(len(room))] += 1.0
    return _whole(room)


def _factor(half: Singles) -> Singles:
    """Cholesky's, in place and by columns."""
    made, trouble = linalg.lapack.spotrf(half.T, lower=0, overwrite_a=1, clean=0)
    if trouble:
        raise ValueError("the ridge is too small")
    return np.asarray(made)


def _whole(half: Singles) -> Singles:
    """The upper half from the lower one, a strip at a time."""
    for at in range(0, len(half), _AT_ONCE):
        to = min(at + _AT_ONCE, len(half))
        corner = np.tril(half[at:to, at:to])
        half[at:to, at:to] = corner + np.tril(corner, -1).T
        half[at:to, to:] = half[to:, at:to].T
    return np.asarray(half)
