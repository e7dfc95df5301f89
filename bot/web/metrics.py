"""What Prometheus reads: the store's standing and this process's timing, in its text format.

https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.updates.timing import STEPS, Timing
from store.intake.standing import Standing

HANDLED = "odop_update_seconds"


def render(found: Standing, timing: Timing) -> str:
    """Return every metric."""
    lines = [
        *_family("odop_questions", "Questions kept, by outcome.", "outcome", found.outcomes),
        *_head("odop_answered_share", "gauge", "Found by all questions that asked for news."),
        f"odop_answered_share {found.answered_share:.4f}",
        *_family("odop_sources", "Sources of news, by state.", "state", found.sources),
        *_family("odop_outbox", "Messages of digests and alerts, by state.", "state", found.outbox),
        *_family("odop_inbox", "Updates not yet handled, by state.", "state", found.inbox),
        *_head("odop_articles", "gauge", "Articles in the store."),
        f"odop_articles {found.articles}",
        *_histogram(timing),
    ]
    return "\n".join(lines) + "\n"


def _family(name: str, text: str, label: str, values: Mapping[str, int]) -> Iterable[str]:
    yield from _head(name, "gauge", text)
    for value, count in sorted(values.items()):
        yield f'{name}{{{label}="{value}"}} {count}'


def _histogram(timing: Timing) -> Iterable[str]:
    yield from _head(HANDLED, "histogram", "Seconds from taking an update up to its answer being sent.")
    total = 0
    for step, count in zip((*STEPS, "+Inf"), timing.counts, strict=True):
        total += count
        yield f'{HANDLED}_bucket{{le="{step}"}} {total}'
    yield f"{HANDLED}_sum {timing.total:.6f}"
    yield f"{HANDLED}_count {total}"


def _head(name: str, kind: str, text: str) -> Iterable[str]:
    yield f"# HELP {name} {text}"
    yield f"# TYPE {name} {kind}"
