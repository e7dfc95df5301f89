"""The language of a question decides the language of the answer."""

import pytest

from store.text.script import of_question, of_text
from store.types import Language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("फ्लिपकार्ट पर कितने उत्पाद बिके?", "hi"),
        ("ODOP में कितने जिले हैं", "hi"),
        ("odop me kitne zile hain", "hinglish"),
        ("banarasi saree ka niryat kab badha", "hinglish"),
        ("is yojana ka labh kise milega", "hinglish"),
        ("toolkit kaise milegi", "hinglish"),
        ("how many districts are in ODOP", "en"),
        ("what is the main product of Agra", "en"),
        ("mele me kitne stall the", "hinglish"),
        ("kitne stall the lucknow odop exhibition me", "hinglish"),
        ("link do", "hinglish"),
        ("joke sunao", "hinglish"),
        ("mat bhejo", "hinglish"),
        ("roz shaam 6 baje khabar bhejna", "hinglish"),
        ("unsubscribe me", "en"),
        ("agra me jute", "hinglish"),
        ("tell me about the fair", "en"),
        ("the carpets in Bhadohi", "en"),
        ("what is paid in Unnao", "en"),
        ("who is the minister", "en"),
        ("where is the exhibition to be held", "en"),
    ],
)
def test_script_and_little_words_tell_the_language(question: str, language: Language) -> None:
    """A Hinglish question answered in English reads like a stranger's."""
    assert of_question(question) == language


@pytest.mark.parametrize("chat", ["hi", "hinglish", "en"])
def test_a_question_without_little_words_follows_the_chat(chat: Language) -> None:
    """'moradabad peetal' is no proof of any language."""
    assert of_question("moradabad peetal", chat) == chat


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ODOP के तहत Flipkart और Amazon पर उत्पाद बिके।", "hi"),
        ("The ODOP scheme (एक जनपद एक उत्पाद) was launched in 2018 by the state government.", "en"),
        ("", "en"),
        ("12345", "en"),
    ],
)
def test_an_article_has_the_language_of_most_of_its_letters(text: str, language: str) -> None:
    """Each language is ranked against its own; a wrong one sinks the article."""
    assert of_text(text) == language
