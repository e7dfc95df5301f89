"""So many of so many, and so many times as much."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


def test_many_of_many_are_two_counts_and_half_of_a_sum_is_half() -> None:
    """Else a part of seven thousand is told as a share nobody printed."""
    many = extract("साढ़े छह हजार में से पौने दो हजार बुनकरों को कार्ड मिला").figures
    assert [float(figure.value) for figure in many] == [6500, 1750]
    half = extract("दो करोड़ में से आधी रकम आई").figures
    assert [float(figure.value) for figure in half] == [2e7, 0.5]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Two in five artisans are women", 0.4, "ratio"),
        ("चौथाई कारीगर पलायन कर गए", 0.25, "ratio"),
        ("कारोबार का दसवां हिस्सा ही बचा", 0.1, "ratio"),
        ("Karobar ka daswan hissa bacha hai", 0.1, "ratio"),
        ("the ratio of men to women is 1:4", 0.25, "ratio"),
        ("The cost is shared in a 60:40 ratio", 1.5, "ratio"),
        ("500 बुनकरों में से आधे बेरोजगार हैं", 0.5, "ratio"),
        ("65 of the workers are women, and a third of them are young", 1 / 3, "ratio"),
        ("sales, at Rs 7 crore, were double those of the first year", 2, "times"),
        ("मुनाफा घटकर आधा रह गया", 0.5, "ratio"),
        ("Exports grew by a fifth", 0.2, "ratio"),
        ("Sales were thrice those of the first edition", 3, "times"),
        ("सोलर चरखा 1,400 यूनिट बिजली बनाता है", 1400, "kWh"),
        ("The unit uses 900 cubic metres of water", 900, "m3"),
        ("Every fifth loan account has turned bad", 0.2, "ratio"),
        ("Three out of every four artisans are women", 0.75, "ratio"),
        ("7 out of 10 households weave", 0.7, "ratio"),
        ("One in 20 weavers has a card", 0.05, "ratio"),
        ("हर 100 में 40 कारीगर महिलाएं हैं", 0.4, "ratio"),
        ("500 came; half work at home", 0.5, "ratio"),
        ("The fair drew double the number of visitors", 2, "times"),
        ("शहर की हर तीसरी महिला घर से काम करती है", 1 / 3, "ratio"),
        ("har paanchwa karigar bahar gaya", 0.2, "ratio"),
        ("हर 10वां करघा बंद है", 0.1, "ratio"),
        ("415 were picked and about a third of those are women", 1 / 3, "ratio"),
        ("One quilt in eight comes back torn", 0.125, "ratio"),
        ("Two clay lamps out of every nine crack in the kiln", 2 / 9, "ratio"),
        ("Only one dyer in six has a licence, and one vat in three was idle", 1 / 3, "ratio"),
        ("ढुलाई का आधा किराया निगम देगा", 0.5, "ratio"),
        ("गांव के आधे रंगरेज शहर चले गए", 0.5, "ratio"),
    ],
)
def test_a_share_is_one_figure(text: str, value: float, unit: str) -> None:
    """Else two in five artisans are told as two and as five artisans."""
    found = extract(text).figures[-1]
    assert (float(found.value), found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The fair is held twice a year",
        "Gates open at 10:30",
        "दसवां मेला लगा",
        "आधी रात को पहुंचे",
        "They will double output",
        "इनमें से एक भी नहीं बिकी",
        "Every second Saturday the haat is held",
        "हर तीसरे दिन मेला लगता है",
        "हर दूसरी बार आवेदन लौटा",
        "unlike every other district",
        "आधे मन से काम किया",
        "आधा अधूरा भवन खड़ा है",
    ],
)
def test_what_looks_like_a_share_and_is_none(text: str) -> None:
    """A reader is never told a time of day as a proportion."""
    assert extract(text).figures == ()


def test_one_thing_in_two_towns_is_no_share() -> None:
    """A count of towns stands behind it, not of the thing."""
    found = extract("One workshop in three blocks, two fairs in five years").figures
    assert "ratio" not in {one.unit for one in found}
