"""A why is answered by the cause of the very thing, not by a sentence that only tells the thing."""

import pytest

from store.search import evidence, query
from store.search.grounds import marks
from store.search.grounds.clauses import grounds
from store.search.grounds.told import groundless
from store.search.index import Index
from store.search.weighing import aligned, sentences
from store.search.weighing.sentences import Asked
from tests.search.library import document

LITTLE, MUCH = 0.3, 0.45


def lacks(title: str, text: str, question: str) -> float:
    """Return how much less of the question a text tells as an effect than it tells."""
    told = document(1, title, text)
    index = Index()
    index.add([told])
    read = query.understand(question, None, index.knows)
    weighed = evidence.weigh(read, index.lexical)
    asked = Asked(read, weighed, index.lexical, aligned.meant(read, weighed, index.lexical))
    said = sentences.weighed_up(asked, told.article, index.search(read.text).hits)
    return groundless(asked, told.article, said)["groundless"]


@pytest.mark.parametrize(
    ("title", "text", "answered", "near"),
    [
        (
            "Kannauj units idle",
            "Half of the stills of Kannauj stood cold in May. "
            "Because the price of sandalwood oil doubled, owners gave their men leave. "
            "The perfume park will open in July.",
            "why did the owners give their men leave",
            "why did the price of sandalwood oil double",
        ),
        (
            "Brass fair put off",
            "The brass fair of Moradabad was put off to March after the parking ground was flooded. "
            "Stalls cost Rs 4,000 each.",
            "why was the brass fair put off",
            "why do stalls cost Rs 4,000",
        ),
        (
            "Glass units shut",
            "Forty glass units of Firozabad shut down on Friday. Owners blamed the new gas tariff.",
            "why did the glass units shut down",
            "why was the new gas tariff brought in",
        ),
        (
            "बुनकरों ने धरना दिया",
            "मऊ के बुनकरों ने बिजली बिल की दर बढ़ने के विरोध में धरना दिया। धरना तीन दिन चला।",
            "बुनकरों ने धरना क्यों दिया?",
            "बिजली बिल की दर क्यों बढ़ी?",
        ),
        (
            "चूड़ी का उत्पादन घटा",
            "फिरोजाबाद में कोयला न मिलने से चूड़ी का उत्पादन आधा रह गया। मजदूर बिहार लौट गए।",
            "चूड़ी का उत्पादन आधा क्यों रह गया?",
            "मजदूर बिहार क्यों लौटे?",
        ),
        (
            "शिविर टला",
            "पीलीभीत में टूलकिट शिविर टल गया। वजह यह रही कि किट समय से नहीं पहुंची।",
            "toolkit shivir kyon tala",
            "kit samay se kyon nahi pahunchi",
        ),
        (
            "Black pottery",
            "Potters of Nizamabad switched to electric wheels so that they could fire twice as many pots. "
            "Clay comes from Mau.",
            "nizamabad ke kumhar bijli ke chaak par kyu gaye",
            "mitti mau se kyu aati hai",
        ),
        (
            "कालीन मेला",
            "भदोही मेले में स्टॉल का किराया घटाया गया ताकि छोटे बुनकर भी आ सकें। मेले में 40 देश आए।",
            "stall ka kiraya kyun ghataya gaya",
            "मेले में छोटे बुनकर क्यों आए?",
        ),
        (
            "Loan mela",
            "Lenders turned down 40 files at the Agra loan mela, saying the quotations were old. "
            "Ninety files went through.",
            "why did lenders turn down files at the loan mela",
            "why were the quotations of the loan mela old",
        ),
        (
            "लकड़ी के खिलौने",
            "चित्रकूट के कारीगर दिल्ली चले गए, क्योंकि खराद की बिजली दिन में छह घंटे कटती है। अब 40 परिवार बचे हैं।",
            "Why did Chitrakoot's artisans leave for Delhi?",
            "खराद की बिजली छह घंटे क्यों कटती है?",
        ),
        (
            "Hing units",
            "A ban on Afghan resin halted the hing units of Hathras. They employ 6,000 people.",
            "Hathras ki hing units kyon ruk gayi",
            "why was Afghan resin banned",
        ),
        (
            "Wages raised",
            "To keep stitchers from leaving for Noida, ball makers of Meerut raised wages by Rs 7. "
            "The work is done at home.",
            "why did ball makers raise wages",
            "why is the work done at home",
        ),
        (
            "Lime dust",
            "Tests found lime dust in the salt of two makers, which held up the ship by eight days. "
            "The makers pay for the tests.",
            "why was the ship held up",
            "why do the makers pay for tests",
        ),
        (
            "झूला भट्ठी",
            "बिना लाइसेंस चल रही दो झूला भट्ठियां सील कर दी गईं। झूला नीम से बनता है।",
            "झूला भट्ठियां सील क्यों हुईं?",
            "झूला नीम से क्यों बनता है?",
        ),
        (
            "झूला अनुदान",
            "नाम की त्रुटि से झूला कारीगरों की फाइलें लौट गईं। रंग नील से बनता है।",
            "झूला कारीगरों की फाइलें क्यों लौटीं?",
            "रंग नील से क्यों बनता है?",
        ),
        (
            "दरी का काम",
            "धूप न निकलने पर रंगरेजों ने काम रोक दिया था। रंग आगरा से आता है।",
            "रंगरेजों ने काम क्यों रोका?",
            "रंग आगरा से क्यों आता है?",
        ),
        (
            "पीतल की घंटी",
            "यह घंटी भूकंप की चेतावनी देने के लिए ढाली गई थी। घंटी का वजन दो टन है।",
            "ye ghanti kyun dhali gayi thi",
            "ghanti do ton ki kyon hai",
        ),
        (
            "Glaze works",
            "Cheap frit has pushed glaze rates down by a third. Frit comes in 50 kg bags.",
            "why are glaze rates down",
            "why does frit come in 50 kg bags",
        ),
        (
            "Honey union",
            "Four firms were fined by the board for mixing rice syrup with honey. Honey sells at Rs 300.",
            "why were four firms fined",
            "why does honey sell at Rs 300",
        ),
        (
            "मूढ़ा कारीगर",
            "सरपत की चोरी से परेशान कारीगरों ने पहरा बैठाया। मूढ़े दिल्ली में बिकते हैं।",
            "karigaro ne pehra kyu baithaya",
            "moodhe dilli me kyu bikte hain",
        ),
    ],
)
def test_an_effect_answers_and_a_cause_or_a_bare_fact_does_not(
    title: str, text: str, answered: str, near: str
) -> None:
    """Both questions have all their words in the text, so only the telling parts them."""
    assert lacks(title, text, answered) < LITTLE
    assert lacks(title, text, near) > MUCH


