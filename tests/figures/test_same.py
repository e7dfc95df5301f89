"""Which figures of one noun are of one thing: told alike, in one setting, with nothing between them."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.figures.reconcile import conflicts, relate, relations
from store.types import Article, Cited, Published


def cited(text: str, number: int, title: str = "", day: str = "2024-03-05") -> list[Cited]:
    """Return the figures of one report of its own."""
    published = Published(day, date.fromisoformat(day), date.fromisoformat(day))
    article = Article(title, text, published=published, source=str(number), id=number)
    return [Cited(figure, article) for figure in extract(text, published).figures]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Banks in Agra sanctioned loans of Rs 64 crore.", "बैंकों ने आगरा में 41 करोड़ रुपये के ऋण बांटे।"),
        (
            "UP's handicraft exports were Rs 14,200 crore in 2023-24.",
            "2023-24 में यूपी का निर्यात 1.71 लाख करोड़ रहा।",
        ),
        (
            "पूर्वांचल की इकाइयों को 20 प्रतिशत पूंजीगत सब्सिडी मिलती है।",
            "Units in western Uttar Pradesh get a capital subsidy of 12 per cent.",
        ),
        ("Every trainee gets a toolkit worth Rs 20,000.", "प्रशिक्षुओं को 12 करोड़ रुपये की टूलकिट बांटी गई।"),
        ("Since 2018 artisans got loans of Rs 480 crore.", "2023-24 में कारीगरों को 95 करोड़ का ऋण मिला।"),
        ("Of the trainees in Barabanki, 640 are women.", "बाराबंकी में 1,150 लोगों को प्रशिक्षण दिया जा रहा है।"),
        ("Firozabad has 200 glass factories.", "फिरोजाबाद की 45 कांच फैक्टरियां बंद हो गईं।"),
        ("A soft toy unit in Jhansi employs 40 women.", "झांसी में सॉफ्ट टॉय के काम से 4,000 महिलाएं जुड़ी हैं।"),
        ("11,000 products of 15 kinds sold on Flipkart.", "देश में 420 उत्पाद पंजीकृत हैं।"),
        ("Rs 6 crore was sanctioned for Basti's wood park.", "बस्ती के काष्ठ पार्क पर अब तक 2.2 करोड़ खर्च हुए।"),
        ("Polishing will cost Rs 20 a kg.", "चादर की औसत कीमत 4,800 रुपये है।"),
    ],
)
def test_unlike_things_of_one_noun_do_not_contradict(one: str, other: str) -> None:
    """Else users read that two sources disagree where they speak of other things."""
    assert conflicts(cited(one, 1) + cited(other, 2)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("कन्नौज के इत्र पार्क पर 257 करोड़ रुपये खर्च होंगे।", "Kannauj's perfume park will cost Rs 157 crore."),
        (
            "The Unity Mall in Lucknow is estimated to cost Rs 164 crore.",
            "लखनऊ यूनिटी मॉल की लागत 64 करोड़ होगी।",
        ),
        (
            "The board gave wheels to 40 potters of Khurja, each costing Rs 12,000.",
            "खुर्जा के 400 कुम्हारों को बोर्ड ने चाक दिए।",
        ),
        ("Turnout at the crafts mela in Saharanpur was 70,000.", "सहारनपुर के शिल्प मेले में 17 हजार लोग आए।"),
        ("जौनपुर के व्यंजन मेले में 64 दुकानें लगीं।", "जौनपुर के व्यंजन मेले में 110 दुकानें सजीं।"),
        (
            "The state has released Rs 12 crore for Khurja's potters.",
            "शासन ने खुर्जा के कुम्हारों के लिए 21 करोड़ जारी किए।",
        ),
        (
            "ODOP प्रशिक्षण में हर कारीगर को रोज 250 रुपये मिलते हैं।",
            "Artisans under ODOP training are paid Rs 400 a day.",
        ),
    ],
)
def test_one_thing_in_other_words_contradicts(one: str, other: str) -> None:
    """Else a dispute is lost because two languages name the thing by other nouns."""
    assert len(conflicts(cited(one, 1) + cited(other, 2))) == 1


def test_a_district_named_by_the_headline_holds_for_the_text() -> None:
    """Else 'the district has 130 looms' contradicts that of another district."""
    one = cited("जिले में 130 करघे चल रहे हैं।", 1, "सीतापुर की दरी")
    other = cited("जिले में 35 हजार करघे चल रहे हैं।", 2, "मऊ की साड़ी")
    same = cited("जिले में 900 करघे चल रहे हैं।", 3, "सीतापुर में करघे")
    assert relate(one[0], other[0]).kind == "unrelated"
    assert relate(one[0], same[0]).kind == "conflict"


def test_a_sentence_that_prints_both_values_contradicts_neither_unless_it_denies_one() -> None:
    """Else '2,100 outlets at 1,854 stations' is at odds with itself told again."""
    one = cited("There are more than 2,100 outlets at 1,854 stations.", 1)
    other = cited("1,854 stations par 2,163 outlets hain.", 2)
    assert {found.kind for found in relations(one + other)} == {"agree"}
    claimed = cited("Toolkits reached 5,000 artisans in Bhadohi.", 1)
    denied = cited("भदोही में टूलकिट 5,000 नहीं, सिर्फ 3,200 कारीगरों तक पहुंची।", 2)
    assert len(conflicts(claimed + denied)) == 1


def test_an_undated_figure_does_not_contradict_one_of_long_before() -> None:
    """Else this year's exports are at odds with those of 2016."""
    old = cited("UP exported goods of Rs 84,000 crore in 2016-17.", 1, day="2023-06-20")
    new = cited("UP has exported goods of Rs 2 lakh crore.", 2, day="2024-06-01")
    assert relate(old[0], new[0]).kind == "series"


