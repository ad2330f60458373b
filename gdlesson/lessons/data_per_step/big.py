"""Data that no memory needs to hold: blocks in files, read one by one, or by Dask's workers.

make(folder, rows=1_000_000, blocks=8)
total = by_block(folder)                     # (m, mean, S), as sums.block_sums gives it
total = by_dask(folder, workers=2)           # the same by two processes
"""

from functools import reduce
from pathlib import Path

import numpy as np

from gdlesson.sums import block_sums, merge

TRUE = np.array([12.0, 3.0, -2.0, 0.5, 1.0])  # what the made data were made with
NO_DASK = "Dask is not installed here, so one process reads all blocks: the sums are the same."


def make(folder, rows, blocks):
    """Writes made examples of 4 features into `blocks` files; returns how many bytes they have.

    y is TRUE's line and a wave on it that no feature follows. Nothing is drawn: every row is a
    function of its number.
    """
    edges = np.linspace(0, rows, blocks + 1).astype(int)
    for number, (begin, end) in enumerate(zip(edges[:-1], edges[1:])):
        k = np.arange(begin, end, dtype=float)
        table = np.empty((end - begin, 5), order="F")  # column after column, as large data are
        for j, (middle, step) in enumerate(
            ((40.0, 0.731), (17.0, 1.117), (200.0, 1.913), (0.0, 2.71))
        ):
            table[:, j] = middle + 3 * np.cos(step * k)
        table[:, 4] = TRUE[0] + table[:, :4] @ TRUE[1:] + 2 * np.cos(0.377 * k)
        np.save(Path(folder) / f"block-{number:04}.npy", table)
    return sum(file.stat().st_size for file in files(folder))


def files(folder):
    """Returns the names of the blocks' files, in order."""
    return sorted(Path(folder).glob("block-*.npy"))


def read(folder):
    """Yields (X, y) of each block, read when it is asked for."""
    for file in files(folder):
        table = np.load(file)
        yield table[:, :-1], table[:, -1]


def by_block(folder):
    """Returns (m, mean, S) of all blocks, read by this process."""
    return of_files(files(folder))


def of_files(names):
    """Returns (m, mean, S) of some files: what a worker does, and all that it sends back."""
    return reduce(merge, map(of_file, names))


def of_file(name):
    """Returns (m, mean, S) of one file; its table is gone before the next one needs its place."""
    table = np.load(name)
    return block_sums(table[:, :-1], table[:, -1])


def by_dask(folder, workers=2, memory="200MB", address=None):
    """Returns (m, mean, S) of all blocks, read by `workers` processes of so much memory each.

    address: of a cluster's scheduler, such as "tcp://10.0.0.7:8786", in place of workers of our
    own; the folder must be one that all its machines see.
    """
    try:
        from dask.distributed import Client
    except ImportError:
        print(NO_DASK)
        return by_block(folder)
    if address is not None:
        with Client(address) as client:
            return merged(client, folder)
    with local(workers, memory) as cluster, Client(cluster) as client:
        return merged(client, folder)


def local(workers, memory):
    """Returns Dask's cluster of that many processes on this computer, to be used in a `with`."""
    import logging

    import dask
    from dask.distributed import LocalCluster

    # Dask has workers give back the memory of each file; to take it anew costs half their time.
    keep = {"distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": None}
    with dask.config.set(keep):
        return LocalCluster(
            n_workers=workers, threads_per_worker=1, memory_limit=memory, processes=True,
            host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL,
        )  # fmt: skip


def merged(client, folder):
    """Returns (m, mean, S) of all blocks, each read by a worker; what one loses another does."""
    names = files(folder)
    size = min(16, max(len(names) // 16, 1))  # files at a time: handing out work takes time, too
    parts = [names[k : k + size] for k in range(0, len(names), size)]
    return reduce(merge, client.gather(client.map(of_files, parts, pure=False)))
