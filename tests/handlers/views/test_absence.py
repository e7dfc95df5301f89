"""What the store covers, as one would say it of one report, of one day, of many."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.views.around.absence import covers, held
from handlers.views.markup import plain
from store.exchange import Held, Named
from store.types import Coverage, Language, Published

DAY, LATER = date(2026, 11, 2), date(2026, 11, 21)
AGRA, LOCKS = Named("agra", "Agra", "आगरा"), Named("locks", "locks", "ताले")


@pytest.mark.parametrize(
    ("coverage", "language", "said"),
    [
        (Coverage(1, 1, DAY, DAY), "hi", "मेरे पास अभी एक ही खबर है, 2 नवंबर 2026 की।"),
        (Coverage(1, 1, DAY, DAY), "hinglish", "Mere paas abhi ek hi khabar hai, 2 November 2026 ki."),
        (Coverage(1, 1, DAY, DAY), "en", "I hold just one report so far, of 2 November 2026."),
        (Coverage(1, 1), "en", "I hold just one report so far, and it gives no date."),
        (Coverage(3, 1, DAY, DAY), "hi", "मेरे पास 1 स्रोत की 3 खबरें हैं, सभी 2 नवंबर 2026 की।"),
        (Coverage(3, 1, DAY, DAY), "hinglish",
         "Mere paas 1 source ki 3 khabrein hain, sabhi 2 November 2026 ki."),
        (Coverage(3, 2, DAY, DAY), "en", "I hold 3 reports from 2 sources, all of 2 November 2026."),
        (Coverage(1240, 14, DAY, LATER), "hi",
         "मेरे पास 14 स्रोतों की 1,240 खबरें हैं, 2 नवंबर 2026 से 21 नवंबर 2026 तक की।"),
        (Coverage(2, 1), "en", "I hold 2 reports from 1 source."),
        (Coverage(), "en", "I hold no reports yet."),
    ],
)  # fmt: skip
def test_coverage_agrees_with_its_counts(coverage: Coverage, language: Language, said: str) -> None:
    """Nobody reads of '1 sources' or of a span from a day to the same day."""
    assert plain(covers(coverage, language)) == said


def test_what_is_held_of_several_things_alike_is_said_once() -> None:
    """Two names with one last day share a sentence."""
    last = Published("2026-11-02", DAY, DAY)
    (both,) = held((Held(AGRA, any=True, last=last), Held(LOCKS, any=True, last=last)), "hi")
    assert plain(both.runs) == "आगरा और ताले पर मेरे पास सबसे नई खबर 2 नवंबर 2026 की है।"
    apart = held((Held(AGRA, any=True, last=last), Held(LOCKS, any=False)), "hinglish")
    assert [plain(block.runs) for block in apart] == [
        "Agra par mere paas sabse nayi khabar 2 November 2026 ki hai.",
        "Mere paas locks par koi khabar nahi hai.",
    ]
