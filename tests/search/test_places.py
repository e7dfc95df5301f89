"""A sentence answers "where" only if it names a place that the question does not."""

import pytest

from store.search.filling.places import located
from store.search.query import understand


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("Where will the Bareilly zari fair be held?", "It will be held at the Civil Lines ground.", True),
        ("Where will the Bareilly zari fair be held?", "The fair in Bareilly will have 90 stalls.", False),
        ("Where do Agra's shoe units buy soles?", "Soles come from Bahadurgarh in Haryana.", True),
        ("Where do Agra's shoe units buy soles?", "Soles have become dearer by a tenth.", False),
        ("Where do Agra's shoe units buy soles?", "A unit in Agra buys 400 pairs in a month.", False),
        ("Where are the four kilns?", "The town has four kilns left.", False),
        ("Where is the tool bank?", "It works from a shed behind the Naugarh tehsil office.", True),
        ("Where can one apply?", "Forms are on diupmsme.upsdc.gov.in.", True),
        ("मऊ की साड़ियां कहां बिकेंगी?", "साड़ियां सूरत और बेंगलुरु में बिकेंगी।", True),
        ("मऊ की साड़ियां कहां बिकेंगी?", "मऊ में 12 हजार साड़ियां बनती हैं।", False),
        ("मऊ की साड़ियां कहां बिकेंगी?", "साड़ियां मार्च में बिकेंगी।", False),
        ("टूलकिट का दफ्तर कहां है?", "कार्यालय इस्माईलपुर रोड।", True),
        ("टूलकिट का दफ्तर कहां है?", "दफ्तर के पास 90 आवेदन आए हैं।", False),
        ("लकड़ी का डिपो कहां खुलेगा?", "डिपो रेलवे स्टेशन के पीछे खुलेगा।", True),
        ("लकड़ी का डिपो कहां खुलेगा?", "डिपो अगले महीने शहर में खुलेगा।", False),
        ("mau ki saree kahan bikegi", "साड़ियां बेंगलुरु में बिकेंगी।", True),
        ("mau ki saree kahan bikegi", "Sarees of Mau sell for Rs 4,000.", False),
        ("lakdi ka depot kahan khulega", "The depot will come up at Shahganj.", True),
        ("lakdi ka depot kahan khulega", "The depot will come up by June.", False),
        ("shahganj ka depot kahan hai", "शाहगंज में डिपो खुल गया है।", False),
        ("lakdi ka depot kahan khulega", "खेकड़ा में 90 लोग काम करेंगे।", True),
        ("lakdi ka depot kahan khulega", "खेतों में 90 पेड़ कटेंगे।", True),
        ("lakdi ka depot kahan khulega", "फसल में 90 लोग लगेंगे।", False),
        ("लकड़ी का डिपो कहां जाएगा?", "डिपो को झूला नगरी में जाना होगा।", True),
    ],
)
def test_a_place_is_new_to_the_question(question: str, sentence: str, *, tells: bool) -> None:
    """Otherwise "four are left in the city" answers where they are."""
    assert located(understand(question), sentence) is tells
