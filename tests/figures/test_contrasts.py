"""Figures of then and now: which starts a change, which ends it, and when each was."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

NOVEMBER = Published("2025-11-10", date(2025, 11, 10), date(2025, 11, 10))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Exports rose 18 per cent to Rs 8,740 crore", ["change", "to"]),
        ("Exports grew by a fifth to Rs 640 crore", ["change", "to"]),
        ("The price of thread has gone up by Rs 120 to Rs 860", ["change", "to"]),
        ("निर्यात बढ़कर 8,740 करोड़ रुपये हो गया, जो इससे पहले 7,400 करोड़ था", ["to", "from"]),
        ("Rs 312 crore was lent to 4,600 weavers, up from Rs 210 crore", ["to", "value", "from"]),
        ("पहले यहां 1,800 लूम चलते थे, अब 600 बचे हैं", ["from", "to"]),
        ("Earlier the unit had 20 looms; it now has 45", ["from", "to"]),
        ("बजट 80 करोड़ (2023-24) से बढ़ाकर 145 करोड़ (2024-25) किया गया", ["from", "to"]),
        ("kamai 400 rupaye se 180 rupaye par aa gayi hai", ["from", "to"]),
        ("The saree, once sold for Rs 4,000, now costs Rs 11,000", ["from", "to"]),
        ("Turmeric fetched Rs 14,200 a quintal, up Rs 600 from last week", ["value", "change"]),
        ("portal par 2 lakh sellers hain, jinmein se 11 hazaar UP ke hain", ["value", "value"]),
        ("30,000 artisans are to be covered next year", ["target"]),
        ("Officials expect footfall to touch 1 lakh", ["forecast"]),
        ("मेले के पहले दिन 12 हजार लोग आए थे, अब 40 हजार आ चुके हैं", ["value", "value"]),
        ("Half of the 40 crore rupees went to 18 clusters", ["value", "value", "value"]),
        ("From 300 in 2015 the number of live looms has shrunk to 70.", ["from", "to"]),
        ("From 12 units in 2019, the cluster has grown to 45.", ["from", "to"]),
        ("The share fell a percentage point to 11%.", ["change", "to"]),
        ("pichhle saal se 40 container zyada gaye, jo lakshya se 12 kam hai", ["value", "change"]),
        ("Production is down to 300 pairs from 1,200 pairs a day", ["to", "from"]),
        ("निर्यात 1,050 करोड़ था जो 2024 में बढ़कर 1,312 करोड़ रुपये पर पहुंच गया", ["from", "to"]),
        (
            "pichhle saal 9 hazar crore ka order mila tha, is saal order ghatkar saat hazar crore reh gaya",
            ["from", "to"],
        ),
        (
            "It helped 40% of its 1.5 lakh weavers increase income by Rs 5,000 to Rs 8,000",
            ["value", "value", "change"],
        ),
        ("तांबे का भाव दो महीने में 640 से 710 रुपये किलो पर आ गया", ["value", "from", "to"]),
        ("प्लांट की क्षमता 90 से 140 क्विंटल तेल रोज की जा रही है", ["from", "to"]),
        ("सीटों की संख्या 40 से 60 की जाएगी", ["from", "to"]),
        ("25 से 30 महिलाओं को प्रशिक्षण दिया जा रहा है", ["value"]),
        ("bhatti ke order 9 truck se ghatke 2 truck reh gaye", ["from", "to"]),
        ("bhada 900 dollar se seedha 2100 dollar pahuch gaya hai", ["from", "to"]),
        ("kamai 6 hazar se 15 hazar tak pahunch gayi hai", ["from", "to"]),
        ("Looms, once some 8,000 strong, have dwindled to fewer than 1,200", ["from", "to"]),
        ("Looms, once 8,000, are down to 1,200", ["from", "to"]),
        ("From 300 kilns a decade ago, only 45 survive", ["from", "to"]),
        ("From 40 villages, 300 artisans came", ["value", "value"]),
        ("Orders, which stood at 900, have swelled to 2,000", ["from", "to"]),
        ("Duty was brought down from 12 per cent to 5 per cent", ["from", "to"]),
        ("जीएसटी 12 की जगह 5 प्रतिशत लगेगा", ["from", "to"]),
        ("Sales touched 5 lakh in four days against 4 lakh last time", ["to", "value", "from"]),
        ("Profits halved to Rs 2 crore from Rs 4 crore", ["to", "from"]),
        ("Bills were cut by half", ["change"]),
        ("Output dropped a third in May", ["change"]),
        ("The hub will, it is hoped, create 4,000 jobs", ["forecast"]),
        ("मेले में, अधिकारियों को उम्मीद है, 2 लाख लोग आएंगे", ["forecast"]),
        ("यहां 34 परिवार ही बचे हैं, बीस साल पहले 200 थे", ["to", "value", "from"]),
        ("पान का रकबा कभी 1,000 एकड़ था, अब 120 एकड़ बचा है", ["from", "to"]),
        ("Footfall was 38,000, rising to 61,000 on Sunday", ["from", "to"]),
        ("With the duty hike, a Rs 2,000 sandal now costs more", ["value"]),
        ("Prices have risen 35%, from Rs 480 to Rs 650", ["change", "from", "to"]),
        ("A 50 kg bag costs Rs 2,150, up Rs 175 in a fortnight", ["value", "value", "change"]),
        ("The wage was revised from Rs 365 to Rs 410, a raise of Rs 45", ["from", "to", "change"]),
        ("इस सीजन में बिक्री 20 फीसदी बढ़ेगी", ["change"]),
        ("daam 40 rupaye badh gaye", ["change"]),
        ("दाम 40 रुपये किलो बढ़ गए", ["change"]),
        ("मजदूरी 400 रुपये तक बढ़ी", ["value"]),
        ("बिक्री 30 फीसदी गिर गई", ["change"]),
        ("Orders slipped only 1.4%", ["change"]),
        ("प्रशिक्षण की अवधि 10 दिन से बढ़ाकर तीन माह की गई", ["from", "to"]),
        ("The course was extended from 10 days to three months", ["from", "to"]),
        ("जो 7,860 करोड़ से करीब आठ प्रतिशत अधिक है", ["value", "change"]),
        ("निर्यात 300 करोड़ से 50 प्रतिशत बढ़कर 450 करोड़ रुपये हो गया", ["from", "change", "to"]),
        ("GST was cut to 5 per cent, bringing relief to 9,000 units", ["to", "value"]),
        ("Exports were Rs 450 crore, higher than last year's Rs 300 crore", ["to", "from"]),
        ("अब 20 रुपये मिलते हैं, पहले 12 मिलते थे", ["to", "from"]),
        ("अनुमान है कि 2027 तक पांच लाख रोजगार पैदा होंगे", ["forecast"]),
        ("उम्मीद है कि मेले में 20 देशों के 3 लाख लोग आएंगे", ["forecast", "forecast"]),
        ("सरकार चाहती है कि 500 इकाइयां लगें", ["target"]),
        ("Officials want it to cross 150 by March 2027", ["target"]),
        ("Disbursal was 92 per cent of the target", ["value"]),
        ("500 के लक्ष्य के सापेक्ष 430 इकाइयां लगीं", ["target", "value"]),
        ("GST fell from 12 to 5 per cent", ["from", "to"]),
        ("The margin was squeezed from 15 to 8 per cent", ["from", "to"]),
        ("slashing GST from 12 to 5 per cent", ["from", "to"]),
        ("a hike in wages from Rs 300 to Rs 400", ["from", "to"]),
        ("Its share improved from 4% to 6%", ["from", "to"]),
        ("taking the total from 40 to 75", ["from", "to"]),
        ("टर्नओवर दो लाख से बीस लाख तक पहुंचाया", ["from", "to"]),
        ("daam 300 se 450 tak chale gaye", ["from", "to"]),
        ("limit 10 lakh se 20 lakh ki gayi", ["from", "to"]),
        ("Fees range from Rs 100 to Rs 250", ["value"]),
        ("Growth was 20 per cent", ["change"]),
        ("विकास दर 6 प्रतिशत रही", ["change"]),
        ("Sales grew at 20 per cent", ["change"]),
        ("Wages rose Rs 50", ["change"]),
        ("Sales jumped a staggering 45 per cent", ["change"]),
        ("Thread is 20 per cent dearer", ["change"]),
        ("a 12% year-on-year increase", ["change"]),
        ("मांग आधी रह गई", ["change"]),
        ("12 हजार महिलाओं को प्रशिक्षण देकर स्वरोजगार से जोड़ने का लक्ष्य है", ["target"]),
        ("500 इकाइयों को 20 करोड़ का ऋण देने का लक्ष्य है", ["target", "target"]),
        ("5 लाख लोगों को रोजगार देने की तैयारी है", ["target"]),
        ("500 रुपये पेंशन देने की योजना के तहत", ["value"]),
        ("3,000 युवाओं को प्रशिक्षित किया जाना है", ["target"]),
        ("500 करोड़ के निवेश से 2,000 लोगों को रोजगार मिलने की उम्मीद", ["forecast", "forecast"]),
        ("परियोजना की अनुमानित लागत 5 करोड़ रुपये है", ["value"]),
        ("The project is estimated to cost Rs 5 crore", ["value"]),
        ("Exports are estimated to reach Rs 5 crore", ["forecast"]),
        ("It will touch Rs 500 crore by 2027", ["forecast"]),
    ],
)
def test_the_ends_of_a_change_are_told_apart(text: str, roles: list[str]) -> None:
    """Else what was is told as what is."""
    assert [figure.role for figure in extract(text, NOVEMBER).figures] == roles


def test_a_target_holds_in_its_clause() -> None:
    """Else last year's visitors are told as the aim for this one."""
    found = extract("5 लाख दर्शक लाने का लक्ष्य है, जबकि पिछली बार 3 लाख आए थे", NOVEMBER).figures
    assert [figure.role for figure in found] == ["target", "value"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-24 में 800 करोड़ का निर्यात हुआ। इसी अवधि में 40 हजार को काम मिला", "2023-04-01", "2024-03-31"),
        ("4 lakh came in October, against 3 lakh in the same month last year", "2024-10-01", "2024-10-31"),
        ("अप्रैल-जून 2025 में 300 करोड़ रहा, पिछले साल की समान अवधि में 240 करोड़ था", "2024-04-01", "2024-06-30"),
        (
            "Rs 8 crore in 2024-25, down from Rs 9 crore in the previous financial year",
            "2023-04-01",
            "2024-03-31",
        ),
    ],
)
def test_the_same_time_of_another_year_is_told_from_the_first(text: str, first: str, last: str) -> None:
    """Else both ends of a rise are dated alike, and a chart draws one year twice."""
    period = extract(text, NOVEMBER).figures[-1].period
    assert period is not None
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Wedding orders lifted sales of quilts in Etawah by 22 per cent over last year's.", "up"),
        ("The ring road boosted arrivals at the Kosi yarn market by a fifth.", "up"),
        ("A shared kiln cut fuel bills of potters in Chunar by 30 per cent.", "down"),
    ],
)
def test_what_is_moved_by_so_much_changes_though_its_place_stands_between(text: str, direction: str) -> None:
    """The verb may stand a phrase away from "by"."""
    (found,) = extract(text).figures
    assert (found.role, found.direction) == ("change", direction)
