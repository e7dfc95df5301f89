"""Reports in our own words, Hindi and English, that the conversation's tests ask about."""

from __future__ import annotations

from datetime import date

from store.types import Article, Published


def on(text: str) -> Published:
    """Return a known day."""
    day = date.fromisoformat(text)
    return Published(text, day, day)


BRASS = Article(
    title="मुरादाबाद के पीतल की लखनऊ मेले में धूम",
    text=(
        "लखनऊ के ओडीओपी मेले में मुरादाबाद के कारीगरों ने 25 करोड़ रुपये का पीतल का सामान बेचा।\n\n"
        "यह पिछले साल की बिक्री से 12 प्रतिशत अधिक है। मेले में 340 कारीगर आए।\n\n"
        "हस्तशिल्प विभाग के निदेशक रमेश वर्मा ने कहा कि अगला मेला मार्च में होगा।"
    ),
    url="https://khabar.example/brass",
    source="khabar.example",
    published=on("2026-11-02"),
)
LOCKS = Article(
    title="Aligarh lock makers get a testing laboratory",
    text=(
        "A testing laboratory for lock makers opened in Aligarh under the ODOP scheme.\n\n"
        "The laboratory cost Rs 14 crore and will serve 2,600 small units.\n\n"
        "District officer Meena Rao said export orders from Aligarh rose after the scheme began."
    ),
    url="https://news.example/locks",
    source="news.example",
    published=on("2026-10-18"),
    language="en",
)
CARPETS = Article(
    title="भदोही के कालीन निर्यात पर रिपोर्ट",
    text=(
        "भदोही से पिछले वर्ष 4800 करोड़ रुपये के कालीन का निर्यात हुआ।\n\n"
        "निर्यातकों ने कहा कि ओडीओपी योजना से छोटे बुनकरों को बाजार मिला है।"
    ),
    url="https://samachar.example/carpets",
    source="samachar.example",
    published=on("2023-05-09"),
)
NOTE = Article(
    title="आगरा के चमड़ा कारीगरों को टूलकिट",
    text="आगरा में ओडीओपी के तहत 180 चमड़ा कारीगरों को टूलकिट दी गई। इसके साथ 10 दिन का प्रशिक्षण भी हुआ।",
    url="https://patr.example/agra",
    source="patr.example",
    published=None,
    kind="note",
)
REPORTS = (BRASS, LOCKS, CARPETS, NOTE)
