"""A leaning text and the question before it made one question that can be read alone."""

from __future__ import annotations

from itertools import pairwise

from store.search.asking.words import WORDS
from store.search.query import EVERYWHERE, understand
from store.text import gazetteer, script
from store.text.function_words import DEVANAGARI_OF, STOP
from store.text.gazetteer import PLACES, Entry, Mention
from store.text.normalise import fold, listed, words

AND = listed("और aur and also")
LEANS = AND | listed(
    "iska इसका iske इसके iski इसकी isme ismein इसमें usme usmein उसमें uska उसका uske उसके "
    "uski उसकी isne इसने usne उसने inka इनका unka उनका unki उनकी unke उनके inke इनके "
    "wahan वहां vahan yahan यहां waha "
    "it its they their them there that this those these ये यह वो वह wo ye yeh isse इससे usse उससे"
)
OF = listed("का के की ka ke ki")
TIED = OF | listed("में से को ने पर तक mein me se ko ne par tak")
_WITHIN = listed("और aur and या ya or एवं तथा व vs versus बनाम")
_ENDS = listed(
    "है हैं था थी थे थीं होता होती होते होगा होगी होंगे हुआ हुई हुए हो रहा रही रहे गया गई गए जाएगा जाएगी जाएंगे "
    "क्या hai hain h tha thi hota hoti hote the hoga hogi honge hua hui hue ho "
    "raha rahi rahe gaya gayi gai gaye jayega jayegi jayenge jaega kya"
)
_UNITS = listed("rupee crore lakh percent day week month year hour area distance tonne time people")
_LATIN_OF = {fold(spelt): latin for latin, spelt in reversed(DEVANAGARI_OF.items())}
_DOES = listed("did do does is are was were will would has have had can could")
_MARKS = "?!।.,"
APART = " – "  # between the topic and an English question about it


def asks(token: str) -> bool:
    """Whether it is a question word, in any script."""
    return token in WORDS or fold(DEVANAGARI_OF.get(token, "")) in WORDS


def everywhere(entry: Entry) -> bool:
    """Whether nearly all our news is about it."""
    return entry.id in EVERYWHERE or entry.kind == "scheme"


def named(before: str, mentions: tuple[Mention, ...]) -> str:
    """Return the names that `mentions` are, as the question `before` writes them."""
    said = {at for mention in mentions for at in range(mention.first, mention.last)}
    return " ".join(
        raw.strip(_MARKS) for raw, first, last in _raw(before) if said.intersection(range(first, last))
    )


def joined(before: str, text: str) -> str:
    """Put the new asking in place of the old one's question words; words of its own are kept.

    A question word alone goes where the old one stood. More than that goes to the end, and what it says again
    goes before, with the little verbs that then end nothing: ओडीओपी कब शुरू हुई, किसने शुरू की.
    """
    asked = any(map(asks, words(text)))
    added = [_as_in(before, raw) for raw in text.split() if not LEANS.issuperset(words(raw))]
    told = [bare for raw in before.split() if (bare := raw.rstrip(_MARKS))]
    old = {place for place in range(len(told)) if asked and _asking(told, place)}
    if old and len(added) == 1:
        kept = [raw for place, raw in enumerate(told) if place not in old]
        kept.insert(min(old), added[0].rstrip(_MARKS))
        return " ".join(kept) + added[0][len(added[0].rstrip(_MARKS)) :]
    if not asked:
        return " ".join([*told, *added])
    if script.of_question(before) == "en":
        return _after(before.partition(APART)[0], text)
    again = {word for raw in added for word in words(raw)}.intersection(words(before))
    again -= STOP | WORDS
    for at in sorted(old):
        old |= _tied(told, at + 1, _wanted(before))
    kept = [raw for place, raw in enumerate(told) if place not in old and not again.intersection(words(raw))]
    return " ".join([*(_topic(kept, whole=not again) if len(added) > 1 else kept), *added])


def _tied(told: list[str], at: int, wanted: frozenset[str]) -> set[int]:
    """Return what goes with a question word that goes: किस को, कौन से जिलों में, कितने हेक्टेयर में."""
    first = at
    while at < len(told) and (TIED.issuperset(said := words(told[at])) or wanted.issuperset(said)):
        at += 1
    return set(range(first, at))


