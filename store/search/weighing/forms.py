"""What values look like in print: a sum, a length of time, a time of day, an address on the web, a size."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from store.figures import relevance
from store.figures.extract import extract
from store.search.grounds.clauses import grounds
from store.search.weighing.kinds import dated, holds

_PATTERNS = {
    "duration": r"day|week|month|year|hour|minute|दिन|हफ्त|सप्ताह|महीन|माह|साल|वर्ष|घंट|मिनट",
    "clock": r"\d\s*(?:am|pm|a\.m|p\.m)|बजे|o.clock|सुबह|शाम|morning|evening|noon|दोपहर|hours|घंटे",
    "url": r"https?:|www\.|\.(?:in|com|org|gov)\b|portal|पोर्टल|website|वेबसाइट",
    "email": r"@",
    "phone": r"(?<![\d,.])(?:\d[ -]?){7,12}(?![\d,])|(?:helpline|हेल्पलाइन|टोल फ्री|toll free)\D{0,20}\d{3,5}",
    "weight": r"\d[\d.,-]*\s*(?:kg|kilo|quintal|tonne|ton|gram|किलो|क्विंटल|कुंतल|टन|ग्राम|किग्रा)",
    "free": r"\bfree\b|मुफ्त|मुफ़्त|फ्री|निशुल्क|निःशुल्क|नि:शुल्क|without (?:interest|charge)|बिना (?:ब्याज|शुल्क|फीस)|"
    r"ब्याज ?मुक्त|\bno (?:fee|charge|commission|interest|rent)|कोई (?:शुल्क|फीस|कमीशन|किराया|ब्याज|चार्ज)|"
    r"waive|माफ|"
    r"(?:शुल्क|फीस|कमीशन|किराया|ब्याज|चार्ज|पैसा|भाड़ा) (?:\S+ )?(?:नहीं|ना) (?:ले|लि|लग|दे|पड़|वसूल)|"
    r"(?:need not|will not|won't|do not|don't|does not|not have to) pay|not be charged|charges? nothing",
    "measure": r"\d[^\d।;]{0,9}(?:feet|foot|ft|inch|metre|meter|cm|mm|sq|square|acre|hectare|bigha|km|"
    r"kilomet|yard|वर्ग|फुट|फीट|फ़ीट|मीटर|इंच|एकड़|एकड़|हेक्टेयर|बीघा|किमी|किलोमीटर|गज)",
    "area": r"acre|hectare|bigha|square|\bsq\b|yard|एकड़|एकड़|हेक्टेयर|बीघ|वर्ग|गज",
    "degree": r"°|degree|डिग्री",
    "distance": r"\bkm\b|kilomet|mile|किमी|किलोमीटर|मील",
    "colour": r"\b(?:red|blue|green|yellow|black|white|pink|golden|brown|grey|orange|purple)\b|लाल|नील|हर[ाे]|"
    r"पील|काल[ाे]|सफेद|गुलाबी|सुनहर|भूर|नारंगी|बैंगनी",
    "outlay": r"(?:रुपये|रुपए|करोड़|करोड़|लाख|हजार) से(?= )"
    r"(?! (?:बढ़|बढ़|घट|ज्यादा|ज़्यादा|अधिक|कम|ऊपर|लेकर|भी|नीचे|गिर))|"
    r"\b(?:an?|the|this|its|new) (?:rs\.? ?|₹ ?)\d[\d.,]*[ -]?(?:lakh|crore|million|billion)[ -]"
    r"(?:\w+[ -]){0,4}(?:centre|center|unit|plant|building|hall|park|lab\w*|hub|hostel|shed|museum|"
    r"complex|market|mall|facility|factory|kiln|workshop|school|institute|road|bridge|depot|store)\b",
    "tagged": r"\([^()]*(?:(?:rs|₹|रु|रुपये)\.?\s*\d|\d\s*(?:rupees|रुपये|रुपए))",
}
_FORMS: dict[str, Callable[[str], object]] = {
    name: re.compile(pattern, re.I).search for name, pattern in _PATTERNS.items()
} | {
    "money": lambda sentence: holds("how_much", "INR", sentence) and _sums(sentence),
    "amount": lambda sentence: holds("how_many", None, sentence) and _amounts(sentence),
    "percent": lambda sentence: holds("how_much", "percent", sentence),
    "number": lambda sentence: holds("how_many", None, sentence),
    "date": dated,
    "cause": grounds,
}


def _sums(sentence: str) -> bool:
    """Whether a figure is of money, or a number of nothing (12 हजार कारोबारी is of traders)."""
    return any(
        relevance.family_of(one.unit) == "money" or (one.unit == "count" and not one.measure)
        for one in extract(sentence).figures
    )


def _amounts(sentence: str) -> bool:
    """Whether a figure is more than a length of time."""
    figures = extract(sentence).figures
    return not figures or any(relevance.family_of(one.unit) != "time" for one in figures)


@lru_cache(maxsize=1 << 13)
def shows(form: str, sentence: str) -> bool:
    """Whether `sentence` shows a value of that form; "tagged" is a price in brackets behind its thing,
    "outlay" a sum with which, or worth which, something is built.
    """
    return bool(_FORMS[form](sentence))
