"""What a question wants a figure of: the noun that is counted, priced, paid or weighed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.search.counting import parts
from store.text.function_words import DEVANAGARI_OF, STOP
from store.text.glossary import glossary
from store.text.light_words import light
from store.text.normalise import fold, listed

RUN = 4  # words of a noun with what stands before it
_MANY = listed("कितना कितनी कितने कितनों कितनें kitano")
_OF = listed("का की के")
_EACH = listed("प्रति prati per")
_CASES = listed(
    "होकर hokar करके karke कर kar को ने से में पर पे तक द्वारा लिए साथ दौरान dauran बीच to for from by with at on"
)
_DOINGS = ("कर", "kar", "ने", "ne")  # घटाकर, सुखाने: what was or is to be done
_NOUNS = (*"कखगघचजटडतदनपबभमरलवशसह", "ों", "ें", "ियां", "एं")  # so ends no verb in a tense, in Devanagari
_DIALLED = frozenset("phone mobile contact helpline whatsapp telephone registration".split())
_PLACED, _OFTEN = listed("में पर पे"), listed("बार baar bar दफा dafa")
_NEWEST = frozenset("latest newest current present".split())
_BEING = frozenset("is was are were be will the a an".split())
_DOING = frozenset("do does did will would must should".split())
_PAYING = frozenset("cost costs charge charged earn earned pay paid fetch fetched spend spent".split())
_SUMS = frozenset({"price", "income", "salary", "stipend", "fee", "expense", "budget", "loss", "ticket"})
_SALES = frozenset({"sale", "sales", "turnover", "fine", "penalty", "जुर्माना"})
_WORTH = listed("worth value turnover cost price टर्नओवर कारोबार कीमत लागत karobar kimat keemat qeemat lagat")
_ASKING = listed(
    "who whom whose when where why how which what कौन किसने किसे किसको किस कब कहां कहाँ क्यों कैसे क्या "
    "कौनसा कौनसी कौनसे kya kis"
)
_ENDS = ([], *([fold(word)] for word in "है हैं था थी थे होगा होगी रहा रही रखा".split()))
_WHAT = frozenset({"what", "which"})
_TOTAL = listed(
    "last next cheaper costlier dearer higher lower fewer bigger larger smaller longer shorter faster "
    "slower heavier कुल टोटल total kul overall altogether रोज roz रोजाना rojana daily प्रतिदिन सालाना "
    "salana yearly annual monthly मासिक ज्यादा zyada jyada jada अधिक adhik more less कम kam करीब karib लगभग "
    "about exactly actual"
)
_UNITS = listed(
    "रुपये रुपए रुपया रुपयों rupees rupee rupaye rupay rupaiye rupya rs inr करोड़ crore crores लाख lakh "
    "lakhs हजार hazar hajar thousand hundred million billion dollar dollars डॉलर यूरो euro euros percent "
    "percentage प्रतिशत फीसदी फीसद pratishat fisadi fisad cent पैसा पैसे paisa paise money amount रकम रकमें "
    "राशि rashi raqam litre litres liter liters लीटर किलो kilo kilos kg किग्रा ग्राम gram grams टन ton tons "
    "tonne tonnes कुंतल क्विंटल quintal quintals मीटर metre metres meter meters किमी km kilometre "
    "kilometres किलोमीटर वर्ग square एकड़ acre acres हेक्टेयर hectare hectares फुट फीट foot feet inch इंच "
    "बीघा bigha"
)
_EXTENTS = listed(
    "ऊंचा ऊंची ऊंचे लंबा लंबी लंबे बड़ा बड़ी बड़े चौड़ा चौड़ी चौड़े गहरा गहरी गहरे भारी मोटा मोटी  पुराना "
    "पुरानी पुराने दूर  महंगा महंगी महंगे सस्ता सस्ती सस्ते uncha unchi unche lamba lambi lambe bada badi "
    "bade chauda chaudi  gehra gehri bhari mota  purana purani purane door dur mehnga mehngi mahanga "
    "mahangi sasta sasti"
)
PEOPLE = listed("लोग लोगों log logo logon व्यक्ति व्यक्तियों vyakti people persons person")
_SPELL = listed("समय वक्त देर जल्दी टाइम अवधि मोहलत samay waqt vakt der jaldi jldi time avadhi mohlat muhlat")
_TIMES = _SPELL | listed(
    "दिन दिनों महीने महीना महीनों माह साल सालों वर्ष वर्षों घंटे घंटा घंटों हफ्ते हफ्ता सप्ताह मिनट  बजे "
    "din dino dinon  mahine mahina mahino saal sal saalon varsh ghante ghanta hafte hafta minute minutes "
    "baje day  days week  weeks month months year years hour hours times"
)
_SORTS = listed(
    "सजा दंड कार्रवाई कार्यवाही कदम उपाय तरीका तरीके ढंग शर्त शर्तें नियम वजह फायदा फायदे नुकसान  सुविधा "
    "सुविधाएं saza sazaa sajaa  saja dand karrawai karwai kadam upay tarika tarike tareeka tareeke dhang "
    "shart sharte niyam  fayda fayde faida suvidha  punishment penalty action actions step steps method "
    "methods manner condition conditions rule  rules benefit  benefits advantage remedy consequence "
    "consequences facility facilities"
)
_ASKED = listed("क्या कौनसा कौनसी कौनसे किस किन what which kya kaunsa kaunsi kis")
_SORT_OF = listed("सा सी से sa si se")
_WHEN = _TIMES - listed("बजे baje times")


def sorts(tokens: Sequence[str]) -> frozenset[int]:
    """Return the place of a noun that says only what sort of answer is wanted: क्या *सजा*, what *penalty*."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    for place, word in enumerate(spoken):
        if word in _ASKED or (word == "कौन" and spoken[place + 1 : place + 2]):
            at = place + 1 + bool(_SORT_OF.intersection(spoken[place + 1 : place + 2]))
            return frozenset({at} if _SORTS.intersection(tokens[at : at + 1]) else ())
    return frozenset()


