"""A day in a sentence answers "when" only if it may be the day of what is asked."""

import pytest

from store.search.filling.timely import timed, told


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("When will the pottery mela in Khurja begin?", "The fair will begin on Monday.", True),
        ("When does a loan become a grant?", "It becomes one after two years of running.", True),
        ("अनुदान कब मिलता है?", "इकाई चलने के दो साल बाद अनुदान मिलता है।", True),
        ("paisa kab wapas hota hai", "पैसा 30 दिन के भीतर लौटता है।", True),
        ("When did the mill open?", "It sold a lakh bulbs within two years.", False),
        ("मिल कब खुली थी?", "दो साल बाद उसने एक लाख बल्ब बेचे।", False),
        ("When does the course begin?", "The course lasts two years.", False),
        ("When will the pottery mela in Khurja begin?", "The committee cleared the fair on Monday.", False),
        ("When will the pottery mela in Khurja begin?", "It begins on January 12, he said on Monday.", True),
        ("When will the new dye house open?", "The old one has been shut since March.", False),
        ("When will the new dye house open?", "Samples were returned last August.", False),
        ("By when must the tanneries move?", "They have time till the end of June 2027.", True),
        ("When was the weavers' loan scheme closed?", "Forms are taken till December 5.", False),
        ("When was the weavers' loan scheme closed?", "The scheme was closed on December 5.", True),
        ("When did the hostel get its licence?", "The licence is good until May 2028.", False),
        ("What was the last date for the stall forms?", "Forms were taken till December 5.", True),
        ("अमेठी का मूंज केंद्र कब खुलेगा?", "समिति ने मंगलवार को प्रस्ताव पास किया।", False),
        ("अमेठी का मूंज केंद्र कब खुलेगा?", "केंद्र का उद्घाटन बुधवार को होगा।", True),
        ("अमेठी का मूंज केंद्र कब खुलेगा?", "केंद्र 14 जनवरी से काम करने लगेगा।", True),
        ("कारीगरों को बीमा कार्ड कब मिला?", "कार्ड 31 मार्च तक मान्य है।", False),
        ("कारीगरों को बीमा कार्ड कब मिला?", "कार्ड 3 फरवरी को दिए गए।", True),
        ("फॉर्म भरने की आखिरी तारीख क्या थी?", "आवेदन 31 मार्च तक लिए गए।", True),
        ("amethi ka moonj kendra kab khulega", "समिति ने मंगलवार को प्रस्ताव पास किया।", False),
        ("amethi ka moonj kendra kab khulega", "The centre opens on August 3.", True),
        ("karigaro ko bima card kab mila tha", "Cards are valid till 31 March.", False),
        ("vinod rastogi ne mela kab dekha tha", "रस्तोगी ने मेला सोमवार को देखा।", True),
    ],
)
def test_a_day_may_be_the_one_asked_for(question: str, sentence: str, *, tells: bool) -> None:
    """Otherwise the day a spokesman spoke answers when a centre will open."""
    assert timed(question, sentence) is tells


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("until when is stall space free for potters?", "Stall space is free for the first ten weeks.", True),
        ("बुनकरों से बिजली का शुल्क कब तक नहीं लिया जाएगा?", "शुरुआती तीन महीने शुल्क नहीं लिया जाएगा।", True),
        ("loan ki kist kab tak nahi deni", "Borrowers get a six-month moratorium.", True),
        ("guarantee kab tk chalegi", "मशीन पर दो साल तक की गारंटी है।", True),
        ("घी का डिब्बा कब तक खराब नहीं होता", "It keeps for forty days in the tin.", True),
        ("dye house kab tak ban jayega", "Rent is waived for the first two years.", False),
        ("रंगाई घर कब तक तैयार होगा?", "पहले दो साल किराया माफ रहेगा।", False),
        ("रंगाई घर कब तक तैयार होगा?", "काम आठ महीने में पूरा करना है।", True),
        ("रंगाई घर कब तक तैयार होगा?", "पिछले आठ महीने में काम रुका रहा।", False),
        ("when was the dye house closed?", "It had been free for the first two years.", False),
        ("until when is stall space free?", "Stall 40 sells salt.", False),
    ],
)
def test_how_long_something_holds_answers_until_when(question: str, sentence: str, *, tells: bool) -> None:
    """A state is asked until when; what is made by when, and how long another thing holds tells nothing."""
    assert timed(question, sentence) is tells
    assert told(question, sentence) is tells


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("ghungroo par stamp kab se lagega", "Bells will carry the stamp from Makar Sankranti.", True),
        ("लाख की चूड़ी का मेला कब लगेगा?", "मेला दशहरे के बाद लगेगा।", True),
        ("when will the second kiln be fired?", "The second kiln will be fired next month.", True),
        ("when was the first kiln fired?", "The second kiln will be fired next month.", False),
        ("यह दरी पहली बार कब बुनी गई थी?", "दरी की बुनाई सत्रहवीं सदी में शुरू हुई।", True),
        ("when did potters come to Chinhat?", "Potters came in the reign of Asaf-ud-Daula.", True),
        ("when will potters come to Chinhat?", "Potters came in the reign of Asaf-ud-Daula.", False),
        ("when did the club get its own kiln?", "A Pune chain wants 900 mugs by Holi.", False),
        ("when will the club send the mugs?", "A Pune chain wants 900 mugs by Holi.", True),
        ("घाट की दुकान कब खुली?", "खर्च का 40 फीसदी पहले विभाग देता था।", False),
        ("when did potters come to Chinhat?", "Diwali lamps are made here.", False),
    ],
)
def test_a_time_may_be_told_by_no_day(question: str, sentence: str, *, tells: bool) -> None:
    """A feast with its case, the coming year, a reign: of what was nothing to come, nor the other way."""
    assert timed(question, sentence) is tells
    assert told(question, sentence) is tells


def test_a_long_run_of_numbers_is_looked_through_at_once() -> None:
    """Hostile text may not stall a question."""
    for text in ("1" * 100_000, "for the first " * 8_000, "दो " * 30_000, "5" + " " * 100_000):
        assert not timed("shulk kab tak maaf hai", text)
