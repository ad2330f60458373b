"""Sums of data in blocks of files, side by side in one run, as multiples of a bare pass.

    python benchmarks/big.py                 # 10⁸ rows of 4 features and y: 4 GB of files
    python benchmarks/big.py 10_000_000      # fewer rows

A bare pass reads the same files and adds everything up: the least that reading costs. Rows a second
and peak memory are those of a process of its own; its processor time, where others use the same
cores, says more than the clock. Files are made in a temporary folder. Dask and
scikit-learn have rows where they are installed (`pip install -e ".[big,benchmark]"`).
"""

import itertools
import multiprocessing
import resource
import sys
import tempfile
import time

import numpy as np

from gdlesson.lessons.data_per_step import big
from gdlesson.sums import best

ROWS, BLOCK, MEMORY = 100_000_000, 250_000, "400MB"
FITS = 20_000_000  # rows that NumPy's lstsq may take into memory
SOME = 20  # blocks that SGDRegressor reads; its time is multiplied


def bare(folder):
    """The total of everything in the files: only reading."""
    return sum(np.load(file).sum() for file in big.files(folder))


def blocks(folder):
    return best(big.by_block(folder))


def plain(folder):
    """XᵀX and Xᵀy as a learner writes them in 7.1."""
    G = c = 0
    for X, y in big.read(folder):
        A = np.column_stack([np.ones(len(y)), X])
        G, c = G + A.T @ A, c + A.T @ y
    return np.linalg.solve(G, c)


def lstsq(folder):
    table = np.concatenate([np.load(file) for file in big.files(folder)])
    A = np.column_stack([np.ones(len(table)), table[:, :-1]])
    return np.linalg.lstsq(A, table[:, -1], rcond=None)[0]


def partial_fit(folder, **how):
    """SGDRegressor over columns standardised with the first block's mean and spread.

    As it is, its rate falls with the fourth root of the number of updates, so it stands on the
    noise floor of lesson 7: slopes off by about 0.01 standard deviations. The third feature lies
    94 of them away from 0, and the intercept takes that many times its slope's error.
    """
    from sklearn.linear_model import SGDRegressor

    model, scale = SGDRegressor(**how), None
    for X, y in itertools.islice(big.read(folder), SOME):
        scale = scale or (X.mean(axis=0), X.std(axis=0))
        model.partial_fit((X - scale[0]) / scale[1], y)
    slopes = model.coef_ / scale[1]
    return np.append(model.intercept_[0] - scale[0] @ slopes, slopes)


def partial_fit_that_calms(folder):
    """The same with a rate that falls quickly enough."""
    return partial_fit(folder, penalty=None, eta0=0.1, power_t=0.75)


def alone(work, folder, pipe):
    """Sends (seconds, MB at most, the largest error of theta, processor time) of work."""
    began, worked = time.perf_counter(), time.process_time()
    found = work(folder)
    took, worked = time.perf_counter() - began, time.process_time() - worked
    error = np.max(np.abs(found - big.TRUE)) if np.size(found) == 5 else np.nan
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipe.send((took, peak, float(error), worked))


def measured(*works, folder, times=5):
    """For each work (seconds, MB, error, processor time) in processes of its own, the least times.

    They take turns, so that a computer that is slow for a while is slow for all.
    """
    found = [[] for _ in works]
    for _ in range(times):
        for work, known in zip(works, found):
            ours, theirs = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=alone, args=(work, folder, theirs)
            )
            process.start()
            theirs.close()
            known.append(ours.recv())
            process.join()
    return [(*min(known)[:3], min(worked for *_, worked in known)) for known in found]


def by_dask(folder, workers, times=3):
    """(seconds, MB of the largest worker, error, NaN), the cluster's start left out."""
    from dask.distributed import Client

    with big.local(workers, MEMORY) as cluster, Client(cluster) as client:
        client.run(block_of_nothing)  # the workers import what they need
        found = []
        for _ in range(times):
            began = time.perf_counter()
            total = big.merged(client, folder)
            found.append(time.perf_counter() - began)
        peaks = client.run(lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return min(found), max(peaks.values()), float(np.max(np.abs(best(total) - big.TRUE))), np.nan


def block_of_nothing():
    from gdlesson.sums import block_sums

    return block_sums(np.ones((2, 1)), np.ones(2))[0]


def some(work, folder):
    """As measured: with SOME of the files, its time as if it had been all of them."""
    [(took, peak, error, worked)] = measured(work, folder=folder, times=1)
    more = max(len(big.files(folder)) / SOME, 1)
    return took * more, peak, error, worked * more


def rows(folder, count):
    """Yields (name, (seconds, MB, error, processor time)), the bare pass first."""
    names = "one bare pass: read, and add up", "sums.block_sums, merged"
    yield from zip(names, measured(bare, blocks, folder=folder))
    yield "XᵀX and Xᵀy as in exercise 7.1", measured(plain, folder=folder, times=3)[0]
    for name, work in (
        ("Dask, 1 worker", lambda: by_dask(folder, 1)),
        ("Dask, 2 workers", lambda: by_dask(folder, 2)),
        ("SGDRegressor.partial_fit", lambda: some(partial_fit, folder)),
        ("the same, rate ~ 1/k^0.75, no penalty", lambda: some(partial_fit_that_calms, folder)),
    ):
        try:
            yield name, work()
        except (ImportError, EOFError):
            print(f"{name}: not installed here")
    if count <= FITS:
        yield "numpy.linalg.lstsq, all in memory", measured(lstsq, folder=folder, times=1)[0]


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        size = big.make(folder, count, max(count // BLOCK, 2))
        print(f"{count:,} rows, {size / 1e6:,.0f} MB in {len(big.files(folder))} files")
        heads = (
            ("bare passes", 12),
            ("of work", 9),
            ("rows a second", 15),
            ("peak MB", 9),
            ("error", 9),
        )
        print(" " * 38 + "".join(f"{head:>{wide}}" for head, wide in heads))
        pass_ = None
        for name, (took, peak, error, worked) in rows(folder, count):
            pass_ = pass_ or (took, worked)
            times = f"{took / pass_[0]:>12.2f}{worked / pass_[1]:>9.2f}{count / took:>15,.0f}"
            print(f"{name:38}{times}{peak:>9.0f}{error:>9.1g}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1].replace("_", "")) if len(sys.argv) > 1 else ROWS)
