"""A day in a sentence answers "when" only if it may be the day of what is asked."""

import pytest

from store.search.filling.timely import timed


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
