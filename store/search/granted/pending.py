"""Whether a tag, a certificate or a permit that a question takes as got was only sought: applied for."""

from __future__ import annotations

import re
from functools import lru_cache

from store.search.query import Question
from store.text.normalise import fold
from store.types import Article

_PAPERS = {  # what is applied for and granted
    "tag": r"\b(?:gi|geographical indication|tag|jiai)\b|जीआई|टैग|भौगोलिक संकेत",
    "certificate": r"\b(?:certifi?c?at\w+|certified|praman ?patra)\b|प्रमाण ?पत्र|सर्टिफिकेट|प्रमाणन",
    "right": r"\b(?:patent|copyright|trademark)\w*\b|पेटेंट|कॉपीराइट|ट्रेडमार्क",
    "permit": r"\b(?:licen[cs]e|permit|permission|clearance|noc)s?\b|लाइसेंस|अनुमति|अनापत्ति|एनओसी",
    "record": r"\b(?:record|guinness|limca|unesco)\b|गिनीज|लिम्का|यूनेस्को",
    "status": r"\b(?:recognition|recognised|recognized|status|darja|manyata)\b|मान्यता|दर्जा|दर्जे",
    "honour": r"\b(?:award|prize|padma|inam|puraskar|puruskar)\b|पुरस्कार|इनाम|पद्मश्री|पद्म",
}
_END = r"(?=[\s।?!.,;]|$)"
_FUTURE = rf"[ेएो]ं?ग[ाीे]{_END}|\b[a-z]{{2,}}(?:eg[ai]|eng[ei])\b|\bhog[ai]\b|\bwill\b"
_GRANTED = re.compile(
    r"\b(?:grant(?:s|ed)?|got|gets?|getting|receive[ds]?|given|gave|award(?:s|ed)|register(?:s|ed)|tagged|"
    r"confer\w*|secure[ds]?|won|wins?|obtain(?:s|ed)|earn(?:s|ed)|bagged|(?:has|have|had) (?:an?|the|its)|"
    r"holds?|held|holder|issue[ds]?|cleared|sanction(?:s|ed)|approved?|already|since|under|came|comes|went|goes|"
    r"enter(?:s|ed)|mil[aie]|mil chuk[aie])\b|"
    rf"मिल[ाीे]{_END}|मिलने (?:के बाद|पर|से)|मिल (?:गय|गई|गए|चुक)|प्राप्त|(?:दिया|दी|दिए){_END}|हासिल|जारी|प्रदान|"
    r"पंजीकृत|पंजीकरण|नवाज|सम्मानित|वाले|वाली|युक्त|दर्ज|मौजूद|शामिल"
)
_SOUGHT = re.compile(
    r"\b(?:appl(?:y|ies|ied|ying|ications?)|filed?|seeks?|seeking|sought|await(?:s|ed|ing)?|pending|race|bid|"
    r"bids|claim(?:s|ed)?|demand(?:s|ed)?|hearing|nominat\w+|propos\w+|recommend\w*|expect\w*|hopes?|hoping|"
    r"refused|denied|rejected|if|unless|without|until|yet to|avedan|aavedan)\b|"
    r"आवेदन|अर्जी|दौड|दावा|दावे|मांग|इंतजार|प्रक्रिया|सुनवाई|प्रस्ताव|सिफारिश|नामांक|नामित|उम्मीद|लंबित|तैयारी|कोशिश|"
    rf"प्रयास|{_FUTURE}"
)
_ASKED = re.compile(
    r"\b(?:got|gets?|receive[ds]?|grant(?:s|ed)?|given|gave|award(?:s|ed)|won|secured?|obtained|earned|"
    r"registered|issued|bagged|finally|mil[aie]|mil (?:g[ay]*[aie]|chuk[aie])|diy[ae]|prapt)\b|"
    rf"मिल[ाीे]{_END}|मिल (?:गय|गई|गए|चुक)|(?:दिया|दी|दिए){_END}|प्राप्त|जारी|हासिल|जीत[ाी]?{_END}"
)
_SENTENCES = re.compile(r"(?<=[।?!.;])\s+")


def sought(question: Question, article: Article) -> bool:
    """Whether a question takes a paper for granted that every sentence of an article tells as sought at most.

    A question that itself says that it was sought, or will be got, takes nothing for granted.
    """
    papers = _granted(question.text)
    return any(_only_sought(paper, f"{article.title}. {article.text}") for paper in papers)


@lru_cache(maxsize=256)
def _granted(question: str) -> tuple[str, ...]:
    """Return which papers a question says were got."""
    text = fold(question)
    if not _ASKED.search(text) or _SOUGHT.search(text):
        return ()
    return tuple(name for name, found in _known().items() if found.search(text))


@lru_cache(maxsize=1 << 12)
def _only_sought(paper: str, text: str) -> bool:
    told = [line for line in _SENTENCES.split(fold(text)) if _known()[paper].search(line)]
    return any(map(_SOUGHT.search, told)) and not any(map(_GRANTED.search, told))


@lru_cache(maxsize=1)
def _known() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(fold(words)) for name, words in _PAPERS.items()}
