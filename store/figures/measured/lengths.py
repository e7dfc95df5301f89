"""What a length of time is the length of: what lasts or is old, whose age or term it is."""

from __future__ import annotations

from collections.abc import Sequence

from store.figures.grammar.lexicon import FAMILIES, TIME_UNITS, concept, words_of
from store.figures.grammar.verbs import INFINITIVES
from store.figures.grammar.words import Line
from store.figures.measured import behind, heads, nouns, phrases
from store.figures.measured.phrases import Words
from store.figures.measured.sentence import Sentence

AGES = words_of("clauses", "ages")
LASTS = tuple(words_of("roles", "lasts"))
AGED = frozenset({"aged", "ages"})
HAVING_RUN = frozenset("चले चला चली chale chala chali".split())
TAKEN, CASE = ("लग", "lag"), frozenset({"को", "ko"})
AGED_SO = frozenset("पुराना पुरानी पुराने purana purani purane".split())
INSIDE = frozenset("भीतर अंदर bheetar bhitar andar".split())
OLD = frozenset({"old", "long"})
WORK = frozenset("काम मेहनत ड्यूटी kaam mehnat duty".split())
STRETCHES = frozenset(
    "period span course space end start beginning matter gap total maximum minimum age ages history most all"
    " rest half average".split()
)
DAYS = frozenset({"days", "hours", "weeks"})
IN = frozenset("in within over".split())
TAKES, WITHIN = frozenset("take takes took taking".split()), frozenset("में me mein".split())
DONE = ("तैयार", "बन", "पूर", "चुका", "लौटा", "होग", "होन", "tayar", "taiyar", "poor", "chuka", "lauta", "hoga")
READY = frozenset(
    "ready repayable payable complete completed repaid paid finish finished delivered done over returned"
    " settled cleared credited".split()
)
FROM = frozenset({"से", "se"})
WINDOW = words_of("nouns", "timely") | frozenset(
    "last past next previous every each coming recent हर har".split()
)
APART = frozenset("ago later earlier after since before पहले बाद पूर्व pehle pahle baad".split())
WORKING = frozenset("put puts clock clocked work works worked trained train toil toils".split())
PREDICATING = frozenset("to is are was were been being".split())
MERELY = frozenset("ही भी तक hi bhi tak".split())
MOVED = frozenset({"from", "to", "change"})
WAITS = frozenset("wait waits waited waiting".split())
KEEPS = ("चल", "टिक", "खराब", "chal", "tik", "kharab")
IS = frozenset("है हैं था थी थे होगा होगी hai hain tha thi hoga hogi".split())
FAR = frozenset("दूर अंदर भीतर आगे पीछे dur door andar aage peeche away inside".split())
BUILT_THERE = frozenset("बने बना बनी बसे बसा बसी स्थित bane bana bani base basa basi sthit".split())
EXTENT = frozenset(
    "long high wide tall deep thick लंबा लंबी लंबे ऊंचा ऊंची ऊंचे चौड़ा चौड़ी lamba lambi lambe uncha unchi".split()
)
NOUN = 3  # words of "four master artisans"
COPULA = frozenset("is are was were be been".split())


def aged(sentence: Sentence, i: int) -> Words | None:
    """Return the person whose age stands in brackets or between commas after the name."""
    quantity, line = sentence.own[i], sentence.line
    if quantity.unit != "years" or quantity.first <= sentence.first:
        return None
    led = line[quantity.first].key in AGED or line[quantity.first - 1].key in AGED
    at = quantity.first - (led and line[quantity.first].key not in AGED)  # where "aged" or the number begins
    closes = quantity.last < sentence.last and line[quantity.last].text in "),"
    if not (led or closes or quantity.last - quantity.first == 1):
        return None
    aside = at > sentence.first and line[at - 1].text in "(,"
    at -= 1 + aside
    named = (led or aside) and sentence.free(at) and line[at].kind == "word" and not phrases.stops(line, at)
    return heads.backward(line, at, sentence.first, sentence.free) if named else None