def time_asked(tokens: Sequence[str]) -> bool:
    """Whether a question asks how long: कितना *समय*, कितने *दिन*, how many *weeks*, how *long*."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    for place, word in enumerate(spoken):
        if word in _MANY and _WHEN.intersection(spoken[place + 1 : place + 2]):
            return True
        if word == "how" and (
            spoken[place + 1 : place + 2] == ["long"] or _WHEN.intersection(spoken[place + 2 : place + 3])
        ):
            return True
    return False


def numbered(tokens: list[str]) -> list[str]:
    """Return a question's words with "number of" read as "how many", and a "latest" before it as "the".

    The number of a phone is none.
    """
    at = next((k for k in range(len(tokens) - 2) if tokens[k : k + 2] == ["number", "of"]), None)
    before = tokens[at - 1 : at] if at else []
    if at is None or _DIALLED.intersection(before):
        return tokens
    lead = ["the" if word in _NEWEST else word for word in before]
    return [*tokens[: at - len(before)], *lead, "how", "many", *tokens[at + 2 :]]


def things(tokens: Sequence[str]) -> frozenset[int]:
    """Return the places of the words that name of what a question wants a figure; none where it is unsure.

    कितने *कारीगर*, कितने रुपये का *नुकसान*, *किराया* कितना है, how many litres of *rose attar*, *हड़ताल* कितने दिन
    चली.
    """
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    if parts.asked(spoken):
        return parts.whole(spoken)
    for place, word in enumerate(spoken):
        if word in _MANY:
            return _of_those(place, spoken) if word == "कितनों" else _hindi(place, spoken)
        if word == "how" and tokens[place + 1 : place + 2] in (["many"], ["much"]):
            return _english(place, tokens)
        if word == "how" and tokens[place + 2 : place + 3] in (["a"], ["an"]):
            return _run(place + 3, tokens)
        if word in _WHAT:
            return _asked_of(place + 1, tokens)
    return frozenset()


def spell(tokens: Sequence[str]) -> frozenset[int]:
    """Return the place of a word for what is asked for without a unit: कितना *समय*, much *time*, *हिस्सा*."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    return parts.word(spoken) | frozenset(
        place
        for place in range(1, len(spoken))
        if spoken[place] in _SPELL and (spoken[place - 1] in _MANY or spoken[place - 1] == "much")
    )


