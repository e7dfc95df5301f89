"""How names sound, in either script, and which words are family names or given ones."""

from __future__ import annotations

from functools import lru_cache

from store.search.asking.words import common
from store.text.lexis import otherwise
from store.text.normalise import fold, words

SHORTEST = 3  # letters of a sound from which on it tells names apart
_FAMILIES = """
सिंह कुमार कुमारी देवी यादव शर्मा वर्मा गुप्ता मिश्रा मिश्र तिवारी त्रिपाठी पांडेय दुबे
द्विवेदी चतुर्वेदी शुक्ला अवस्थी बाजपेयी श्रीवास्तव सक्सेना माथुर अग्रवाल गोयल गर्ग बंसल
मित्तल जैन चौधरी चौहान राठौर तोमर राणा राजपूत ठाकुर प्रसाद प्रकाश लाल राम चंद्र नाथ दास
पाल पटेल मौर्य कुशवाहा निषाद प्रजापति विश्वकर्मा सोनी सहगल खन्ना कपूर अरोड़ा मल्होत्रा
भाटिया खान अंसारी सिद्दीकी हुसैन अली अहमद बेगम खातून मलिक राय रॉय सिन्हा मुखर्जी बनर्जी
घोष सेन नायर रेड्डी राव अय्यर चंद त्यागी सैनी नेगी जोशी भट्ट कश्यप गौतम लोधी गंगवार सोनकर जायसवाल केसरवानी
उपाध्याय ओझा दीक्षित भारद्वाज सिसोदिया भदौरिया चंदेल सेंगर बघेल राजभर कनौजिया रस्तोगी वार्ष्णेय माहेश्वरी टंडन
मेहरोत्रा कुरैशी सैफी इदरीसी मंसूरी फारूकी हाशमी रिजवी नकवी जैदी मिर्जा सलमानी फातिमा परवीन सुल्ताना
singh verma siddiqui siddiqi choudhary chowdhury khan lal das pal roy bajpai saxena shaikh sheikh begum
"""
_GIVEN = """
तपन विकास प्रकाश सूरज आशा उषा कमल कमला दीपक संतोष आनंद विजय अजय शांति माया ज्योति किरण पूजा प्रेम
अमर राज राजा रानी लक्ष्मी सरस्वती सागर पवन आकाश मोती हीरा सोना कविता सरिता ममता समता सुधा शोभा आभा
प्रभा रजनी संध्या निशा चंदा तारा पुष्पा कुसुम सुमन फूल गुलाब केसर चंदन सत्य धर्म अर्जुन उत्तम
निर्मल विमल कोमल शीतल मंगल शुभम विनय अभय निर्भय विवेक आलोक प्रताप प्रमोद विनोद उदय नवीन प्रवीण कुशल
नूर रहमत बरकत मुबारक शाहीन रोशनी ताज शौकत हिम्मत इज्जत अमन चांद सितारा गुल नरगिस ईश्वर भगवान देव
रजा नरेश गौरव वैभव शंकर हरि सीमा नीलम उस्मान नवाज शाहिद राशिद कमाल मनोहर वीर जहीर भावना कामना साधना कल्पना
रचना सपना प्रार्थना आराधना उपासना चेतना करुणा करण चरण शरण प्रतीक दीप रवि मणि छवि दीप्ति स्मृति भारती आरती
पार्वती शांता शीला लीला नीला मुन्नी छोटे नन्हे श्रद्धा आस्था निष्ठा छाया दया शक्ति मुक्ति वसंत अनंत संत मान ज्ञान
ध्यान बलवान दर्शन रोशन अनूप मैत्री तुलसी रजिया मयूर
"""
"""Given names that are words as well."""


@lru_cache(maxsize=1 << 13)
def sounds(word: str) -> frozenset[str]:
    """Return the keys under which a folded word is the same in either script, but short ones."""
    found = (key for one in otherwise.keys(word) for key in (one.vowel, one.stem, f"{one.consonant}~"))
    return frozenset(key for key in found if len(key) > SHORTEST)


@lru_cache(maxsize=1 << 13)
def heard(word: str) -> frozenset[str]:
    """Return the keys under which a folded word, be it short, is known again in either script."""
    return sounds(word) | {key.vowel for key in otherwise.keys(word)} | {word}


@lru_cache(maxsize=256)
def of_text(text: str) -> frozenset[str]:
    """Return the keys of all the words of a text."""
    return frozenset[str]().union(*map(heard, words(text)))


@lru_cache(maxsize=1 << 13)
def family_name(word: str) -> bool:
    """Whether a folded word is a family name as it stands, or sounds like one; पीतल is no Patel."""
    if word in families():
        return True
    if not word.isascii() and common(word):
        return False
    return not _spoken(word).isdisjoint(_sounding())


def _spoken(word: str) -> frozenset[str]:
    return frozenset(key.vowel for key in otherwise.keys(word) if len(key.vowel) > SHORTEST)


@lru_cache(maxsize=1)
def families() -> frozenset[str]:
    """Return the family names, folded."""
    return frozenset(map(fold, _FAMILIES.split()))


@lru_cache(maxsize=1)
def given() -> frozenset[str]:
    """Return given names that are words of every day, too, folded."""
    return frozenset(map(fold, _GIVEN.split()))


@lru_cache(maxsize=1)
def _sounding() -> frozenset[str]:
    return frozenset(key for word in families() for key in _spoken(word))
