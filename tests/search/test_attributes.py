"""The attribute asked for is looked for in the article: by its words and the form of its value."""

from __future__ import annotations

import pytest

from store.search.query import understand
from store.search.weighing import attributes
from store.search.weighing.forms import shows
from store.search.weighing.wording import Wording
from store.types import Article

FAIR = Article(
    title="Jhansi toy fair opens",
    text="The soft toy fair of Jhansi opened with 340 stalls. Toys worth Rs 12 lakh were sold in three days. "
    "The next one was put off because of rain.",
    language="en",
)
WOOD = Article(
    title="लकड़ी का डिपो",
    text="डिपो में शीशम 640 रुपये प्रति क्विंटल मिलेगा। एक दरवाजे की पॉलिश पर 90 रुपये लगेंगे। "
    "The load of chairs is valued at Rs 3 lakh.",
)
LOAN = Article(
    title="कारीगरों को ऋण",
    text="योजना में पांच लाख रुपये तक का ऋण चार प्रतिशत ब्याज पर मिलेगा। आवेदन 20 जुलाई तक होंगे।",
)

TRADERS = Article(
    title="सरस मेला",
    text="मेले में 12 हजार कारोबारी पहुंचे। समूह को दुकान एक साल के पट्टे पर मिली है।",
)

SHIPPED = Article(
    title="कुल्हड़ की खेप",
    text="खुर्जा से कुल्हड़ का निर्यात 7 करोड़ रुपये रहा। 50 हजार कुल्हड़ के लक्ष्य के मुकाबले 61 हजार गए।",
)


def lacking(question: str, article: Article) -> set[str]:
    """Return the signs of what an article lacks of a question, its text taken as one sentence each."""
    lines = article.text.replace("। ", "।\n").replace(". ", ".\n").splitlines()
    return {name for name, sign in attributes.lacking(understand(question), article, lines).items() if sign}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("how much was the entry ticket of the toy fair", FAIR),
        ("खिलौना मेले में प्रवेश शुल्क कितना था?", FAIR),
        ("khilona mele me entry ticket kitne ka tha", FAIR),
        ("ऋण कितने साल में चुकाना होगा?", LOAN),
        ("loan ki kist kitni banegi", LOAN),
        ("what is the phone number for the loan", LOAN),
        ("बारिश से मेले में कितने रुपये का नुकसान हुआ?", FAIR),
        ("मेले का कुल कारोबार कितने का था?", TRADERS),
        ("dukan ka kiraya kitna hai", TRADERS),
        ("ऋण क्यों मिलेगा?", LOAN),
        ("दूसरे चरण में कितना ऋण मिलेगा?", LOAN),
        ("loan kitna milega aur agla camp kis din", LOAN),
        ("खिलौना मेले में कितने स्टॉल का लक्ष्य था", FAIR),
        ("how many traders was the goal of the fair", TRADERS),
        ("what was the prize money of the fair", FAIR),
        ("लैब बनाने में कितना खर्च आया?", Article("लैब", "लैब की आय 4 करोड़ रुपये से बढ़कर 5 करोड़ हुई।")),
        ("a dyer's earning at the works", Article("Dye works", "The works sold dyes for Rs 9 lakh.", "en")),
    ],
)
def test_what_is_asked_for_and_not_given_is_a_sign(question: str, article: Article) -> None:
    """Or sales would be told to who asks for the ticket."""
    assert lacking(question, article) == {"ungiven"}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("how much were the sales of the toy fair", FAIR),
        ("kursi dusre shehar kitne me jati hai", WOOD),
        ("दरवाजा बनाने में कितना समय लगता है?", FAIR),
        ("मेले में कितने की बिक्री हुई?", FAIR),
        ("why was the next fair put off", FAIR),
        ("byaj kitna lagega", LOAN),
        ("what is the last date to apply", LOAN),
        ("how much is the interest-free loan", LOAN),
        ("शीशम कितने रुपये क्विंटल मिलेगा?", WOOD),
        ("darwaze ki polish ka rate kya hai", WOOD),
        ("खुर्जा से विदेश में कितने की बिक्री हुई", SHIPPED),
        ("kitne kullhad bhejne ka lakshya tha", SHIPPED),
        ("what is the price of the load of chairs", WOOD),
        ("what did the fair's prize winning door show", FAIR),
        ("which stalls did the fair find room for", FAIR),
        ("exactly how many stalls had the toy fair", FAIR),
        ("fair ke stall ki kamai kitni rahi", FAIR),
        ("what was sold besides toys", Article("Toys", "Toys and kites were sold.", "en")),
        ("लैब बनाने में कितना खर्च आया?", Article("लैब", "4 करोड़ रुपये से लैब तैयार हुई।")),
        ("what did the lab cost", Article("Lab", "A Rs 4 crore testing lab has opened at Etah.", "en")),
        ("hourly charge of the lathe", Article("Lathe", "The lathe is lent at Rs 90 an hour.", "en")),
        ("मेले का भागीदार देश कौन था?", Article("मेला", "मेले में पेरू साझेदार देश रहा।")),
    ],
)
def test_what_is_given_in_other_words_or_another_script_is_no_sign(question: str, article: Article) -> None:
    """Or what an article does say would be refused."""
    assert lacking(question, article) == set()


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("money", "एक टोकरी 300 रुपये में बिकती है।"),
        ("clock", "केंद्र सुबह 10 बजे खुलता है।"),
        ("duration", "The loan is repaid in four years."),
        ("measure", "The brush is 9 inch long."),
        ("tagged", "Kashmiri Mantra chilli (Kulgam, Rs 75)"),
        ("free", "प्रवेश निःशुल्क है।"),
    ],
)
def test_a_value_is_told_by_its_form(form: str, sentence: str) -> None:
    """Or words alone would give an attribute that has a value."""
    assert shows(form, sentence)
    assert not shows(form, "कारीगर आए।")


