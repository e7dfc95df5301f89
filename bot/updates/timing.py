"""How long things took: counts in a few fixed steps, as a Prometheus histogram has them."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager

STEPS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Timing:
    """Durations seen since the process began."""

    def __init__(self) -> None:
        """Begin with none."""
        self.counts = [0] * (len(STEPS) + 1)
        self.total = 0.0

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Count the time spent inside."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.add(time.monotonic() - began)

    def add(self, seconds: float) -> None:
        """Count one duration."""
        self.counts[bisect_left(STEPS, seconds)] += 1
        self.total += seconds
