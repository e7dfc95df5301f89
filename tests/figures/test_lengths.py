"""What lasts, or is so old: the thing that a length of time measures."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("मेला 10 दिन चलेगा", "मेला"),
        ("The cluster is 200 years old", "cluster"),
        ("42 वर्षीय रमेश ने दुकान खोली", "रमेश"),
        ("दरी बनाने में 8 दिन लगते हैं", "दरी"),
        ("माल तीन दिन में बिक गया", "माल"),
        ("दो साल पहले मेला लगा था", None),
        ("बकाया भुगतान 30 दिन के भीतर होना चाहिए", "बकाया भुगतान"),
        ("The third phase, to run for 30 months, begins now", "phase"),
        ("Meena (38 saal) ne kaam shuru kiya hai", "Meena"),
        ("Women aged 18 to 40 years can apply", "Women"),
        ("A 60-year-old potter from Agra", "potter"),
        ("It takes six months to weave a carpet", "carpet"),
        ("वह 40 साल से चिकनकारी कर रही हैं", "चिकनकारी"),
        ("एक कालीन छह महीने में तैयार होता है", "कालीन"),
        ("मेला दस दिन का है", "मेला"),
        ("The lease is for 30 years", "lease"),
        ("मेला शहर से 12 किमी दूर लगा है", "मेला"),
        ("नोएडा से 12 किमी दूर मेला लगा है", "मेला"),
        ("12 किमी लंबी सड़क बनेगी", "सड़क"),
    ],
)
def test_a_length_of_time_is_of_what_lasts(text: str, measure: str | None) -> None:
    """Else days on the road and days of a fair are compared."""
    assert extract(text, MAY).figures[0].measure == measure


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 30-cubic-foot kiln", "ft3"),
        ("a 250-square-foot shop", "ft2"),
        ("a 400-square-metre shed", "m2"),
        ("a 6-foot-tall vase", "ft"),
    ],
)
def test_a_unit_of_two_words_may_be_hyphenated(text: str, unit: str) -> None:
    """Else a shed of so many square metres would be so many sheds."""
    assert [one.unit for one in extract(text).figures] == [unit]