def test_the_longest_phrase_says_it_and_a_word_that_is_only_itself_has_no_sound() -> None:
    """Or the interest of an interest-free loan would be asked for, and भर would be a rent."""
    table = Wording([("interest", "interest"), ("none", "interest free"), ("rent", "=भाड़ा;किराया")])
    assert table.told(["interest", "free"]) == {"none"}
    assert table.told(["kiraya"]) == {"rent"}
    assert table.told(["भर"]) == set()


def test_a_slip_of_a_long_word_is_read_as_the_word() -> None:
    """Or a fine asked for with a letter missing would be any sum."""
    table = Wording([("fine", "jurmana;penalty"), ("stipend", "stipend"), ("loan", "loan")])
    assert table.meant(["jurmna"]) == table.meant(["penalti"]) == {"fine"}
    assert table.meant(["stipand"]) == {"stipend"}
    assert table.meant(["laon"]) == table.meant(["stipendiary"]) == set()
    assert Wording([("honour", "=pharendi")]).meant(["pharenda"]) == {"honour"}
    assert Wording([("choice", "=chunkar")]).meant(["chunar"]) == set()  # a town


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("buyer dari ka bhugtan kaise karega", "खरीदार प्रति दरी 900 रुपये देगा।", False),
        ("How will the buyer pay, what are the payment terms?", "He pays 30 per cent in advance.", True),
        ("बुनकरों को भुगतान कैसे होगा?", "रकम बुनकरों के खाते में जाएगी।", True),
        ("plot ke liye apply kaise kare", "समय-सीमा 31 दिसंबर तय है।", False),
        ("टूलकिट के लिए आवेदन कैसे करें?", "इच्छुक कारीगर पोर्टल पर फॉर्म भरें।", True),
        ("how to apply for the toolkit", "Each kit is worth Rs 900.", False),
    ],
)
def test_how_one_pays_and_applies_is_an_attribute(question: str, text: str, *, given: bool) -> None:
    """A price says nothing of how it is paid, nor a deadline of how one applies."""
    assert ("ungiven" in lacking(question, Article(title="कारीगर", text=text))) is not given


@pytest.mark.parametrize(
    "question", ["mela kis jagah lagega", "मेला किस जगह लगेगा?", "what place will the fair be held at"]
)
def test_which_place_is_where(question: str) -> None:
    """Otherwise any sentence holds what is asked for."""
    assert understand(question).asked == "where"


@pytest.mark.parametrize("question", ["मेले में सबसे ज्यादा क्या बिकता है?", "mele me kya bikta hai"])
def test_what_sells_asks_for_no_price(question: str) -> None:
    """The same verb asks for one with how much: कितने में बिकता है."""
    assert not attributes.valued(understand(question))
    assert attributes.valued(understand("कालीन कितने में बिकता है?"))