def test_yearly_fairs_are_a_series() -> None:
    """Else last year's stalls are told as fewer of this year's."""
    one = cited("इस दीपावली मेले में 120 स्टॉल लगे।", 1, day="2023-11-10")
    other = cited("Is Deepawali mele mein 175 stall lage.", 2, day="2024-11-01")
    assert relate(one[0], other[0]).kind == "series"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("उन्नाव में जरी के काम में पुरुषों को रोज 480 रुपये मिलते हैं।", "Women in Unnao get Rs 840 a day for zari work."),
        ("In Unnao's zari course 96 were men.", "उन्नाव के जरी कोर्स में 69 महिलाएं थीं।"),
        ("Entry to the Etah fair is Rs 40 for adults.", "एटा के मेले में बच्चों से 10 रुपये प्रवेश शुल्क लिया जा रहा है।"),
        (
            "देवरिया में सिलाई प्रशिक्षण के लिए 730 लोगों ने आवेदन किया।",
            "Deoria picked 370 people for the tailoring training.",
        ),
        ("Deoria's applicants for loans numbered 480.", "देवरिया के 84 ऋण आवेदन बैंकों ने लौटा दिए।"),
        ("देवरिया के 96 ऋण आवेदन आए।", "Banks sanctioned 69 loan applications in Deoria."),
        ("The first phase of the Mau craft park has 140 plots.", "मऊ शिल्प पार्क के चरण 2 में 410 भूखंड हैं।"),
        (
            "आगरा से 2022-23 में जर्मनी को 310 करोड़ के जूते गए।",
            "Agra shipped shoes of Rs 130 crore to Italy in 2022-23.",
        ),
        ("Etawah's looms number 530.", "इटावा में 350 महिलाएं सूत कातती हैं।"),
    ],
)
def test_look_alikes_do_not_contradict(one: str, other: str) -> None:
    """Else men's wages are at odds with women's, and who applied with who was taken."""
    assert conflicts(cited(one, 1) + cited(other, 2)) == ()


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (
            "हाथरस के होली मेले का पहला संस्करण 22 लाख की बिक्री के साथ खत्म हुआ।",
            "The second edition of Hathras's Holi fair ended with sales of Rs 34 lakh.",
            ("2024-03-20", "2024-04-02"),
        ),
        (
            "In the first week of the Hathras fair sales were Rs 9 lakh.",
            "हाथरस मेले के दूसरे सप्ताह में 14 लाख की बिक्री हुई।",
            ("2024-03-20", "2024-03-27"),
        ),
        (
            "हाथरस में होली पर 7 करोड़ की हींग बिकी।",
            "Hathras sold hing of Rs 11 crore at Eid.",
            ("2024-03-27", "2024-04-13"),
        ),
        (
            "The spring fair at Hathras drew orders of Rs 12 crore.",
            "The autumn fair at Hathras drew orders of Rs 17 crore.",
            ("2024-03-20", "2024-10-02"),
        ),
        (
            "Hathras weavers sold 900 rugs in the month of May.",
            "हाथरस के बुनकरों ने जून महीने के दौरान 1,300 दरियां बेचीं।",
            ("2024-06-05", "2024-07-04"),
        ),
        (
            "Hathras's fair was visited by 340 buyers.",
            "हाथरस के मेले में 460 खरीदार आए।",
            ("2023-03-20", "2024-03-29"),
        ),
    ],
)
def test_editions_weeks_and_months_are_a_series(one: str, other: str, days: tuple[str, str]) -> None:
    """Else last time's sales are told to contradict this time's."""
    found = [relate(a, b).kind for a in cited(one, 1, day=days[0]) for b in cited(other, 2, day=days[1])]
    assert set(found) <= {"series", "unrelated"}
    assert "series" in found


def test_a_count_of_a_year_still_on_that_has_risen_is_an_update() -> None:
    """Else a running total is told to contradict itself."""
    one = cited("Banks in Mau have this fiscal sanctioned 210 loans to weavers so far.", 1, day="2024-07-30")
    other = cited("इस वित्त वर्ष में मऊ के बुनकरों के मंजूर ऋण बढ़कर 480 हो गए।", 2, day="2024-11-30")
    assert relate(one[0], other[0]).kind == "update"