def _wanted(before: str) -> frozenset[str]:
    """Return the words of a question that only say what kind of thing, or in which unit, it asks for."""
    content = understand(before).content
    return frozenset(one.word for one in content if one.wanted or (not one.entries and one.concepts & _UNITS))


def _topic(kept: list[str], *, whole: bool) -> list[str]:
    """Return what a question speaks of, without the verbs it ended in: cfc ka (kya) hua.

    `whole`: none of it is said again behind it.
    """
    last = len(kept)
    while last > 1 and _ENDS.issuperset(words(kept[last - 1])):
        last -= 1
    tied = whole and 1 < last < len(kept) and OF.issuperset(words(kept[last - 1]))
    return kept[: last - tied]


def _after(before: str, text: str) -> str:
    """Return an English question behind what the one before spoke of: five CFCs cost – how much each?"""
    raws = [bare for raw in before.split() if (bare := raw.rstrip(_MARKS))]
    first = 0
    while first < len(raws) - 1 and (_asking(raws, first) or _DOES.issuperset(words(raws[first]))):
        first += 1
    bare = " ".join(raw for raw in text.split() if not AND.issuperset(words(raw)))
    return f"{' '.join(raws[first:])}{APART}{bare}"


def _asking(raws: list[str], place: int) -> bool:
    """Whether a word of a question asks; "show" within one is a show."""
    said = words(raws[place])
    return all(map(asks, said)) and (place == 0 or said != ["show"])


def swapped(before: str, names: list[Entry], text: str) -> str:
    """Put the names of the new text in place of the old ones of their kind; else add them.

    Where there is none of their kind, a product of another district gives way to a district's own: a question
    about Banarasi saris, then और भदोही का?, asks about Bhadohi; और भदोही में? asks where.
    """
    earlier = understand(before)
    places = any(entry.kind in PLACES for entry in names)
    alike = [mention for mention in earlier.mentions if (mention.entry.kind in PLACES) == places]
    old = [mention for mention in alike if not everywhere(mention.entry)]
    if not old and places:
        old = [mention for mention in alike if mention.entry.id in EVERYWHERE]
    if not old and OF.intersection(words(text)):
        old = [mention for mention in earlier.mentions if _elsewhere(mention.entry, names)]
    fresh = named(text, understand(text).mentions)
    if _hindi(before) != _hindi(text):
        fresh = " ".join(dict.fromkeys(entry.hi if _hindi(before) else entry.en for entry in names))
    out = {at for mention in old for at in range(mention.first, mention.last)}
    gone = [bool(out.intersection(range(first, last))) for _, first, last in _raw(before)]
    gone = _with_between(gone, before.split())
    if True not in gone:
        return " ".join([fresh, before])
    at = gone.index(True)
    kept = [raw for raw, out_ in zip(before.split(), gone, strict=True) if not out_]
    return " ".join([*kept[:at], fresh, *kept[at:]])


def _with_between(gone: list[bool], raws: list[str]) -> list[bool]:
    """Let what only joins two names that go go with them: भदोही और नोएडा में leaves में."""
    places = [place for place, out in enumerate(gone) if out]
    joins = {
        place
        for first, last in pairwise(places)
        if all(_WITHIN.issuperset(words(raw)) for raw in raws[first + 1 : last])
        for place in range(first + 1, last)
    }
    return [out or place in joins for place, out in enumerate(gone)]


def _raw(text: str) -> list[tuple[str, int, int]]:
    """Return the text's words as typed, each with the places of its tokens."""
    placed, at = [], 0
    for raw in text.split():
        length = len(words(raw))
        placed.append((raw, at, at + length))
        at += length
    return placed


def _as_in(before: str, raw: str) -> str:
    """Return a little word in the alphabet of the question before; any other as typed."""
    word = raw.rstrip(_MARKS)
    alike = DEVANAGARI_OF if _hindi(before) else _LATIN_OF
    return alike.get(fold(word), word) + raw[len(word) :]


def _elsewhere(earlier: Entry, names: list[Entry]) -> bool:
    """Whether the list knows an earlier product of no district now named, or the other way round."""
    rows = [(earlier, one) if earlier.kind == "district" else (one, earlier) for one in names]
    pairs = [(place, thing) for place, thing in rows if place.kind == "district" and thing.kind == "product"]
    made = (thing in gazetteer.standard().products(place.id) for place, thing in pairs)
    return bool(pairs) and not any(made)


def _hindi(text: str) -> bool:
    return script.of_question(text) == "hi"