@pytest.mark.parametrize(
    ("sentence", "effect"),
    [
        ("Looms stood still because yarn ran out.", "Looms stood still "),
        ("Yarn ran out, so looms stood still.", " looms stood still."),
        ("Owing to rain, the fair was put off.", " the fair was put off."),
        ("Looms were hit by power cuts.", "Looms were "),
        ("बारिश के कारण मेला टल गया।", " मेला टल गया।"),
        ("सूत महंगा हो गया, इसलिए करघे रुक गए।", " करघे रुक गए।"),
        ("करघे रुक गए, क्योंकि सूत महंगा हो गया।", "करघे रुक गए, "),
        ("कर्ज मिलने से करघे चल पड़े।", " करघे चल पड़े।"),
        ("31 आवेदन इसलिए लौटे कि फोटो नहीं थी।", "31 आवेदन  लौटे"),
        ("Weavers met the minister to demand cheaper yarn.", "Weavers met the minister "),
        ("The village lost half its looms to the flood.", "The village lost half its looms"),
        ("Two sheds were sealed for running at night.", "Two sheds were sealed"),
        ("Dyers struck work over unpaid bills.", "Dyers "),
        ("Rents may rise, as owners oppose a cap.", "Rents may rise, "),
        ("Hail destroyed the looms of Usia.", "destroyed the looms of Usia."),
        ("चीनी धागे से कारोबार आधा घटा।", " कारोबार आधा घटा।"),
        ("दुकानदारों ने नकली माल कहकर डिब्बे लौटा दिए।", " डिब्बे लौटा दिए।"),
        ("बुनकर मजदूरी को लेकर सड़क पर उतरे।", " सड़क पर उतरे।"),
        ("गोदाम का काम, ठेकेदार के भाग जाने से, ठप है।", "गोदाम का काम,, ठप है।"),
    ],
)
def test_the_effect_stands_on_its_side_of_what_tells_the_cause(sentence: str, effect: str) -> None:
    """Each conjunction, case and verb has its own side."""
    assert marks.spelt(effect) in [ground.effect for ground in grounds(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair has run since 2019 and draws as many buyers as Delhi.",
        "Kits were handed over to potters to work with.",
        "मेला सोमवार को खुला और 40 स्टॉल लगे।",
        "कारीगरों के लिए 200 रुपये रोज तय हुए।",
        "एक तने से 200 ग्राम रेशा निकलता है।",
        "The tag came after a long wait of four years.",
        "A month after the fair the halls were empty.",
        "Borrowers had to repay within a year.",
        "The fair was put off to March.",
        "The cell has since moved to Bhelupur.",
        "परीक्षा पास करने पर प्रमाणपत्र मिलेगा।",
        "एक दरी बुनने पर 400 रुपये मिलते हैं।",
        "काम पिछले साल से बंद है।",
        "गोदाम तीन दिन के बाद खुला।",
    ],
)
def test_a_sentence_without_a_cause_tells_none(sentence: str) -> None:
    """A time, an aim or a price is no cause."""
    assert grounds(sentence) == ()


@pytest.mark.parametrize("question", ["when was the fair put off", "मेला कब टला?", "mela kab tala"])
def test_only_a_why_asks_for_one(question: str) -> None:
    """Other questions are answered without a cause."""
    assert lacks("Fair put off", "The fair was put off on Monday.", question) == 0.0


def test_a_long_sentence_is_read_at_once() -> None:
    """Hostile text may not stall a question."""
    for text in ("को से ने पर " * 8_000, "fined a " * 12_000, "lost " * 20_000, "a" * 100_000, "से " * 30_000):
        assert len(grounds(text)) < 100_000
