"""The playground's clock: the wall clock, moved ahead as people like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def wall_clock() -> datetime:
    """Return the time of day; tests hand in their own."""
    return datetime.now(UTC)  # noqa: TID251  # bot/ reads the wall clock


class Clock:
    """Goes on with the wall clock, some time ahead of it."""

    def __init__(self) -> None:
        """Begin with the right time."""
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the playground's now, in UTC."""
        return wall_clock() + self.ahead

    def move_to(self, moment: datetime) -> None:
        """Jump to a later moment; a clock never goes back, what was sent was sent."""
        self.ahead += max(moment - self(), timedelta())
