"""Blocks in files, by one process and by Dask's; a worker that is lost loses nothing."""

import builtins
import contextlib
import os
import signal
import socket
import warnings
from functools import reduce

import numpy as np
import pytest

from gdlesson.lessons.data_per_step import big
from gdlesson.lessons.data_per_step.exercises import block_sums as learners
from gdlesson.sums import best, merge


def same(first, second):
    return all(map(np.array_equal, first, second))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blocks")
    big.make(folder, rows=40_001, blocks=12)
    return folder


def test_blocks_say_what_they_were_made_with(folder):
    total = big.by_block(folder)
    assert total[0] == 40_001 == sum(len(y) for _, y in big.read(folder))
    np.testing.assert_allclose(best(total), big.TRUE, atol=2e-3)
    G, c = learners(big.read(folder))
    np.testing.assert_allclose(np.linalg.solve(G, c), best(total), rtol=1e-8)


def test_some_files_at_a_time_give_the_same_sums(folder):
    names = big.files(folder)
    total = reduce(merge, (big.of_files(names[k : k + 5]) for k in range(0, len(names), 5)))
    assert total[0] == 40_001
    for part, whole in zip(total[1:], big.by_block(folder)[1:]):
        np.testing.assert_allclose(part, whole, rtol=1e-12, atol=1e-9)


def test_without_dask_a_sentence_and_the_same_sums(folder, monkeypatch, capsys):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.partition(".")[0] == "dask":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    assert same(big.by_dask(folder), big.by_block(folder))
    assert capsys.readouterr().out == big.NO_DASK + "\n"


@pytest.fixture
def taken():
    """Dask's usual port for its page is taken, as by a second notebook; any warning is an error."""
    with socket.socket() as other, warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        with contextlib.suppress(OSError):  # taken by somebody else
            other.bind(("127.0.0.1", 8787))
            other.listen()
        yield


def test_dask_reads_more_than_a_worker_may_hold_and_loses_nothing_with_a_worker(tmp_path, taken):
    """One cluster for all of it, as it takes seconds to start. Its usual port is taken."""
    distributed = pytest.importorskip("distributed")
    size, limit = big.make(tmp_path, rows=2_800_000, blocks=28), 110_000_000
    assert size > limit
    alone = big.by_block(tmp_path)
    with big.local(2, limit) as cluster, distributed.Client(cluster) as client:
        assert same(big.by_dask(tmp_path, address=cluster.scheduler_address), alone)
        workers = client.run(os.getpid)
        # With Dask's own setting they give back each table's memory: half their time.
        assert not any(client.run(os.environ.get, "MALLOC_TRIM_THRESHOLD_").values())
        futures = client.map(big.of_files, [[f] for f in big.files(tmp_path)], pure=False)
        done = distributed.as_completed(futures)
        for _ in range(len(futures) // 2):
            next(done)
        os.kill(workers[min(workers)], signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        assert same(reduce(merge, client.gather(futures)), alone)