def beside(sentence: Sentence, i: int) -> Words | None:
    """Return what words after a length name: "a 60-year-old potter", "takes six months to weave a carpet".

    So does "50 साल से जरी का काम", what somebody has done so long.
    """
    quantity, line = sentence.own[i], sentence.line
    at = quantity.last
    aged = (
        at + 1 < sentence.last
        and (line[at].key in AGED_SO or line[at].key in HAVING_RUN)
        and sentence.free(at + 1)
    )
    if aged and not phrases.stops(line, at + 1 + (line[at + 1].key in phrases.ARTICLE)):
        return nouns.after(line, at + 1, quantity.unit, sentence.free)  # "90 साल पुरानी इस भट्ठी"
    old = at + 2 < sentence.last and line[at].text == "-" and line[at + 1].key == "old"
    if old or at + 1 >= sentence.last:
        return nouns.after(line, at + 2, "count", sentence.free) if old else None
    if line[at].key == "for" and line[quantity.first - 1].key in WAITS:
        start = at + 1 + (line[at + 1].key in phrases.ARTICLE)
        return nouns.after(line, start, "INR", sentence.free, english=True)
    deed = line[at].key == "to" and any(line[k].key in TAKES for k in range(sentence.first, quantity.first))
    if deed and is_free_word(sentence, at + 1):
        start = at + 2 + (at + 2 < sentence.last and line[at + 2].key in phrases.ARTICLE)
        return nouns.after(line, start, "count", sentence.free) if start < sentence.last else None
    since = concept(line[at]) == "FROM" and line[at + 1].kind == "word" and sentence.free(at + 1)
    words = nouns.after(line, at + 1, "INR", sentence.free) if since and not _compares(line, at + 1) else None
    is_so = words is not None and words[1] - words[0] == 1 and line[min(words[1], len(line) - 1)].key in IS
    return None if is_so else words  # "अनुदान दो साल से बकाया है"


def worked(sentence: Sentence, i: int) -> Words | None:
    """Return what is done or runs so long: "दस घंटे काम के बदले", "a moratorium of six months"."""
    line, quantity = sentence.line, sentence.own[i]
    after, at = quantity.last, quantity.first - 1
    if after + 1 < sentence.last and line[after].key in WORK and line[after + 1].key in phrases.GENITIVE:
        return after, after + 1
    if not sentence.english or at <= sentence.first or line[at].key != "of" or not heads.plain(line, at - 1):
        return None
    if not sentence.free(at - 1) or line[at - 1].key in STRETCHES:
        return None
    return heads.backward(line, at - 1, sentence.first, sentence.free)


def is_free_word(sentence: Sentence, at: int) -> bool:
    """Whether a plain word that no figure takes stands at a token."""
    return sentence.free(at) and sentence.line[at].kind == "word"


def _compares(line: Line, at: int) -> bool:
    return concept(line[at]) in ("MORE", "LESS") or line[at].key in phrases.POSTPOSITION


def lasting(sentence: Sentence, i: int, subject: Words | None) -> Words | None:
    """Return the subject of a length of time, where it is an age or a term, or the verb says it lasts."""
    quantity, line = sentence.own[i], sentence.line
    if gapped(sentence, i):
        return None
    around = (line[k].key for k in (quantity.first - 1, quantity.last) if sentence.first <= k < sentence.last)
    if sum(key in WITHIN for key in around) > 1:  # "मेले में पांच दिनों में"
        floor = sentence.clause_start(i)
        return behind.marked(line, quantity.first, floor, sentence.free, WITHIN) or subject
    made = _made_in(sentence, i) or _taken_too(sentence, i)
    if made is not None or subject is None:
        return made
    at = quantity.last + (quantity.last < sentence.last and line[quantity.last].key in MERELY)
    after = line[at].key if at < sentence.last else ""
    onward = line[at + 1].key if at + 1 < sentence.last else ""
    before = line[quantity.first - 1].key if quantity.first > sentence.first else ""
    led = line[quantity.first - 2].key if quantity.first > sentence.first + 1 else ""
    old = after in OLD and before in COPULA
    lasts = after.startswith(LASTS) or (sentence.english and before in LASTS)
    lasts = lasts or before == "for" or after in FROM  # "to run for 36 months", "चार साल से अटकी"
    lasts = lasts or (before in ("in", "for") and led in WORKING)  # "put in 12 hours a day"
    ends = onward in IS or (quantity.last + 1 >= sentence.last or line[quantity.last + 1].kind == "sign")
    lasts = lasts or (after in phrases.GENITIVE | WITHIN and ends)  # "मेला दस दिन का है", "आपूर्ति 90 दिन में।"
    lasts = lasts or (after in WITHIN and onward.startswith(DONE))  # "कालीन छह महीने में तैयार होता है"
    lasts = lasts or (before in ("in", "within", "over") and led in READY)  # "is to be repaid in seven years"
    lasts = lasts or (line[quantity.first].key == "within" and before in READY)
    lasts = lasts or before == ":" or sentence.parts[i] in MOVED  # "trip from three hours to 70 minutes"
    within = [line[k].key for k in range(quantity.core, quantity.last)]
    lasts = lasts or (len(within) > 1 and within[-1] in INSIDE)  # "भुगतान 45 दिन के भीतर होगा"
    if sentence.english and subject[1] - subject[0] == 1 and line[subject[0] - 1].key in PREDICATING:
        subject = behind.before(line, subject[0] - 1, sentence.first, sentence.free) or subject
    return subject if old or lasts or _is_term(line, subject) or told_alone(sentence, i) else None


