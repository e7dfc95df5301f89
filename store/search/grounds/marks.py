"""The words by which a cause is told, by the side that its effect stands on, in English and in Hindi."""

from __future__ import annotations

import re
import unicodedata

_SPELT = {0x93C: None, 0x901: 0x902}


def spelt(text: str) -> str:
    """Return a text without nukta, its nasals one: what these patterns are looked for in."""
    return unicodedata.normalize("NFC", text).translate(_SPELT)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(spelt(pattern), re.IGNORECASE)


def _listed(table: str) -> frozenset[str]:
    return frozenset(spelt(table).split())


HARM = (
    "कमी|किल्लत|बारिश|बाढ़|आग|महंगाई|मंदी|कटौती|मार|असर|शुल्क|टैरिफ|युद्ध|हड़ताल|जाम|ठंड|गर्मी|दबाव|"
    "डर|नुकसान|"
    "अभाव|विवाद|देरी|लापरवाही|गड़बड़ी|खराबी|सूखे|ओले|आंधी|लहर|संकट|प्रतिबंध|रोक|पाबंदी|उछाल|गिरावट|"
    "बढ़ोतरी|तेजी|"
    "गलती|गलतियों|चूक|त्रुटि|त्रुटियों|खामी|खामियों|अनदेखी|फर्जीवाड़े|(?<=में )अंतर|(?<=में )फर्क|"
    "होड़|बीमारी|कीड़े|रोग|महामारी|लॉकडाउन|नोटबंदी|बंदी|तंगी|घाटे|ठगी|धोखाधड़ी|चोरी|टूट|भीड़|मारामारी"
)
NO_VERBS = _listed(  # words in -ने that are no infinitives: "from a stem", "since a month", "on a scale"
    "तने सामने पुराने अपने कोने जमाने खजाने कारखाने ठिकाने दाने सोने नमूने पैमाने महीने थाने घराने "
    "निशाने दीवाने मुहाने "
    "मखाने गन्ने पन्ने नगीने पसीने सपने इतने कितने जितने उतने बहाने"
)
_DONE_BY = (
    "caused|triggered|sparked|prompted|forced|driven|hit|hurt|delayed|held up|stalled|halted|helped|"
    "boosted|"
    "disrupted|affected|damaged|spoilt|pushed (?:up|down)|attracted|drawn|encouraged|inspired|moved|"
    "angered|"
    "upset|worried|put off|slowed|crippled|squeezed|dented|fuelled|spurred"
)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_ANGER = (
    r"protest\w*|struck|strikes?|striking|disput\w+|rows?|ang(?:er|ry)|unhapp\w+|upset|outrage\w*|"
    r"clash\w*|feud|tussle|"
    r"worr\w+|concern\w*|fears?|uproar|stir|agitat\w+|dharna|walk(?:ed )?out|boycott\w*|notices?|"
    r"raid\w*|march\w*"
)
_PUNISHED = (
    r"fined|penali[sz]ed|booked|arrested|suspended|sealed|shut|barred|sacked|blacklisted|fired|"
    r"jailed|punished|"
    r"warned|criticised|slammed|pulled up|disqualified|rejected|refused|turned (?:away|down)|"
    r"sent back|returned|"
    r"recalled|scrapped|cancelled|revoked|failed|praised|lauded|thanked|honou?red|felicitated|"
    r"rewarded|awarded|"
    r"recogni[sz]ed|chosen|picked|selected|known|seized|confiscated|stopped|taken to court|sued|banned"
)
BEHIND = _compiled(  # E … C
    r"\b(?:because|due to|owing to|thanks to|on account of|as a result of|for (?:want|lack|fear) of|"
    r"in view of|in (?:the )?(?:wake|face) of|in protest|in response to|so that|so as to|in order to|"
    r"in the hope|lest|amid|given(?: that)?|citing|saying|arguing|complaining|fearing|hoping to|wanting to|"
    r"(?:stem\w*|result\w*|arose|arising) from|attribut\w* to|(?:put|putting) \w+ down to|"
    r"blam\w+(?: \w+)? on|in (?:memory|honou?r|return|exchange|retaliation) (?:of|for)|"
    r"on (?:the )?(?:grounds?|charges?|suspicion|orders?|advice|request|recommendation) (?:of|that|from)|"
    r"at the (?:request|behest|insistence) of|under pressure|otherwise|or else|"
    rf"(?:{_DONE_BY}) by|the reason being|(?:{_ANGER})(?: \w+){{0,2}} (?:over|against|about)|"
    r"(?<=[\w,] )(?<!has )(?<!have )(?<!had )(?:as|since)(?! (?:first|many|much|well|per|of|part|a|"
    r"an|if|it is|"
    rf"{_MONTH}|then|last|the (?:odop|main)|early|late|\d))(?= (?:\w+ ){{2}}))\b|(?<=[,;:—–]) ?for\b|"
    r"क्योंकि|क्यूंकि|चूंकि|ताकि|(?<= )वरना(?= )|(?<= )नहीं तो(?= )|(?<= )अन्यथा(?= )",
)
FOR_IT = _compiled(
    rf"\b(?:{_PUNISHED})\b(?:(?! by )[^.;,]){{0,60}}?(?= (?:for|over|on charges)\b)",
)
TO_END = _compiled(  # E … what it is for
    r"\b(?:in a bid|in an (?:effort|attempt)|so as) to\b|\bwith (?:a view|an eye) (?:to|on)\b|"
    r"\bwith the (?:aim|hope|intention|idea) of\b|\b(?:aim\w*|meant|intended|designed|hopes?) (?:at|to)\b|"
    r"(?<=[a-z,] )to (?:(?:better|also|only) )?(?:cut|curb|check|stop|prevent|avoid|save|protect|"
    r"help|boost|promote|"
    r"ensure|reduce|ease|meet|demand|protest|seek|press|urge|mark|celebrate|honou?r|raise|improve|"
    r"keep|attract|"
    r"encourage|discourage|tackle|fight|counter|beat|bring|end|allow|support|comply|escape|offset|cover|"
    r"preserve|revive|conserve|clear|fetch|earn|win back|catch|guard|spare|share|hide|carry|repay|"
    r"find|learn|look for|make sure|make up|get rid|do away|cope|compete)\b|"
    r"\bfor (?:not |having |allegedly |illegally |fraudulently )?(?!training|opening|morning|evening|"
    r"building|"
    r"spring|wedding|clothing|housing|bedding|anything|something|nothing|packing)[a-z]{2,}ing\b",
)
_SPELL = r"(?:hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))"
_AFTER_ALL = (  # after a time, a wait, a day: no cause
    rf"(?:(?:a|an|the|some|about|nearly|over|many|several|\w+)[ -]){{0,3}}(?:{_SPELL}|wait|gap|break|"
    rf"training|harvest)\b|"
    rf"(?:the )?(?:{_MONTH}|\d{{4}}|\d+ (?:a|p)\.?m|dark|dusk|noon|that|this|which|all|"
    rf"(?:the )?(?:fair|event|show))\b"
)
BEHIND_IN_TIME = _compiled(
    r"(?<!hour )(?<!hours )(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )"
    r"(?<!years )"
    rf"\b(?:follow(?:s|ed|ing)|after)\b(?! (?:{_AFTER_ALL}))",
)
_MOVES = (
    "delayed|pushed|forced|drove|dragged|dented|hurt|squeezed|slowed|halted|stalled|disrupted|"
    "crippled|ruined|"
    "spoilt|spoiled|destroyed|damaged|choked|idled|blocked|prevented|deterred|discouraged|boosted|"
    "eased|spurred|"
    "fuelled|wiped out|held up|emptied|halved|brought down|pulled down|ate into|eats into|eat into"
)
_CHANGES = (
    "delays|pushes|forces|drives|drags|hits?|hurts|slows|halts|blocks|prevents|eases|doubled|"
    "rais(?:ed|es)|cut|cuts|left|leaves|made|makes|kept|keeps|stopp?(?:ed|s)|helped|helps|lifted|"
    "lifts|allow(?:ed|s)|"
    "let|lets|attract(?:ed|s)|drew|draws|sent|sends|brought|brings|lower(?:ed|s)|reduc(?:ed|es)|"
    "increas(?:ed|es)|"
    "swelled|won|cost|costs|earned|gave|gives|drawn|driven|put"
)
AHEAD = _compiled(  # C … E
    r"(?:(?<=[,;.] )|^)(?:and )?so\b|"
    r"\b(?:therefore|hence|thus|thereby|as a (?:result(?! of)|consequence)|that is why|which is why|"
    r"(?:because|on account) of which|(?:due|owing|thanks) to which|"
    r"(?<=, )(?:forc|leav|caus|lead|prompt|trigger|push|mak|driv|rais|reduc|hurt|hitt|spark|delay|boost|"
    r"slow|cutt|doubl|halv|swell|idl|block|stopp|keep|allow|help|bring|send)ing|(?:forced|led to|"
    r"caused|causes|"
    r"prompted|triggered|halted|stalled|spurred|sparked|resulted in|"
    r"means that|meant(?: that)?(?! (?:for|to)\b)))\b(?! by\b)|(?:(?<=\. )|^)in (?:protest|response|"
    r"retaliation),? |"
    r"जिससे|जिसके (?:कारण|चलते)|जिस (?:कारण|वजह)|जिसकी वजह|इसलिए(?![^।]{1,40}\bकि )|इसीलिए|लिहाजा|नतीजतन|"
    r"नतीजा यह|इससे|इसी से|इस ?(?:कारण|वजह)|इसके चलते|ऐसे में|यही (?:वजह|कारण) (?:है|रही|रहा|थी|था) कि|"
    r"(?:जिसे|इसे|यह) देखते हुए|(?:फल|परिणाम)स्वरूप|(?:^|(?<=[,;] ))(?:सो|अतः)(?= )",
)
MOVING = _compiled(  # C does something to E, which its verb tells, too
    rf"(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!are )(?<!being )(?<!got )"
    rf"\b(?:{_MOVES})\b(?! (?:by|on)\b)|"
    rf"(?:\bwhich (?:has |have |had )?|\b(?:has|have|had) )(?:also |now |already )?(?:{_MOVES}|"
    rf"{_CHANGES})\b",
)
AHEAD_IN_TIME = _compiled(
    r"(?<=[ा-ौं] )तो(?= )|(?:जिसके|इसके|इसी के) बाद|(?<!\S)(?:इस|जिस|इसी) पर(?=[ ,])|(?:after|"
    r"following) which\b"
)
_TAKEN = "परेशान|तंग|नाराज|नाखुश|आहत|दुखी|खफा|निराश|मजबूर|त्रस्त|प्रभावित|प्रेरित|उत्साहित|चिंतित|आकर्षित|घबरा|डर"
CASE = _compiled(  # C, then E; what E is of may stand before C
    r"के कारण|के चलते|की वजह से|के मारे|के मद्देनजर|को देखते हुए|के विरोध में|की मांग (?:को लेकर|पर)|"
    r"के अभाव में|"
    rf"(?<=ने )से(?=[ ,])(?! (?:कतर|बच|रोक|मना|इनकार|इंकार|डर|पहले|पूर्व|ज्यादा|अधिक))|(?:न|नहीं|"
    rf"ना) \S+ने पर(?=[ ,])|के डर से|की खातिर|"
    rf"(?:{HARM}) से(?=[ ,])|(?:{HARM}) ने(?=[ ,])|के प्रभाव से|को लेकर|से (?:{_TAKEN})(?= |कर)|"
    r"के आरोप (?:में|पर)|की शिकायत(?:ों)? पर|की (?:आशंका|उम्मीद|आस|चाह|मंशा|नीयत|सिफारिश|जिद|"
    r"होड़) (?:से|में|पर)|"
    r"के (?:आदेश|निर्देश|कहने|अनुरोध|दबाव|भय|सुझाव|आग्रह|फेर|चक्कर|झगड़े|विवाद|इंतजार|शक|संदेह|"
    r"सम्मान) (?:पर|से|में)|"
    r"(?<!\S)बिना (?:[^\s।,]+ ){1,3}?(?:चल|बन|बेच|खोल|लग|रख)[^\s।,]*|"
    r"(?<= )(?:कह|बता|मान|देख|समझ|सोच) ?कर(?=[ ,])"
)
CASE_TO_END = _compiled(r"(?<=ने )के लिए|(?<=ने )हेतु|के (?:उद्देश्य|मकसद|इरादे) से|के (?:एवज|बदले)(?: में)?(?= )")
CASE_IN_TIME = _compiled(r"(?<!साल )(?<!वर्ष )(?<!दिन )(?<!महीने )(?<!माह )(?<!घंटे )के बाद")
UPON = _compiled(r"(?<=ने )पर(?=[ ,])(?! (?:\S+ ){0,3}\d)")
_CHANGED = "घट|गिर|बढ़|टूट|रुक|रूक|ठप|बंद|महंग|सस्त|पिछड़|प्रभावित|चौपट|मुश्किल|कम (?:हो|हु)|खराब|बर्बाद|खत्म|राहत|बच"
BY = _compiled(rf"(?P<noun>\S+) से(?= (?:[^\s।,;]+ ){{0,6}}?(?:{_CHANGED}))")
NO_MEANS = _listed(  # what stands before से where it is no means: from a time, a side, than, in a way
    "इस उस जिस किस इन उन जिन पहले तब अब कब जब यहां वहां कहां जहां ओर तरफ माध्यम रूप तरीके हिसाब दर "
    "विधि ढंग आसानी मजबूती "
    "तेजी धीरे जोर हाथ हाथों सबसे साल वर्ष महीने माह दिन दिनों दशक सदी हफ्ते सप्ताह बार समय लाख "
    "करोड़ हजार सौ रुपये रुपए फीसदी प्रतिशत "
    "किलो क्विंटल टन मीटर फुट ज्यादा अधिक कम आधे देश विदेश जिले शहर गांव प्रदेश राज्य बाजार बाहर दूर "
    "पास नाम सीधे लोगों कारीगरों "
    "बुनकरों किसानों पिछले साल बीच अंदर भीतर ऊपर नीचे पीछे सुबह शाम रात"
)
SO_THAT = _compiled(r"(?:इसलिए|इसीलिए)(?P<effect>[^।,;]{1,40}?) कि ")
SO_MUCH = _compiled(
    r"\b(?:so|such an?) \w+(?: \w+)? that\b",
)
LOST_TO = _compiled(
    r"\b(?:lost|lose|loses|losing)\b[^,;.]{1,60}?(?= to (?!\d|a total))",
)
OPENING = _compiled(  # C up to a comma, then E
    r"^\W*(?:\w+: ?)?(?:because|since|as|with|due to|owing to|thanks to|given|after|following|amid|"
    r"for (?:want|lack|fear) of|to|in order to|in view of|in response to|faced with|hit by|hurt by|"
    r"forced by|"
    r"helped by|driven by|worried|angered|acting on|fearing|citing|unable|tired of|angry|unhappy|"
    r"upset|alarmed|"
    r"wary|keen|eager|desperate|short of|fed up|in (?:a bid|an effort|an attempt|protest|memory|honou?r)|"
    rf"on the (?:orders?|advice|request)|(?:{_DONE_BY}) by|चूंकि)\b[^,]{{3,}}?,",
)
BACK = _compiled(  # the sentence before tells E; so does what stands before this, and behind "for"
    r"^\W*(?:this|that|it) (?:is|was) (?:because|due|owing)|^\W*because\b(?=[^,]*$)|"
    r"\breasons? (?:is|was|were|are|being|given|cited|for|behind)\b|\bcauses? (?:is|was|of)\b|"
    r"\b(?:blame[ds]?|attribut\w+|cite[ds]?|credit(?:ed|s)?)\b|"
    r"\b(?:step|move|decision|order|action|change) (?:follows|comes|came)|"
    r"\b(?:traced (?:\w+ )?to|put (?:\w+ )?down to)\b|"
    r"(?:कारण|वजह|वजहें|दोष|जिम्मेदार)(?= )(?! (?:से|के))|इसके पीछे|^\W*(?:क्योंकि|दरअसल)|श्रेय",
)
BACK_FOR = _compiled(
    r"\b(?:for|behind|of)\b(.*?)(?= (?:is|was|were|are|being)\b|$)",
)
TO_BE = _compiled(r"[ेएो]ं?ग[ाीे](?=[\s।,;]|$)|(?<!\S)सक(?:ता|ते|ती|ेंगे)(?!\S)")
NO_AIM = _listed(  # words before "to" where it tells no aim: had to pay, failed to repay
    "had have has having need needs needed want wants wanted began begin begins start started fail "
    "failed fails "
    "refuse refused refuses agree agreed agrees decide decided plan plans planned able unable likely "
    "set due going "
    "used asked told forced made allowed ready about yet how where what when which right continue "
    "continued try "
    "tried trying offered promised vowed wish wished easy hard cheaper bound hope hopes hoped got "
    "get ought"
)
