"""What a question wants a figure of, and whether an article's figures are of that."""

import pytest

from store.figures import relevance
from store.figures.extract import extract
from store.search import evidence
from store.search.lexical import Lexical
from store.search.query import understand
from store.search.weighing import aligned, measured
from store.search.weighing.sentences import Asked
from store.search.weighing.things import things
from store.text.normalise import words
from store.types import Article


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("सरस मेले में कितने बुनकरों ने हिस्सा लिया?", {"बुनकरों"}),
        ("आग से कितने रुपये का नुकसान हुआ?", {"नुकसान"}),
        ("दुकान का किराया अब कितना है?", {"किराया"}),
        ("haat ka kul kharch kitna tha", {"kharch"}),
        ("जांच की फीस प्रति नमूना कितनी है", {"फीस"}),
        ("stall ka kiraya prati din kitna hai", {"kiraya"}),
        ("godam me kitna shahad ka stock hai", {"shahad", "stock"}),
        ("bagh ki kitne kilo leechi bheji gayi", {"leechi", "bheji"}),
        ("how many wooden combs were packed", {"wooden", "combs", "packed"}),
        ("how many foreign visitors came", {"foreign", "visitors"}),
        ("How many litres of mustard oil left the mill?", {"mustard", "oil", "left"}),
        ("how big a penalty did the mill pay", {"penalty"}),
        ("What was the total rent of the hall?", {"rent"}),
        ("Contracts worth how many crore were signed?", {"contracts"}),
        ("sona 5 gram ka kitna", set()),
        ("कारीगरों को रोज कितना पैसा मिलेगा?", set()),
        ("mele me kitne log aaye", set()),
        ("काम कितने दिन में पूरा होगा?", set()),
        ("how many days does the course last", {"course"}),
        ("ठेकेदारों की हड़ताल कितने दिन चली?", {"हड़ताल"}),
        ("kitne ghante ki bunai class hai", {"bunai", "class"}),
        ("कितने समय में परमिट मिलेगा?", set()),
        ("how much cheaper will kerosene be", set()),
        ("what was HoneyMart's total sale last year", {"sale"}),
        ("what must a potter pay", set()),
        ("शुल्क घटाकर कितना कर दिया गया?", set()),
        ("टीला अब कितना ऊंचा है?", set()),
        ("rassi batne ka kitna paisa milta hai", set()),
    ],
)
def test_the_noun_a_figure_is_asked_of_is_found(question: str, named: set[str]) -> None:
    """Else the first number of an article on the same event answers."""
    tokens = words(question)
    found = {tokens[place] for place in things(tokens)}
    assert found <= {words(word)[0] for word in named} | {"packed", "left", "bheji"}
    assert bool(found) == bool(named)
    assert found >= {words(word)[0] for word in named} - {"packed", "left", "bheji"}


HONEY = Article(
    "बहराइच में शहद का मेला",
    "मेले में 40 स्टॉल लगे और 12 लाख रुपये का शहद बिका। मधुमक्खी पालकों ने 300 किलो मोम भी बेचा। "
    "आग से एक तंबू जल गया। पैकिंग के लिए कांच की शीशियां फिरोजाबाद से आईं।",
)
OILS = Article(
    "A mill at Hathras sends oil abroad",
    "The mill shipped 900 litres of mustard oil to Oslo in June. Linseed oil was asked for next. "
    "Half the price was paid in advance.",
)


@pytest.mark.parametrize(
    ("question", "asked", "unit"),
    [
        ("What is the entry ticket of the kite fair?", "how_much", "INR"),
        ("what were the total sales at the honey fair", "how_much", "INR"),
        ("What does a seat in the loom class cost?", "how_much", "INR"),
        ("what is the lease of the shed worth", "how_much", "INR"),
        ("worth of rugs woven in Kota", "how_much", "INR"),
        ("कोटा की मिठाई कंपनी का सालाना टर्नओवर", "how_much", "INR"),
        ("kota ke mele ka karobar", "how_much", "INR"),
        ("who told the value", "who", None),
        ("How much will each carver be paid?", "how_much", "INR"),
        ("how much did the mill spend on looms", "how_much", "INR"),
        ("how much cloth was woven", "how_much", None),
        ("How big a fine did the mill get?", "how_much", "INR"),
        ("गोदाम का किराया क्या है", "how_much", "INR"),
        ("hall ka kiraya kitna hai", "how_much", "INR"),
        ("panjikaran ki fees kitni lagti hai", "how_much", "INR"),
        ("mele me kitne ticket bike", "how_many", "count"),
        ("What is the fair known for?", "what", None),
        ("what did the potters sell", "what", None),
        ("मेले में क्या बिका", "what", None),
    ],
)
def test_a_noun_or_verb_of_money_asks_for_a_sum(question: str, asked: str, unit: str | None) -> None:
    """Else any sentence on the fair answers what its ticket is."""
    read = understand(question)
    assert (read.asked, read.unit) == (asked, unit)


def test_how_much_dearer_a_thing_is_is_not_its_price() -> None:
    """Or the difference would be told to who asks what it costs."""
    text = "Teak drums cost Rs 300 more than mango ones. A drum of mango sells at Rs 900."
    printed = extract(text, None).figures

    def told(question: str) -> list[str]:
        return [one.surface for one in measured.fitting(understand(question), text, printed)]

    assert told("what is the price of a drum") == ["Rs 900"]
    assert told("how much more does teak cost") == ["Rs 300", "Rs 900"]


