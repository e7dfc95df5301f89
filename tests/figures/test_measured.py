"""Where the thing measured begins and ends, and whose thing a figure without a noun takes."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Figure, Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))


def figures(text: str) -> tuple[Figure, ...]:
    """Read a text as of a day in May 2024."""
    return extract(text, MAY).figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("जिले में सवा लाख मजदूर काम करते हैं", ["मजदूर"]),
        ("क्लस्टर के लिए 2.5 एकड़ जमीन चिह्नित की गई", ["जमीन"]),
        ("1,200 करोड़ रुपये के कालीन विदेश जाते हैं", ["कालीन"]),
        ("152 उद्यमी अपने उत्पाद लेकर आए", ["उद्यमी"]),
        ("70 hazar parivar isi se judi hain, 300 log kaam karte hain", ["parivar", "log"]),
        ("1,406 projects were launched, of which 805 belong to small firms", ["projects", "projects"]),
        ("The 600 potters carry a debt of Rs 5 crore", ["potters", "debt"]),
        ("80 टैग हैं, इनमें 57 हस्तशिल्प के हैं", ["टैग", "टैग"]),
        ("मेले में 90 पतंगें उड़ीं और 75 पतंगबाज उखड़े", ["पतंगें", "पतंगबाज"]),
        ("भट्ठी में रोज 30 क्विंटल पीतल पिघलता है", ["पीतल"]),
        ("shehar ke 52 karkhane Diwali ke liye diye bana rahe hain", ["karkhane"]),
        ("Only 12 of the district's 64 units export", ["units", "units"]),
        ("कुल उत्पादन का एक चौथाई हिस्सा विदेश जाता है", ["उत्पादन"]),
        ("मांग में पांच गुना वृद्धि का दावा है", ["मांग"]),
        ("बजट में ओडीओपी के लिए 250 करोड़ रुपये की व्यवस्था है", ["ओडीओपी"]),
        ("Two in five loan accounts are in default", ["loan accounts"]),
        ("A subsidy of 35 per cent of the loan is on offer", ["subsidy"]),
        ("पहले दिन 18 हजार लोग मेले में पहुंचे", ["लोग"]),
    ],
)
def test_a_noun_phrase_ends_at_its_head(text: str, measures: list[str]) -> None:
    """Else half of the verb is told as part of the thing."""
    assert [figure.measure for figure in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("मेले में पहले दिन 12 हजार और दूसरे दिन 19 हजार लोग पहुंचे", ["लोग", "लोग"]),
        ("आगरा में 12 करोड़ और काशी में 15 करोड़ की लागत आएगी", ["लागत", "लागत"]),
        ("खरीदारों की संख्या 3.2 लाख थी; आयोजकों ने साढ़े चार लाख बताई थी", ["खरीदारों", "खरीदारों"]),
        ("1.5 करोड़ दीये बिके, पिछली दीपावली पर 95 लाख ही बिके थे", ["दीये", "दीये"]),
        ("1,340 artisans were trained; the department wants 2,000", ["artisans", "artisans"]),
        ("Orders worth Rs 38 crore came, up on last year's Rs 33 crore", ["Orders", "Orders"]),
        ("2,500 yuvaon ko training mili, inme se ek chauthai ne kaam shuru kiya", ["yuvaon", "yuvaon"]),
        ("जिले में 1 लाख कारीगर हैं, कार्ड सिर्फ 23 हजार के पास है", ["कारीगर", "कारीगर"]),
        ("Brassware makes 70% of exports, woodcraft for 15%", ["exports", "exports"]),
        ("The unit makes 300 pairs a day, worth Rs 1.2 lakh", ["pairs", "pairs"]),
        ("bank ne 340 me se sirf 112 file pass ki, baaki 228 pending hai", ["file", "file", "file"]),
        ("प्रति व्यक्ति आय 52 हजार से बढ़कर 90 हजार रुपये हो गई", ["व्यक्ति आय", "व्यक्ति आय"]),
        ("3000 aavedan aaye, 750 ka chayan hua", ["aavedan", "aavedan"]),
        ("पिछले साल 900 फॉर्म मिले, इस वर्ष 640 मिले", ["फॉर्म", "फॉर्म"]),
        ("जांच हुई तो 60 में 14 डिब्बे खराब निकले", ["डिब्बे", "डिब्बे"]),
        ("510 form mein se 340 bank ko bheje gaye hain", ["form", "form"]),
        ("छोटी इकाई को 25 प्रतिशत, बड़ी में 15 प्रतिशत सब्सिडी मिलेगी", ["सब्सिडी", "सब्सिडी"]),
        ("Of the 90 entrants, aged 18 to 30 years, 41 were picked", ["entrants"] * 3),
        ("900 शिल्पियों को कार्ड मिले और 410 के खातों में पैसा आया", ["शिल्पियों", "शिल्पियों"]),
        ("रेट 480 रुपये से उछलकर 560 पहुंचा तो ऑर्डर 20 फीसदी घटे", ["रेट", "रेट", "ऑर्डर"]),
        ("The limit was raised to Rs 6 lakh from Rs 5 lakh for units", ["limit", "limit"]),
        ("Zari fell to Rs 900 from a peak of Rs 1,600", ["Zari", "Zari"]),
        ("8 गुणा 10 फीट की दुकान बनी", ["दुकान", "दुकान"]),
        ("पोर्टल पर 1 लाख विक्रेता हैं, उनमें यूपी के 8,700।", ["विक्रेता", "विक्रेता"]),
        ("27 प्रकरण रखे गए जिनमें 19 का मौके पर निस्तारण हुआ", ["प्रकरण", "प्रकरण"]),
        ("नगर में 55 हजार लूम हैं, इनमें से 12 हजार बिजली महंगी होने से बंद हैं", ["लूम", "लूम"]),
        ("840 आवेदन आगरा से और सबसे कम 26 महोबा से आए", ["आवेदन", "आवेदन"]),
        ("निर्यात में 18 फीसदी की बढ़त के साथ आंकड़ा 900 करोड़ पार कर गया", ["निर्यात", "निर्यात"]),
        ("जांच में 920 आवेदन आए, 310 बाहर हो गए", ["आवेदन", "आवेदन"]),
        ("70 per cent of carpets go to the US, 12 per cent to Germany", ["carpets", "carpets"]),
        ("They trained 2,140 weavers against a target of 2,500", ["weavers", "weavers"]),
        ("राज्य के 30 उत्पादों में 12 खाने के हैं", ["उत्पादों", "उत्पादों"]),
        ("9 जिलों के 210 बुनकर आए, पहले 6 जिलों के 140 ही आए थे", ["जिलों", "बुनकर", "जिलों", "बुनकर"]),
        ("छोटे दीपक का दाम 8 रुपये और बड़े का 20 रुपये है", ["छोटे दीपक का दाम"] * 2),
        ("The smallest bell costs Rs 60, the largest Rs 4,000", ["smallest bell"] * 2),
        ("A plain shawl sells for Rs 700 and a worked one for Rs 2,000", ["plain shawl"] * 2),
        ("10 लाख तक पर 30 प्रतिशत और 20 लाख तक पर 25 प्रतिशत अनुदान है", [None, "अनुदान", None, "अनुदान"]),
        ("The bank lent to 40 potters and the fund to another 60", ["potters", "potters"]),
        ("The guild trained 90 girls; 35 now earn Rs 8,000 a month", ["girls", "girls", "girls"]),
        ("A bowl that costs Rs 30 to make sells for Rs 95", ["bowl", "bowl"]),
        ("A shawl with 90 motifs takes two months and sells for Rs 7,000", ["motifs", "shawl", "shawl"]),
        ("Its share is 12 per cent, behind Gujarat (30 per cent)", ["share", "share"]),
        ("The price of a dozen cups went up from Rs 50 to Rs 65", ["cups", "price", "price"]),
        ("70 हजार इकाइयों में 12 फीसदी कपड़े से जुड़ी हैं", ["इकाइयों", "इकाइयों"]),
        ("A 3 by 5 feet rug costs Rs 9,000", ["rug"] * 3),
        ("जरी के 12 हजार कारीगर हैं, चिकन के 30 हजार।", ["कारीगर", "कारीगर"]),
        ("240 form aaye, 70 bank ke paas, 90 ko card mila", ["form", "form", "form"]),
        ("5,000 आवेदन आए, 3,100 सत्यापित, 2,800 को कार्ड मिले", ["आवेदन", "आवेदन", "आवेदन"]),
        ("6 गुणा 9 फुट का गलीचा", ["गलीचा"] * 2),
        ("yahan 12 ladkiyan silai karti hai jinko 200 rupaye milte hai", ["ladkiyan", "ladkiyan"]),
    ],
)
def test_a_figure_without_a_noun_takes_the_one_before(text: str, measures: list[str]) -> None:
    """Else last year's sales are told as a number of festivals."""
    assert [figure.measure for figure in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Wages have crept from Rs 210 to Rs 240", "Wages"),
        ("The 2-acre yard cost Rs 3 crore", "yard"),
        ("A wheel, priced at Rs 9,000, spins 2 kg", "wheel"),
        ("They put the number of registered sellers at 8,100", "registered sellers"),
        ("मेज (साइज 40 गुणा 60 इंच) थोक में सस्ती है", "मेज"),
        ("बागवानों को इस सीजन 70 हजार टन आम की उम्मीद है", "आम"),
        ("समिति का टर्नओवर शुरुआत में 80 लाख था", "समिति का टर्नओवर"),
        ("Raw silk, which cost less in May, now sells at Rs 6,100", "Raw silk"),
        ("Agra's cluster, home to many units, earned Rs 470 crore", "Agra's cluster"),
        ("Women there earn Rs 300 a day stringing beads", "Women"),
        ("A vinegar maker turns over Rs 3 crore a year", "vinegar maker"),
        ("Toys that are lacquered retail for Rs 250", "Toys"),
        ("Earrings range from Rs 90 to Rs 700", "Earrings"),
        ("Loans of up to Rs 3 lakh carry no guarantee", "Loans"),
        ("The tax earned the old wool market town Rs 8 lakh", "tax"),
        ("More than half the 320 kilns stand idle", "kilns"),
        ("बुनकर दिन भर में 180 रुपये कमाता है", "बुनकर"),
        ("90 फीसदी माल बाजार में बिकता है", "माल"),
        ("मेले में छह दिनों में खूब बिक्री हुई", "मेले"),
        ("60 gram panchayatein chuni gayin", "gram panchayatein"),
        ("यह मेज, जिसमें लाख लगी है, 4 हजार रुपये की है", "मेज"),
        ("खिलौने जो गांव में 60 रुपये में मिलते हैं, खूब बिके", "खिलौने"),
        ("तिल 90 रुपये किलो के भाव बिका", "तिल"),
        ("40 रुपये प्रतिदिन के हिसाब से भत्ता मिलेगा", "भत्ता"),
        ("80 साल पुरानी इस दुकान में भीड़ है", "दुकान"),
        ("लगभग 90 साल पुरानी एटा की घंटी जिले का उत्पाद है", "एटा की घंटी"),
        ("Mahoba, 60 km south of Hamirpur, grows betel leaf", "Mahoba"),
        ("At 3,400, the number of looms is at a low", "looms"),
        ("Rs 60 crore was invested in the park", "park"),
        ("Kilns run on coal bought at Rs 11 a kg", "coal"),
        ("The expo, which ran for six days, is over", "expo"),
        ("A bowl that costs Rs 30 to make sells well", "bowl"),
        ("Dyers put in 11 hours a day", "Dyers"),
        ("दस दिन चले पुस्तक मेले में भीड़ रही", "पुस्तक मेले"),
        ("चादर को बुनने में बुनकरों को 9 दिन लगे", "चादर"),
        ("The fair saw 2 lakh footfall", "footfall"),
        ("40 हजार को प्रशिक्षण देने की योजना है", "प्रशिक्षण"),
        ("Trays, each weighing 3 kg, are shipped", "Trays"),
        ("Makers lose sleep as coal goes up to Rs 40 a kg", "coal"),
        ("12 करोड़ से बनेगा हुनर हाट", "हुनर हाट"),
        ("8 लाख तक बिना गारंटी ऋण", "ऋण"),
        ("3 करोड़ रुपये का ऑर्डर दिल्ली से मिला", "ऑर्डर"),
        ("मूर्ति 20 दिन में बनी", "मूर्ति"),
        ("The toll road will cost Rs 60 crore", "toll road"),
        ("Fees on loans up to Rs 2 lakh are waived", "loans"),
        ("2 करोड़ से बनी धर्मशाला में भीड़ है", "धर्मशाला"),
        ("हींग 900 रुपये बोरी थी", "हींग"),
        ("30 फीसदी महिलाओं को काम मिला है", "महिलाओं"),
        ("गांव में 60 घर हैं", "घर"),
        ("40 हजार हुई बुनकरों की संख्या", "बुनकरों"),
        ("Common facility centres have come up at a cost of Rs 199 crore", "Common facility centres"),
        ("12 करोड़ की लागत से बन रहे मूंज केंद्र में काम शुरू", "मूंज केंद्र"),
        ("लक्ष्य का 28 फीसदी पूरा हुआ", "लक्ष्य"),
        ("CFC बनाने पर 10.87 करोड़ खर्च हुए", "CFC"),
        ("The Centre has approved Rs 1,000 crore for the export fund", "export fund"),
        ("भाड़ा प्रति कंटेनर 1,500 डॉलर है", "भाड़ा"),
        ("By 2030 the state hopes to lift exports to Rs 3 lakh crore", "exports"),
        ("Officials said Rs 75 crore had been spent on 14 centres", "centres"),
        ("समूह की हर महिला महीने में 6 हजार रुपये कमाती है", "महिला"),
        ("इसमें विभाग 70 लाख रुपये खर्च करेगा", "खर्च"),
        ("Prices of raw silk (white) went up by Rs 40 a kg", "Prices of raw silk"),
        ("Loans were given, with recovery at 96 per cent", "recovery"),
        ("Some 9,000 hectares were under mulberry", "mulberry"),
        ("GST pehle 18% lagta tha jo ab kam hai", "GST"),
        ("60 इंच वाला लूम चलेगा", "लूम"),
        ("45 product UP ke hain jo bikte hain", "product"),
        ("13 लाख दिए जलाए गए", "दिए"),
        ("सबसे कम बोली 2.4 करोड़ की आई", "बोली"),
        ("60 प्रतिशत आबादी बुनाई पर निर्भर है", "आबादी"),
        ("उन्हें 1 लाख रुपये का पहला ऋण मिलेगा", "ऋण"),
        ("हमें 30 फीसदी कम ऑर्डर मिले", "ऑर्डर"),
        ("Weavers take home Rs 340", "Weavers"),
        ("The subsidy will cost the exchequer Rs 400 crore", "subsidy"),
        ("Loans of Rs 86 crore for 2,140 people were cleared", "Loans"),
        ("Loans grew, and the loan-to-deposit ratio is 42 per cent", "loan-to-deposit ratio"),
        ("In May production costs went up 20 per cent", "production costs"),
        ("Exporters say raw material prices have risen 35%", "raw material prices"),
        ("दस समितियों का 3.6 करोड़ का ब्याज माफ हुआ", "समितियों"),
    ],
)
def test_the_subject_is_found_past_what_stands_between(text: str, measure: str) -> None:
    """Else an aside, a giver or a speaker is told as the thing."""
    assert figures(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("अंत में 5000 का टूलकिट मिला", ["INR"]),
        ("500 की टीम पहुंची", ["count"]),
        ("mele mein 80-90 hazar ki bikri hui", ["INR"]),
        ("वायलिन की कीमत 3,000 से शुरू होती है", ["INR"]),
        ("बुनकर को सिर्फ 3,000 मिलते हैं", ["INR"]),
        ("घी 500 रुपये किलो था, अब 620 है", ["INR", "INR"]),
        ("समूह ने कमाए 80 हजार", ["INR"]),
        ("Half of the potters are under 40.", ["ratio", "years"]),
        ("The average age of a dyer is 52.", ["years"]),
        ("रमेश दास (47) के दो लूम हैं", ["years", "count"]),
        ("भाव 30 से 34 रुपये किलो रहा", ["INR"]),
        ("केंद्र 60 और राज्य 40 प्रतिशत देगा", ["percent", "percent"]),
        ("सवा लाख पीस निकल गए", ["count"]),
        ("रेशमा बेगम (52) ने बताया", ["years"]),
        ("said weaver Salim Ansari, 38.", ["years"]),
        ("मुख्यमंत्री के पांच कालिदास मार्ग स्थित आवास पर", []),
        ("शाम चार बजे तक मेला चला", []),
        ("last edition's $33 million", ["USD"]),
    ],
)
def test_prices_ages_and_addresses_are_no_counts(text: str, units: list[str]) -> None:
    """Else a price is told as a number of tool kits and an age as a number of women."""
    assert [figure.unit for figure in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("no unit may draw more than Rs 75 lakh", "at_most"),
        ("4,300 करोड़ से कम का निर्यात नहीं होगा", "at_least"),
        ("subject to a ceiling of Rs 2 lakh", "at_most"),
        ("काम 15 दिन के भीतर होगा", "at_most"),
        ("1,200-odd exporters", "approx"),
        ("कारोबार 40% तक गिरा", "at_most"),
        ("कम-से-कम 300 लोग आए", "at_least"),
        ("zyada-se-zyada 5 lakh ka loan milega", "at_most"),
        ("at the very least 50 units", "at_least"),
        ("The subsidy maxes out at Rs 5 lakh", "at_most"),
        ("उद्योग के लिए 25 लाख और सेवा के लिए 10 लाख रुपये तक का ऋण मिलेगा", "at_most"),
        ("अनुदान 10 लाख रुपये तक सीमित है", "at_most"),
        ("उत्पादन 10 टन तक सीमित रह गया", "exact"),
        ("पैसा 90 दिन से पहले नहीं आता", "at_least"),
        ("दीया 5 रुपये से कम में नहीं बिकता", "at_least"),
        ("The older app never got past 9,000", "at_most"),
    ],
)
def test_a_bound_says_what_its_sentence_says(text: str, qualifier: str) -> None:
    """Else a floor is told as a ceiling."""
    assert figures(text)[0].qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "Costs are capped at Rs 50 lakh for makers and Rs 20 lakh for shops",
        "The cap is Rs 5 lakh for artisans and Rs 10 lakh for groups",
        "up to Rs 2 lakh for men and Rs 3 lakh for women",
    ],
)
def test_a_limit_holds_for_each_item_of_its_list(text: str) -> None:
    """Else the second ceiling is told as what everybody gets."""
    assert [figure.qualifier for figure in figures(text)] == ["at_most", "at_most"]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Agra and Kashi got Rs 4 crore and Rs 3 crore respectively for design centres",
            ["design centres"] * 2,
        ),
        ("Rs 18 crore has been set aside for a design centre", ["design centre"]),
        ("Help will be given on loans up to Rs 2 crore", ["loans"]),
        ("Wages in the units are just Rs 180 for a thousand pieces", ["Wages", "pieces"]),
        ("केंद्र में 60 मशीनें लगेंगी, जिन पर 4 करोड़ रुपये खर्च होंगे", ["मशीनें", "मशीनें"]),
        ("कालीन 18 लाख रुपये की थी। किसान इसे 9 लाख रुपये में बेचते थे", ["कालीन", "कालीन"]),
        ("The belt spread over 27,000 hectares yields 600 tonnes every season", ["belt", "belt"]),
        ("100 करोड़ ओडीओपी के लिए और 112 करोड़ रुपये पार्क के लिए रखे गए", ["ओडीओपी", "पार्क"]),
        ("340 कारीगरों के लिए आवास बनेंगे", ["कारीगरों"]),
        ("Investment of Rs 820 crore is shared in a 60:40 ratio", ["Investment", "Investment"]),
        ("चरखा 1,400 यूनिट बिजली बनाता है", ["बिजली"]),
        ("Rs 50 crore will go on looms, Rs 20 crore on training", ["looms", "training"]),
    ],
)
def test_a_sum_is_of_what_its_words_lead_to(text: str, measures: list[str]) -> None:
    """Else a district, a pronoun or a verb is told as what the crores were."""
    assert [figure.measure for figure in figures(text)] == measures
