"""Sums without their currency, and numbers beside sums that are none."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("20 हजार से काम शुरू किया", ["INR"]),
        ("She started the unit with 50,000", ["INR"]),
        ("500 ka ticket, bachon ka 250", ["INR", "INR"]),
        ("The first prize is Rs 51,000, the second 31,000", ["INR", "INR"]),
        ("पहला पुरस्कार 51,000, दूसरा 31,000 और तीसरा 21,000 रुपये", ["INR"] * 3),
        ("mahine ka 12 hazar kharch", ["INR"]),
        ("Of those who got Rs 15,000, 9,000 were women", ["INR", "count"]),
        ("Sales rose to Rs 2,200 crore, while footfall touched 5 lakh", ["INR", "count"]),
        ("बिक्री 4 करोड़ रही, दर्शक 2 लाख", ["INR", "count"]),
        ("5 लाख की आबादी में 40 हजार की भीड़", ["count", "count"]),
        ("The test is of 100 marks", ["point"]),
        ("फीस में प्रवेश शुल्क 500, बच्चों का 250", ["INR", "INR"]),
        ("kamai 8 se 10 hazar ho jati hai", ["INR"]),
        ("inaam 50 hazar", ["INR"]),
        ("3 lakh subsidy mili", ["INR"]),
        ("ramu ne mele me 40 hazar ka saman becha", ["INR"]),
        ("40 लाख हड़प लिए", ["INR"]),
        ("The age limit is 18 to 35", ["years"]),
        ("आयु सीमा 18 से 35 है", ["years"]),
        ("60 पार के कारीगर", ["years"]),
        ("रफीक अंसारी (62) और उनके बेटे सलीम (34)", ["years", "years"]),
        ("सलीम, 34, बताते हैं", ["years"]),
        ("बुनकर शमशाद (47) के घर", ["years"]),
        ("कारीगर महिलाएं (62) और प्रशिक्षक (9)", ["count", "count"]),
        ("Many of the potters are past 70.", ["years"]),
        ("छोटा 45, बड़ा 190, पूरा सेट हजार का", ["INR"] * 3),
        ("सबसे छोटा 19 का, सबसे बड़ा 55 का", ["count", "count"]),
        ("Dari haat mein 700 mein, dukan par wahi 450 ki.", ["INR", "INR"]),
        ("Ek kilo chana 80 ka, bhuna wala 110 ka", ["kg", "INR", "INR"]),
        ("शहद 250 ग्राम की शीशी में 140 का", ["g", "INR"]),
        ("समिति 30 की है, टीम 11 की", ["count", "count"]),
        ("प्रतियोगिता में 80 में 62 पास", ["count", "count"]),
        ("thok bhav 320 tha, barish ke baad 410.", ["INR", "INR"]),
        ("The rate is Rs 90 a kg; last year it was 75.", ["INR", "INR"]),
        ("मेले में 45 स्टॉल लगे, पहले 60 थे", ["count", "count"]),
        ("धागे का दाम मिल पर 210, थोक में 240 और दुकान पर 265 रुपये है", ["INR"] * 3),
        ("सूत का भाव 40 से बढ़कर 55 हो गया", ["INR", "INR"]),
        ("1,100 की जगह 950 रुपये मिले", ["INR", "INR"]),
        ("50 की जगह 60 स्टॉल लगे", ["count", "count"]),
        ("ganne ka rakba 900 hectare tha, aaj 1,400 hai", ["hectare", "hectare"]),
        ("40 टन माल गया, पहले 25 ट्रक जाते थे", ["tonne", "count"]),
        ("कस्बे में 35, और गांव में 25 प्रतिशत छूट है", ["percent", "percent"]),
        ("दुकान में 35 और गोदाम में 25 मजदूर हैं", ["count", "count"]),
        ("200 मिली की शीशी", ["ml"]),
        ("roz ke 300 mile aur khana.", ["INR"]),
        ("सोल 8 मिलीमीटर मोटा है", ["mm"]),
        ("Chai 12 ki, kachauri 20 ki, thali 90 ki.", ["INR"] * 3),
        ("टीम 11 की, समिति 15 की", ["count", "count"]),
        ("Thok mein 70, khudra mein 95.", ["INR", "INR"]),
        ("सबसे सस्ता 180, सबसे महंगा 7,000 का", ["INR", "INR"]),
        ("टिकट 30, बच्चों का 10।", ["INR", "INR"]),
        ("Mazdoor ko din ke 450 dete hain.", ["INR"]),
        ("गुड़ 55 रुपये किलो, पिछले साल 42 था", ["INR", "INR"]),
        ("शहद 400 रुपये किलो है, जंगली वाला 900।", ["INR", "INR"]),
        ("एक थैले पर 150 का कपड़ा और 60 का धागा लगता है", ["INR", "INR"]),
        ("भाव 40 से 60 के बीच है", ["INR"]),
        ("The small pot is Rs 40, the large one 95.", ["INR", "INR"]),
        ("A plate costs 120 and a bowl 60.", ["INR", "INR"]),
        ("Dyers earn 300 a day, helpers 180.", ["INR", "INR"]),
        ("Rs 50 for adults, 20 for children.", ["INR", "INR"]),
        ("The fair drew 300 dyers and a crowd 60 deep", ["count", "count"]),
        ("बलिया से 1.4 करोड़, गोंडा से 58 लाख और बस्ती से 40 लाख का माल बिका", ["INR"] * 3),
        ("1.2 करोड़ की बिक्री हुई, 40 लाख लोग आए", ["INR", "count"]),
        ("The loft, 50 feet by 30, is let", ["ft", "ft"]),
        ("The share is 41 per cent, up six points.", ["percent", "percentage_point"]),
        ("The team won 40 points.", ["count"]),
        ("With room for 500 pairs, the plant makes 310 a day.", ["count", "count"]),
        ("A dyer makes 450 a day.", ["INR"]),
        ("Machine 85 hazar ki aayi, adha paisa bank ne diya.", ["INR"]),
        ("सूखी मिर्च 210 रुपये किलो, ताजी 40।", ["INR", "INR"]),
        ("ek joda 850 ka jaata hai", ["INR"]),
        ("दुकान में 40 थान हैं, पिछले साल 62 थे", ["count", "count"]),
    ],
)
def test_a_bare_number_is_money_where_the_words_say_so(text: str, units: list[str]) -> None:
    """Else a crowd is told in rupees and a prize as so many prizes."""
    assert [figure.unit for figure in extract(text).figures] == units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("कमाई 12 हजार से बढ़कर 18 हजार महीना हो गई", "INR"),
        ("She now earns 18,000 a month", "INR"),
        ("केंद्र से 22 करोड़ आए", "INR"),
        ("मेले में पांच लाख आए", "count"),
        ("18 months", "months"),
        ("धान का एमएसपी 2,300 है", "INR"),
        ("साड़ियां 2 हजार से लेकर 80 हजार तक की हैं", "INR"),
        ("rate 300 se badhke 450 ho gaya hai", "INR"),
        ("1500 wali saree ki maang hai", "INR"),
        ("upar se 1200 processing fee bhi lagti hai", "INR"),
        ("dalalon ko 500 mat dena, sab free hai", "INR"),
        ("kumharon ko 17 lakh diye ka order mila hai", "count"),
        ("yeh chadar 2700 ki hai", "INR"),
        ("भीड़ 2700 की थी", "count"),
        ("loan ki kist 3400 mahina hai", "INR"),
        ("ek dari ka 150 milta hai, bas", "INR"),
        ("isme 60 percent centre degi baki 40 state", "percent"),
        ("payment mein 4.5 lakh fasa hua hai", "INR"),
        ("आदेश संख्या 18 के तहत 5 लाख तक के ऋण मिलेंगे", "INR"),
        ("9x12 फुट का कालीन", "ft"),
        ("8 गुणा 10 फीट की दुकान", "ft"),
        ("18-40 आयु वर्ग के युवा", "years"),
        ("उम्र 21 से 35 हो", "years"),
        ("90 वाट का बल्ब", "watt"),
        ("इस सीजन 30 फीसदी कम ऑर्डर आए", "percent"),
        ("3 of every 10 units are registered", "ratio"),
        ("bijli ka bill 4000 se kam nahi aata", "INR"),
    ],
)
def test_what_is_paid_a_month_is_money(text: str, unit: str) -> None:
    """Else a weaver's pay is told as a thousand years."""
    assert {figure.unit for figure in extract(text).figures} == {unit}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("चांदी 1,200 रुपये चढ़कर 74,500 पर पहुंची।", ["INR", "INR"]),
        ("Brass ingot 18 rupaye kilo girkar 505 par aa gaya.", ["INR", "INR"]),
        ("मजदूरी 20 रुपये बढ़ी, कारीगर घटकर 80 रह गए।", ["INR", "count"]),
        ("एक कुर्ते की सिलाई 85 रुपये, कढ़ाई 120, धुलाई 10।", ["INR", "INR", "INR"]),
        ("Ek matke ki mitti 5 rupaye, pakai 7, dhulai 2.", ["INR", "INR", "INR"]),
        ("Sari weaving costs Rs 900, dyeing 250, packing 30.", ["INR", "INR", "INR"]),
        ("मजदूरी 400 रुपये, कारीगर 12, मशीन 3।", ["INR", "count", "count"]),
        ("पंजीकरण शुल्क 300 रुपये, इकाई 40।", ["INR", "count"]),
        ("Turnover Rs 40 crore, units 250, jobs 4,000.", ["INR", "count", "count"]),
        ("Ustad ko 500 rupaye milte hain, chele ko 90 dete hain.", ["INR", "INR"]),
        ("समूह को 5,000 रुपये दिए, महिलाओं को 30 मशीनें दीं।", ["INR", "count"]),
        ("पांच सौ में लाओ, आठ सौ में बेचो।", ["INR", "INR"]),
        ("Do sau mein kharido, teen sau mein becho.", ["INR", "INR"]),
    ],
)
def test_a_number_goes_on_the_rupees_before_it(text: str, units: list[str]) -> None:
    """Else the price of dyeing is a count of dyeings, and workers are rupees."""
    assert [figure.unit for figure in extract(text).figures] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The mine yields 30 tonnes of stone, against a demand of 80.", ["tonne", "tonne"]),
        ("जिले में 40 टन शहद निकलता है जबकि खपत 55 की है।", ["tonne", "tonne"]),
        ("Mill 12 ton soot banati hai, kshamta 20 ki hai.", ["tonne", "tonne"]),
        ("The plant has 40 workers against a capacity of 60.", ["count", "count"]),
        ("मिल में 12 टन सूत बनता है, मांग 60 करघों की है।", ["tonne", "count"]),
    ],
)
def test_a_demand_is_of_the_tonnes_before_it(text: str, units: list[str]) -> None:
    """Else the demand is eighty of nothing."""
    assert [figure.unit for figure in extract(text).figures] == units
