"""Figures that go on what was told before them, or that a word beside them makes something else."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

JUNE = Published("2023-06-15", date(2023, 6, 15), date(2023, 6, 15))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("शहद 40 टन बिका, दुबई को 12 और कतर को 8 टन गया।", "40 tonne, 12 tonne, 8 tonne"),
        ("30 किलो आटा और 12 लोग, 5 किलो दाल।", "30 kg, 12 count, 5 kg"),
        ("बुनकरों की मजदूरी 200 रुपये है, संगठन 300 मांग रहा है।", "200 INR, 300 INR"),
        ("Daam 240 rupaye tha, karigaron ne 310 maange.", "240 INR, 310 INR"),
        ("मजदूरी 200 रुपये है, गांव वाले 2 सड़कें मांग रहे हैं।", "200 INR, 2 count"),
        ("दर में 65 पैसे की वृद्धि हुई।", "0.65 INR"),
        ("They press 9 kg of oil from a quintal of seed.", "9 kg, 1 quintal"),
        ("Rice sells at Rs 2,400 a quintal.", "2400 INR"),
        ("कुम्हारों के पास 3 लाख दिए और 5 हजार मूर्ति का ऑर्डर है।", "300000 count, 5000 count"),
        ("सरकार ने 5 लाख दिए और 2 लाख रुपये बाकी हैं।", "500000 INR, 200000 INR"),
        ("Call 1098 for help.", ""),
        ("मदद के लिए कॉल करें 1912, या घर आएं।", ""),
        ("They call 40 weavers every day.", "40 count"),
        ("Dhaara 9 ke tahat 14 dukanen band hui.", "14 count"),
        ("Sunita devi (36) boli, 'mandi hai.'", "36 years"),
        ("निर्यात 60 करोड़ है, जो एक वर्ष पूर्व से 9 प्रतिशत कम है।", "600000000 INR, 9 percent"),
    ],
)
def test_a_number_has_the_unit_it_goes_on(text: str, told: str) -> None:
    """Else a list loses its tonnes, and a helpline counts something."""
    figures = extract(text, JUNE).figures
    assert ", ".join(f"{figure.value.normalize():f} {figure.unit}" for figure in figures) == told


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("पार्क में 40 दुकानें लगेंगी, इनसे 3,000 को रोजगार मिलेगा।", ["दुकानें", "रोजगार"]),
        ("मेले में 40 कारीगर आए, 30 को इनाम मिला।", ["कारीगर", "कारीगर"]),
        ("योजना में 500 आवेदन आए, 320 बैंकों को भेजे गए।", ["आवेदन", "आवेदन"]),
        ("ऋण की फाइलें 12 बैंकों को भेजी गईं।", ["बैंकों"]),
        ("The union says 12,000 looms are idle, a figure the department puts at 7,000.", ["looms", "looms"]),
        ("समिति के 3 करोड़ के अनुदान में से 2 करोड़ खर्च हुए, शेष 1 करोड़ वापस।", ["अनुदान", "खर्च", "अनुदान"]),
        ("The duty rose from 5% to 10% and orders are down 20%.", ["duty", "duty", "orders"]),
        ("Weavers get Rs 600 for a shawl that takes five days.", ["shawl", "shawl"]),
        ("डिब्बे का वजन 2 किलो, 3 साल चलता है।", ["डिब्बे का वजन", "डिब्बे"]),
        ("The 8 ft wide gate has 20 lamps.", ["gate", "lamps"]),
        ("The loom is 6 ft long and 4 ft wide.", ["loom", "loom"]),
        ("रोज 20 हजार लीटर पानी की बचत हुई।", ["पानी की बचत"]),
        ("मुझे 9 हजार महीने का किराया देना है।", ["किराया"]),
    ],
)
def test_a_figure_measures_what_it_goes_on(text: str, measures: list[str]) -> None:
    """Else the jobs are counted as shops, and a gate has no width."""
    assert [figure.measure for figure in extract(text, JUNE).figures] == measures


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("निर्यात 2030 तक 900 करोड़ रुपये पहुंचाने की तैयारी, अभी 400 करोड़ है।", ["target", "value"]),
        ("निर्यात बढ़ाने की तैयारी के लिए 40 करोड़ रुपये दिए गए।", ["value"]),
        ("Chunri ki bikri 22 percent upar, aamad 10 percent neeche.", ["change", "change"]),
        ("निर्यात 15 प्रतिशत ऊपर रहा।", ["change"]),
        ("10 प्रतिशत ऊपर के कर्मचारी", ["value"]),
        ("Kits reached 700 potters; the plan is to cover 900 by March.", ["value", "target"]),
        ("Under the plan, kits went to 700 potters.", ["value"]),
        ("Kannauj eyes Rs 400 crore in attar exports.", ["target"]),
        ("The state is eyeing exports of Rs 3 lakh crore.", ["target"]),
        ("UP sets aside Rs 14 crore, eyes 12,000 jobs.", ["value", "target"]),
        ("Doctors tested the eyes of 400 weavers.", ["value"]),
        ("Mau sent 500 sarees, 60 fewer than in May.", ["value", "change"]),
        ("The mill made 900 quintals, 70 quintals more than in January.", ["value", "change"]),
        ("Mau sent 500 sarees and more.", ["value"]),
        ("निर्यात में 5 percentage point ka uchhaal aaya.", ["change"]),
        ("Sales: Rs 12 crore (target: Rs 15 crore)", ["value", "target"]),
        ("Stall ka area 500 varg meter, 20 crore ki bikri ka anumaan hai.", ["value", "forecast"]),
    ],
)
def test_a_word_beside_a_figure_gives_its_role(text: str, roles: list[str]) -> None:
    """Else what is planned is told as done."""
    assert [figure.role for figure in extract(text, JUNE).figures] == roles


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("मेले के आठ दिनों में 62 हजार लोग आए।", ["लोग", "लोग"]),
        ("Dukandar ne 12 din mein 80 saree bech di.", ["saree", "saree"]),
        ("Police recovered 40 idols within 36 hours.", ["idols", "idols"]),
        ("एक दिन में 40 टोकरी बनती हैं।", [None, "टोकरी"]),
        ("पांच साल में 400 इकाइयां बंद हुईं।", [None, "इकाइयां"]),
        ("Diwali ke 15 din baad 40 units band hui.", [None, "units"]),
    ],
)
def test_days_in_which_so_much_came_are_of_what_came(text: str, measures: list[str | None]) -> None:
    """Else nobody can say what took so long; years are when it was, and a day is a rate."""
    assert [figure.measure for figure in extract(text, JUNE).figures] == measures


@pytest.mark.parametrize(
    ("text", "qualifier", "measure"),
    [
        ("The box costs Rs 1,200 plus shipping.", "exact", "box"),
        ("टेंडर फीस 500 रुपये प्लस जीएसटी है।", "exact", "टेंडर फीस"),
        ("Fees 300 rupaye plus tax hai.", "exact", "Fees"),
        ("500 plus artisans came.", "more_than", "artisans"),
        ("Turnover is Rs 2 crore plus.", "more_than", "Turnover"),
    ],
)
def test_plus_adds_a_charge_or_tells_of_more(text: str, qualifier: str, measure: str) -> None:
    """Else a price with its tax is more than the price."""
    (figure,) = extract(text, JUNE).figures
    assert (figure.qualifier, figure.measure) == (qualifier, measure)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Kurta 300 mein lao, 500 mein becho.", ["Kurta", "Kurta"]),
        ("Rs 500 ka form bharo, loan 5 lakh tak.", ["form", "loan"]),
        ("500 रुपये में लाओ, 900 में बेचो।", [None, None]),
        ("Durries go for Rs 1,200 apiece wholesale and Rs 2,000 retail.", ["Durries", "Durries"]),
        ("The retail price is Rs 400.", ["retail price"]),
        ("Usne 30 saree bechi, kul 41 hazaar ki.", ["saree", "saree"]),
        ("Kits given out: Mau 30, Ballia 20 and Deoria 10 kits.", ["kits"] * 3),
        ("Looms: Mau 400, Azamgarh 300.", ["Looms"] * 2),
        ("किराया 15 दिन का एक हजार।", ["किराया"] * 2),
        ("10 दिन का प्रशिक्षण 50 लोगों को मिला।", ["प्रशिक्षण", "लोगों"]),
        ("बिजली दर में यूनिट पर 65 पैसे की बढ़ोतरी हुई।", ["बिजली"]),
        ("डीजल में लीटर पर 2 रुपये की कमी आई।", ["डीजल"]),
        ("इकाई पर 50 हजार जुर्माना लगा।", ["जुर्माना"]),
        ("She gets Rs 60 per shawl and weaves two a week.", [None, "shawl"]),
        ("He earns Rs 40 per lock and makes 12 a day.", [None, "lock"]),
        ("The firm earns Rs 5 crore a year and makes Rs 12 lakh a month.", ["firm", "firm"]),
        ("Silai ki kamai 5 hazaar rupaye, dhulai 300.", ["kamai", "dhulai"]),
    ],
)
def test_an_order_a_trade_or_a_heading_is_no_thing(text: str, measures: list[str | None]) -> None:
    """Else "sell at" is what costs so much; what is sold wholesale is the thing."""
    assert [figure.measure for figure in extract(text, JUNE).figures] == measures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("ताला 90 का बनता है, 95 में बिकता है।", ["INR", "INR"]),
        ("चाय 10 की मिलती है, समोसा 15 का।", ["INR", "INR"]),
        ("समितियां 30 की बनती हैं।", ["count"]),
        ("टीम 11 की बनती है।", ["count"]),
        ("40 टन शहद बना, लक्ष्य 60 का था।", ["tonne", "tonne"]),
        ("They made 300 kg against a target of 500.", ["kg", "kg"]),
        ("He earns Rs 40 per lock and makes 12 a day.", ["INR", "count"]),
        ("They made 300 kg with a target of 500 looms.", ["kg", "count"]),
    ],
)
def test_what_a_thing_is_had_for_and_a_target_have_a_unit(text: str, units: list[str]) -> None:
    """Else a lock is sold for ninety things, and litres aimed at are bare."""
    assert [figure.unit for figure in extract(text, JUNE).figures] == units


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("In the region of 400 looms are idle.", "approx"),
        ("A little under 200 kits came.", "less_than"),
        ("Slightly over 300 kits came.", "more_than"),
        ("Just shy of 900 looms run.", "nearly"),
        ("Mats sell for Rs 500 upwards.", "at_least"),
        ("An applicant must be 18 years or older.", "at_least"),
        ("The bank caps such loans at Rs 5 lakh.", "at_most"),
        ("Andazan 50 karigar honge.", "approx"),
        ("मोटे तौर पर 50 कारीगर होंगे।", "approx"),
        ("Kaam ka andaz 50 karigaron ka hai.", "exact"),
        ("They checked bottle caps at 9 shops.", "exact"),
        ("The sum comes over and above the Rs 14 crore.", "exact"),
        ("The sum is above Rs 14 crore.", "more_than"),
    ],
)
def test_many_words_bound_a_number(text: str, qualifier: str) -> None:
    """Else "a little under 200" is told as 200."""
    assert [figure.qualifier for figure in extract(text, JUNE).figures] == [qualifier]


@pytest.mark.parametrize("text", ["The shop earns barely Rs 400 a day.", "मुश्किल से 400 रुपये मिलते हैं।"])
def test_barely_so_much_is_so_much(text: str) -> None:
    """Else "barely Rs 400" is told as almost 400."""
    assert [figure.qualifier for figure in extract(text, JUNE).figures] == ["exact"]