@pytest.mark.parametrize(
    ("question", "sentence", "given"),
    [
        ("पालना किस लकड़ी का बना है", "पालना नीम से बना है और इस पर लाख चढ़ी है।", True),
        ("palna kis lakdi ka hai", "पालना सदर बाजार में बिका।", False),
        ("which wood is the cradle made of", "The cradle is of walnut.", True),
        ("which metal goes into the anklets", "The anklets are light.", False),
        ("payal kis dhatu ki hai", "Each is cast in bronze.", True),
        ("झंडा किस कपड़े का है", "It is sewn from khadi.", True),
        ("catalogue kis bhasha me hai", "The catalogue is printed in French.", True),
        ("mele me dusra inam kise mila", "The second toy fair gave Hari Lal the first prize.", False),
        ("who came second place at the fair", "Runner-up Hari Lal got a sewing machine.", True),
        ("what is made in Basti", "Vinegar.", True),
    ],
)
def test_one_of_its_kind_gives_what_is_asked_by_the_kind(question: str, sentence: str, given: bool) -> None:
    """A sentence on the chair that names no wood does not say which."""
    assert attributes.given(understand(question), sentence) == given


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("kya stall ka kiraya dena hoga", "पहले मेले में किराया नहीं लगेगा।"),
        (
            "what rent do potters pay at the hall",
            "Potters will not pay for the hall in the first year; rent is later.",
        ),
        ("dukandaar se commission kitna lenge", "कंपनी छह माह कोई कमीशन नहीं लेगी।"),
        ("what penalty for selling fake seals", "Anyone caught will be barred for two years."),
        ("nakli seal par kya karrawai hui", "तीन दुकानें सील कर दी गईं।"),
        ("why did the dyers march", "Dyers marched over unpaid bills."),
    ],
)
def test_what_is_waived_barred_or_grounded_is_given(question: str, text: str) -> None:
    """No rent is a rent, a bar is a penalty, and a cause told in any way is a reason."""
    assert lacking(question, Article("News", text)) == set()


@pytest.mark.parametrize(
    ("question", "unsorted"),
    [
        ("डिपो में किस लकड़ी का दाम 640 है", False),
        ("depot me dusra inam kise mila", True),
        ("which metal is sold at the depot", True),
        ("डिपो कहां है", False),
    ],
)
def test_a_sort_asked_for_is_looked_for_in_the_whole_article(question: str, unsorted: bool) -> None:
    """Which wood, which metal: an article that names none does not say."""
    assert ("unsorted" in lacking(question, WOOD)) == unsorted


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("मेले में कितने लोग आए?", "मेले में 340 दुकानें लगीं।", False),
        ("kota mele me kitne log aaye the", "The fair had 340 stalls, ten of them free.", False),
        ("how many people came to the kite fair", "The fair had 340 stalls.", False),
        ("मेले में कितने लोग आए?", "The fair drew 12,000 visitors.", True),
        ("kota mele me kitne log aaye the", "मेले में 12 हजार दर्शक पहुंचे।", True),
        ("how many people came to the kite fair", "दो दिन में 12 हजार लोग आए।", True),
    ],
)
def test_how_many_came_is_given_by_those_who_came(question: str, text: str, given: bool) -> None:
    """Stalls are nobody."""
    assert ("ungiven" in lacking(question, Article(title="Fair", text=text))) is not given


PENSION = Article(title="कुम्हार को पेंशन", text="कुम्हार को हर माह 4,000 रुपये और पिछली दो किस्तों का बकाया मिलेगा।")
LAB = Article(
    title="धागे की जांच प्रयोगशाला", text="प्रयोगशाला में एक नमूने की जांच का शुल्क 120 रुपये है। रिपोर्ट एक दिन में मिलती है।"
)


@pytest.mark.parametrize(
    ("question", "article", "ungiven"),
    [
        ("क्या कुम्हार को पिछली किस्तों का पैसा भी मिलेगा", PENSION, False),
        ("kya kumhar ko kist ka paisa milega", PENSION, False),
        ("क्या कुम्हार को कमीशन मिलेगा", PENSION, True),
        ("क्या दाम है जांच का", PENSION, True),
        ("प्रयोगशाला लगाने में कितना पैसा लगा", LAB, True),
        ("lab lagane me kitna kharch hua", LAB, True),
        ("प्रयोगशाला में जांच की फीस कितनी है", LAB, False),
    ],
)
def test_yes_or_no_wants_no_value_and_a_building_is_no_fee(
    question: str, article: Article, ungiven: bool
) -> None:
    """Instalments that are told answer whether they are; what a test costs is not what its room did."""
    assert ("ungiven" in lacking(question, article)) == ungiven
