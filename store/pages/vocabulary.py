"""Small words and section words: what running text is full of, and what menus are."""

from __future__ import annotations

from typing import Final

_SMALL: Final = """
है हैं था थी थे की का के में ने से को पर और कि यह इस लिए गया गई गए किया करने वाले तक भी हो कर रहे रहा रही एक साथ
बाद the of and to in a is was for on that with are by at from as it has have will be an this said he she they
were which hai hain ki ka ke mein ne se ko par aur
"""
_ABROAD: Final = """
der die das den dem des ein eine einen einem einer und oder nicht ist sind war wurde wird werden hat haben mit
von für auf sich auch dass aus bei nach zu zum zur im am es er sie wir wie als noch nur um durch über
le la les un une des du et ou est sont était dans pour par sur avec qui que ne pas se sa son ses ce cette ces
il elle ils au aux plus leur leurs mais
el los las una y o es son fue en por con para que no se su sus al del como más lo pero este esta
il lo gli uno e è sono di da che non si con per della delle dei nel ha anche
os as um uma é são foi em com não seu sua dos das ao pelo pela mas
de het een van niet zijn met voor dat aan ook
"""
_SECTIONS: Final = """
home news hindi english india world nation national state states city cities business economy markets politics
sports entertainment lifestyle technology tech science health education featured latest breaking trending
opinion editorial uncategorized headlines top stories uttar pradesh up lucknow msme industry agriculture
होम समाचार न्यूज हिंदी हिन्दी देश दुनिया विदेश भारत राष्ट्रीय राज्य राज्यों शहर बिजनेस बिज़नेस व्यापार कारोबार अर्थव्यवस्था
राजनीति खेल मनोरंजन तकनीक विज्ञान स्वास्थ्य शिक्षा ताजा ताज़ा खबर खबरें मुख्य प्रदेश उत्तर यूपी लखनऊ विचार
संपादकीय उद्योग कृषि
"""

FUNCTION_WORDS: Final = frozenset(_SMALL.split())
"""Small words of Hindi and English that running text is full of and menus are not."""

SMALL: Final = FUNCTION_WORDS | frozenset(_ABROAD.split())
"""The same with those of other languages that news is read in."""

SECTION_WORDS: Final = frozenset(_SECTIONS.split())
"""Words that name a paper's sections."""

_CASED: Final = [chr(sign) for sign in (*range(0x41, 0x588), *range(0x1E00, 0x2000))]
UPPER: Final = "".join(sign for sign in _CASED if sign.isupper())
LOWER: Final = "".join(sign for sign in _CASED if sign.islower())
"""Letters of the Latin, Greek, Cyrillic and Armenian scripts, as they stand in a regular expression's set."""

UNCASED: Final = "\u0590-\u08ff\u0980-\u10ff\u1780-\u17ff"
"""Letters of scripts of words without capitals, but for Devanagari: Arabic, Bengali, Tamil, Georgian, …"""

UNSPACED: Final = "\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of scripts in which a name is one word: Han, Kana, Hangul."""