def counted(tokens: Sequence[str]) -> frozenset[int]:
    """Return the places of the noun that is counted itself: कितने *देश* के आयातक are so many countries."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    found = things(tokens)
    asking = next((place for place, word in enumerate(spoken) if word in _MANY), len(spoken))
    behind = sorted(place for place in found if place > asking)
    for place, after in pairwise(behind):
        if after > place + 1 and spoken[place + 1] in _OF:
            return frozenset(one for one in behind if one <= place)
    return found


def unit(word: str) -> bool:
    """Whether a folded word is what is counted of anything: rupees, kilos, feet, days."""
    return word in _UNITS or word in _TIMES


def sum_asked(tokens: Sequence[str], concepts: Sequence[frozenset[str]]) -> bool:
    """Whether a question asks for a sum of money by its noun or verb alone: किराया कितना है, what is the fee,
    what is it worth, what does it cost.
    """
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    if spoken[:2] == ["how", "much"] and tokens[2:3] and tokens[2] in _DOING | _BEING:
        return bool(_PAYING.intersection(tokens[3:]))
    if spoken[:1] == ["what"] or (spoken[:1] == ["how"] and tokens[2:3] in (["a"], ["an"])):
        if tokens[-1] == "worth" or (
            tokens[1:2] and tokens[1] in _DOING and _PAYING.intersection(tokens[2:])
        ):
            return True
        head = max(things(tokens), default=-1)
        return head >= 0 and (tokens[head] in _SALES or bool(concepts[head] & _SUMS))
    asking = next((place for place, word in enumerate(spoken) if word in _MANY), None)
    if asking is not None:
        head = max(things(tokens), default=-1)
        head = asking - 3 if head < 0 and _asked_at(asking, spoken) else head
        if head < 0 or "worker" in concepts[head]:  # मजदूरों sounds like wages
            return False
        return bool(concepts[head] & (_SUMS if head < asking else _SUMS - {"ticket"}))
    end = [
        place for place in range(1, len(spoken)) if spoken[place] == "क्या" and spoken[place + 1 :] in _ENDS
    ]
    return _titled(spoken) or any(concepts[place - 1] & _SUMS for place in end)


def _asked_at(asking: int, spoken: Sequence[str]) -> bool:
    """Whether a place stands before the asking word, and no noun behind: कीमत *मंडी में* कितनी रखी."""
    after = spoken[asking + 1 : asking + 2]
    verb = not after or (after[0] not in _TIMES | _UNITS | _OFTEN and (after[0] in STOP or light(after[0])))
    return asking > 2 and spoken[asking - 1] in _PLACED and verb


def _titled(spoken: Sequence[str]) -> bool:
    """Whether a line is headed by a word for a sum and asks by no other word: worth of …, … का टर्नओवर."""
    if not spoken or _ASKING.intersection(spoken):
        return False
    return (spoken[0] in _WORTH and spoken[1:2] == ["of"]) or spoken[-1] in _WORTH


def _plain(word: str) -> bool:
    return not (word.isdecimal() or word in STOP or word in _CASES | _TOTAL | _UNITS | _TIMES or light(word))


def _run(start: int, spoken: Sequence[str]) -> frozenset[int]:
    """Return the places of the plain words from there on."""
    end = start
    while end < min(len(spoken), start + RUN) and _plain(spoken[end]):
        end += 1
    return frozenset(range(start, end))


def _past(start: int, spoken: Sequence[str], more: frozenset[str]) -> int:
    """Return the place behind units, words for all together, and `more`."""
    while start < len(spoken) and spoken[start] in _UNITS | _TOTAL | more:
        start += 1
    return start


def _before(place: int, spoken: Sequence[str]) -> frozenset[int]:
    """Return the place of the noun before the asking word; none where it is in another case.

    फीस *प्रति नमूना* कितनी: for each of what it is, is passed over.
    """
    for at in range(place - 1, -1, -1):
        if spoken[at] in _EACH or (spoken[at - 1 : at] and spoken[at - 1] in _EACH):
            continue
        if spoken[at] in _CASES or spoken[at].isdecimal() or _doing(spoken[at]):
            break
        if _plain(spoken[at]):
            return frozenset({at})
    return frozenset()


def _doing(word: str) -> bool:
    """Whether a word says what was or is to be done; a machine and a stone end so, too."""
    return word.endswith(_DOINGS) and word not in glossary().glosses


def _of_those(place: int, spoken: Sequence[str]) -> frozenset[int]:
    """Return the noun before कितनों, of which some are counted: *कारीगरों* में से कितनों को."""
    named = place - 3 if list(spoken[place - 2 : place]) == ["में", "से"] else -1
    return frozenset({named} if named >= 0 and _plain(spoken[named]) else ())


def _hindi(place: int, spoken: Sequence[str]) -> frozenset[int]:
    start = _past(place + 1, spoken, frozenset())
    if spoken[start : start + 1] and spoken[start] in _EXTENTS | PEOPLE:
        return frozenset()
    if spoken[start : start + 1] and spoken[start] in _TIMES:
        return _lasting(start, spoken) or (frozenset() if "में" in spoken[start:] else _before(place, spoken))
    if spoken[start : start + 1] and spoken[start] in _OF:
        start += 1
    run = sorted(_run(start, spoken))
    if not run:
        return _before(place, spoken)
    after = run[-1] + 1
    if after == len(spoken):  # a verb ends the question, or its only noun
        kept = run if len(run) == 1 and spoken[-1].endswith(_NOUNS) else run[:-1]
        return frozenset(kept) or _before(place, spoken)
    if spoken[after] in _OF:
        return frozenset(run) | _run(after + 1, spoken)
    return frozenset(run[:-1] if len(run) == RUN else run)


def _lasting(start: int, spoken: Sequence[str]) -> frozenset[int]:
    """Return what lasts, behind a length of time: कितने दिन की *ट्रेनिंग*, how many days did the *course* run."""
    start += 1
    if spoken[start : start + 1] and spoken[start] in _OF | {"of"}:
        return _run(start + 1, spoken)
    if spoken[start : start + 1] and spoken[start] in _BEING | _DOING:
        return _run(_past(start, spoken, _BEING | _DOING), spoken)
    return frozenset()


def _english(place: int, spoken: Sequence[str]) -> frozenset[int]:
    start = _past(place + 2, spoken, frozenset({"of", "worth"}))
    if spoken[start : start + 1] and spoken[start] in _TIMES:
        return _lasting(start, spoken)
    run = sorted(_run(start, spoken))
    if not run:
        return _before(place - 1, spoken) if spoken[place - 1 : place] == ["worth"] else frozenset()
    plural = [at for at in run if spoken[at].endswith("s")]
    return frozenset(range(run[0], plural[-1] + 1)) if plural else frozenset(run)


def _asked_of(start: int, spoken: Sequence[str]) -> frozenset[int]:
    """Return the noun behind what is the …, what …; none where somebody does something (what does he pay)."""
    begun = start
    while start < len(spoken) and spoken[start] in _BEING | _TOTAL:
        start += 1
    if start == begun and spoken[start : start + 1] and spoken[start] in STOP:
        return frozenset()
    run = _run(start, spoken)
    after = max(run, default=start) + 1
    return _run(after + 1, spoken) if run and spoken[after : after + 1] and spoken[after] in _TOTAL else run