def _made_in(sentence: Sentence, i: int) -> Words | None:
    """Return what takes so long to make ("कालीन को बुनने में दो कारीगरों को 45 दिन लगे")."""
    line, quantity = sentence.line, sentence.own[i]
    closes = quantity.last >= sentence.last or line[quantity.last].kind == "sign"
    if not (closes or line[quantity.last].key.startswith(TAKEN)):
        return None
    joined = i > 0 and concept(line[quantity.first - 1]) == "AND"  # "आठ कारीगर और 20 दिन लगे"
    for k in range(quantity.first - 1, sentence.clause_start(i - joined), -1):
        doing = line[k - 1].key in INFINITIVES or (
            line[k - 1].key.isascii() and line[k - 1].key.endswith("ne")
        )
        if line[k].key in WITHIN and doing and not sentence.english:
            noun = k - 2 - (line[k - 2].key in phrases.GENITIVE or line[k - 2].key in CASE)
            plain = noun >= sentence.first and is_free_word(sentence, noun) and not phrases.stops(line, noun)
            if plain:
                return heads.backward(line, noun, sentence.first, sentence.free)
            alone = noun < sentence.clause_start(i) or line[noun].kind == "sign" or not sentence.free(noun)
            return (k - 1, k) if alone else behind.before(line, k - 1, sentence.first, sentence.free)
    return None


def _taken_too(sentence: Sentence, i: int) -> Words | None:
    """Return what took so many and so long ("the vase took four artisans and nine days")."""
    line, quantity = sentence.line, sentence.own[i]
    if i == 0 or not sentence.english or line[quantity.first - 1].key != "and":
        return None
    others = range(sentence.own[i - 1].last, quantity.first - 1)
    took = sentence.own[i - 1].first - 1
    plain = len(others) < NOUN and all(is_free_word(sentence, k) for k in others)
    if not plain or took <= sentence.first or line[took].key not in TAKES:
        return None
    return behind.before(line, took, sentence.first, sentence.free)


def measuring(sentence: Sentence, i: int) -> Words | None:
    """Return what is so long, high or wide by the words after its size ("a 14-metre-long durrie")."""
    line, at = sentence.line, sentence.own[i].last
    if FAMILIES.get(sentence.own[i].unit, ("", 0))[0] != "length":
        return None
    hyphen = at < sentence.last and line[at].text == "-"
    at += hyphen
    if sentence.english and not (hyphen or line[sentence.own[i].first - 1].key in phrases.ARTICLE):
        return None  # "hung 9 feet long there"
    sized = at + 1 < sentence.last and line[at].key in EXTENT and sentence.free(at + 1)
    return nouns.after(line, at + 1, "INR", sentence.free, english=sentence.english) if sized else None