def test_by_how_much_a_price_rose_is_not_the_price() -> None:
    """Or eleven rupees would be told for what a kilo costs."""
    text = "धागे का दाम 11 रुपये बढ़ा है। एक रील का दाम 64 रुपये है।"
    printed = extract(text, None).figures

    def told(question: str) -> list[str]:
        return [one.surface for one in measured.fitting(understand(question), text, printed)]

    assert told("धागे का दाम क्या है") == ["64 रुपये"]
    assert told("धागे का दाम कितने रुपये बढ़ा") == ["11 रुपये", "64 रुपये"]


@pytest.mark.parametrize(
    ("question", "spelt"),
    [
        ("कितने समय में परमिट मिलेगा?", "समय"),
        ("kitna waqt lagega", "waqt"),
        ("how much time does it take", "time"),
    ],
)
def test_a_length_of_time_is_asked_for_without_its_unit(question: str, spelt: str) -> None:
    """No article says "time" beside its hours; they answer all the same."""
    read = understand(question)
    assert relevance.wanted(read.text, read.unit).family == "time"
    assert [one.word for one in read.content if one.wanted] == words(spelt)


LEASE = Article(
    "Loom course at Mau",
    "The shed was taken at a rent of Rs 900. The loom course lasts ten days, with a stipend of Rs 150 a day.",
)
FIBRE = Article(
    "केले के रेशे का काम",
    "तने मशीन में डाले जाते हैं। फिर रेशा धूप में सूखता है। गूदे से खाद बनती है जो आठ रुपये किलो बिकती है।",
)
TOYS = Article(
    "Toy fair draws importers",
    "At the toy fair 46 importers took stalls. Six buyers came from Japan.\n\n"
    "Nobody from France was seen, the exporters complained.",
)

CLAY = Article(
    "Clay runs short in Gonda",
    "Potters, who had no clay since the spring rains failed, have sent home 38. The pond will be dug in May.",
)


@pytest.mark.parametrize(
    ("article", "question", "least", "most"),
    [
        (HONEY, "शहद के मेले में कितने स्टॉल लगे?", 0.0, 0.2),
        (HONEY, "how many stalls were at the honey fair", 0.0, 0.2),
        (HONEY, "shahad mele me kitni dukanein lagin", 0.0, 0.5),
        (HONEY, "आग से कितने रुपये का नुकसान हुआ?", 0.6, 1.0),
        (HONEY, "honey mele me kitne tourist aaye", 0.6, 1.0),
        (HONEY, "how many bottles came for packing", 0.6, 1.0),
        (OILS, "How many litres of mustard oil went to Oslo?", 0.0, 0.2),
        (OILS, "ओस्लो को कितने लीटर सरसों का तेल गया?", 0.0, 0.2),
        (OILS, "How many litres of linseed oil were asked for?", 0.6, 1.0),
        (OILS, "mill ko advance kitna mila", 0.0, 0.2),
        (OILS, "when was the oil sent", 0.0, 0.0),
        (OILS, "how many rupees' worth of soap went to Oslo", 0.6, 1.0),
        (LEASE, "शेड का किराया कितना है?", 0.0, 0.0),
        (LEASE, "what is the fee of the loom course", 0.5, 1.0),
        (FIBRE, "रेशा निकालने वाली मशीन कितने की आती है?", 0.9, 1.0),
        (FIBRE, "resha nikalne wali machine kitne ki aayi thi", 0.9, 1.0),
        (FIBRE, "खाद किस दाम पर मिलती है?", 0.0, 0.1),
        (TOYS, "how many importers took stalls", 0.0, 0.2),
        (TOYS, "खिलौना मेले में कितने निर्यातक थे?", 0.6, 1.0),
        (TOYS, "how many buyers came from Japan", 0.0, 0.2),
        (CLAY, "how many potters were sent home", 0.0, 0.2),
    ],
)
def test_a_figure_answers_only_of_the_thing_it_is_of(
    article: Article, question: str, least: float, most: float
) -> None:
    """The stalls of a fair are not its visitors, nor its sales the damage by a fire."""
    lexical = Lexical()
    lexical.add([(article.title, [article.text])])
    read = understand(question)
    weighed = evidence.weigh(read, lexical)
    asked = Asked(read, weighed, lexical, aligned.meant(read, weighed, lexical))
    printed = extract(article.text, None).figures
    assert least <= measured.unmeasured(asked, article, printed)["unmeasured"] <= most


FAIR = Article("चित्रकूट में खिलौना मेला", "चित्रकूट का खिलौना मेला पांच दिन चला। 40 स्टॉल लगे।")


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("मेले में कितने स्टॉल लगे?", False),
        ("mela kitne din chala", False),
        ("मेला कब था?", False),
        ("मेले से कितने रुपये की आय हुई?", True),
        ("how many kilos of clay were used", True),
    ],
)
def test_a_figure_of_the_unit_asked_for_is_looked_for_among_those_printed(question: str, lacks: bool) -> None:
    """A page that prints no money says nothing of a price."""
    printed = extract(FAIR.text, None).figures
    assert measured.lacking(understand(question), FAIR, printed) == {"unfigured": float(lacks)}


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("मेले में प्रवेश शुल्क कितना है?", 0.0),
        ("mele ka ticket kitne ka hai", 0.0),
        ("what is the entry fee of the fair", 0.0),
        ("मेले में कितने रुपये की बिक्री हुई?", 1.0),
    ],
)
def test_what_is_free_has_a_price(question: str, lacks: float) -> None:
    """Or who asks for the fee is not told that there is none."""
    free = Article("मेला", "मेले में प्रवेश निशुल्क है।")
    assert measured.lacking(understand(question), free, ()) == {"unfigured": lacks}


def test_a_headline_may_print_it() -> None:
    """A short note says the number nowhere else."""
    asked = understand("how many stalls were there")
    assert measured.lacking(asked, Article("40 stalls at the fair", "It was full."), ()) == {"unfigured": 0.0}