def in_so_long(sentence: Sentence, named: Sequence[Words | None], i: int) -> Words | None:
    """Return what is told of the days in which so much comes ("तीन दिन में 2 लाख की बिक्री", "in four days").

    So are those of "किराया 15 दिन का एक हजार". "एक घंटे में" is a rate, and years and months are when
    something is told of, none of its length.
    """
    line, quantity = sentence.line, sentence.own[i]
    at = quantity.last
    after = line[at].key if at < sentence.last else ""
    led = {line[k].key for k in (max(sentence.first, quantity.first - 1), quantity.first)}
    next_to = i + 1 < len(named) and sentence.own[i + 1].first == at + 1 and after in phrases.GENITIVE
    inside = next_to or after in WITHIN or line[at - 1].key in INSIDE or bool(led & IN)
    if quantity.unit not in DAYS or quantity.value <= 1 or not inside:
        return None
    clause = sentence.clause(quantity.first)
    here = [sentence.clause(q.first) == clause and q.unit not in TIME_UNITS for q in sentence.own]
    order = [*range(i + 1, len(named)), *range(i - 1, -1, -1)]
    if sentence.english and not line[quantity.first - 1].broken and quantity.first - 1 > sentence.first:
        order = [*range(i - 1, -1, -1), *range(i + 1, len(named))]
    return next((named[k] for k in order if here[k] and named[k] is not None), None)


def within(sentence: Sentence, i: int) -> bool:
    """Whether a length says by when a thing is done, from when ("within seven days of delivery")."""
    line, quantity = sentence.line, sentence.own[i]
    led = {line[k].key for k in (max(sentence.first, quantity.first - 1), quantity.first)}
    of = quantity.last < sentence.last and line[quantity.last].key == "of"
    return of and bool(led & {"in", "within"})


def gapped(sentence: Sentence, i: int) -> bool:
    """Whether a length opens a Hindi clause that tells how long what was told of lasts (", 5 साल चलती है")."""
    line, quantity = sentence.line, sentence.own[i]
    opens = quantity.first > sentence.first and line[quantity.first - 1].text == ","
    verb = line[quantity.last].key if quantity.last < sentence.last else ""
    return opens and not sentence.english and verb.startswith(KEEPS)


def told_alone(sentence: Sentence, i: int) -> bool:
    """Whether a length is all its clause tells a figure of ("shut for two years", no "two years ago")."""
    quantity, line = sentence.own[i], sentence.line
    clause = sentence.clause(quantity.first)
    alone = not any(sentence.clause(q.first) == clause for q in sentence.own if q is not quantity)
    before = line[quantity.first - 1].key if quantity.first > sentence.first else ""
    after = line[quantity.last].key if quantity.last < sentence.last else ""
    return alone and before not in WINDOW and after not in APART


def _is_term(line: Line, subject: Words) -> bool:
    """Whether a phrase is headed by an age or a term ("the average age of the weavers")."""
    head = next((k for k in range(*subject) if line[k + 1].key == "of"), subject[1] - 1)
    return line[head].key in AGES or line[subject[1] - 1].key in AGES


def distant(sentence: Sentence, i: int) -> Words | None:
    """Return what lies so far off: "मेला शहर से 12 किमी दूर लगा", "12 किमी दूर के गांव"."""
    quantity, line = sentence.own[i], sentence.line
    at = quantity.last
    if at >= sentence.last or line[at].key not in FAR or FAMILIES.get(quantity.unit, ("", 0))[0] != "length":
        return None
    onward = next((q.last for q in sentence.own[i + 1 : i + 2] if q.first == at + 1), at + 1)
    while onward < sentence.last and line[onward].key in BUILT_THERE:
        onward += 1  # "सात किमी दूर बने पार्क"
    ahead = nouns.after(line, onward, "count", sentence.free) if onward < sentence.last else None
    if ahead is not None or quantity.first - 2 < sentence.first:
        return ahead
    origin = quantity.first - 2
    while origin > sentence.first and line[origin + 1].key in phrases.ADVERB | phrases.ARTICLE:
        origin -= 1
    if concept(line[origin + 1]) != "FROM" or not is_free_word(sentence, origin):
        return None
    words = heads.backward(line, origin, sentence.clause_start(i), sentence.free)
    joined = any(line[k].key in phrases.GENITIVE for k in range(*words))
    if words[1] - words[0] > 1 and not joined:
        return words[0], words[1] - 1
    return behind.before(line, words[0], sentence.clause_start(i), sentence.free)
