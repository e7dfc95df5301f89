"""What news pages print around an article, in Hindi and English: labels, shares, tails, bylines, captions."""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _any(*phrases: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(unicodedata.normalize("NFC", "|".join(f"(?:{phrase})" for phrase in phrases)), flags)


STAMP: Final = re.compile(r"^\s*(?P<stamp>20\d{6}[\s_-]?\d{6})\b[\s:|–-]*")
"""An upload's stamp, `20211102 161445`, before a caption."""

RELATED: Final = _any(
    r"^\W*(?:related\s+(?:posts?|news|stor(?:y|ies)|articles?|topics?|links?|content|reading|coverage)\b|further\s+reading\W*$)",
    r"^\W*also\s+(?:in|from|on)\s+(?:\w+\s*){1,3}$",
    r"^\W*(?:à\s+lire|lire\s+aussi|mehr\s+(?:zum\s+thema|dazu)|lesen\s+sie\s+auch|lea\s+también|leggi\s+anche)\b",
    r"^\W*(?:संबंधित|सम्बंधित|संबन्धित|सम्बन्धित)\s*(?:खबर|ख़बर|समाचार|पोस्ट|लेख|न्यूज)",
)
"""A heading over other articles' headlines, which may stand within an article as well as after it."""

POINTED: Final = _any(
    r"^\W*(?:related(?:\s+(?:news|story|article|reading|coverage|content|post))?|à\s+lire(?:\s+aussi)?|lire\s+aussi|mehr\s+(?:zum\s+thema|dazu)|lesen\s+sie\s+auch|lea\s+también|leggi\s+anche|(?:संबंधित|सम्बंधित|संबन्धित|सम्बन्धित)\s*(?:खबर|ख़बर|समाचार|पोस्ट|लेख|न्यूज़?))\s*[:|–—-]\s*\S+(?:\s+\S+){2}",
    r"^\W*(?-i:(?:Read|READ)\s+(?:more|also|next|on|MORE|ALSO|NEXT)(?=[A-Z'\"‘“]))",
)
"""A pointer to another article with its headline on the same line."""

TAIL: Final = _any(
    RELATED.pattern,
    r"^\W*(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)|more\s+(?:from|on|in|stories|news)\b|more\s+(?:articles|features|headlines|videos|posts|coverage)\W*$|get\s+(?:\w+\s+)?e-?mail\s+alerts\b)",
    r"^\W*(?:more\s+)?(?:from|in)\s+(?:this|the\s+same)\s+(?:section|category|author)\b|^\W*next\s+gallery\b",
    r"^\W*(?:लेटेस्ट|नवीनतम|ताज़?ा)\s+(?:न्यूज़?|समाचार|खबर|ख़बर|अपडेट|पोस्ट)",
    r"^\W*(?:recommended|trending|most\s+(?:read|popular|viewed|shared)|popular\s+(?:posts|stories|news))\b",
    r"^\W*(?:latest|recent|top|editor'?s)\s+(?:news|stories|posts|comments|headlines|picks)\b",
    r"^\W*(?:about\s+the\s+author|author\s+bio|sign\s+up|subscribe|newsletter|follow\s+us|stay\s+connected)\b",
    r"^\W*(?:share\s+(?:this|on|via|the)|share\W*$|tags?\s*[:#-]|tags?\W*$|(?:related\s+)?topics?\s*(?::|$)|filed\s+under|categories\W*$)",
    r"^\W*(?:media|press)\s+(?:contacts?|enquiries|inquiries)\b|^\W*notes?\s+to\s+editors?\b|^\W*(?-i:About\s+(?:the\s+)?[A-Z][\w&’'.-]*(?:\s+(?:[A-Z&(][\w&’'().-]*|of|and|for|the)){1,8})\W*$",
    r"^\W*we\s+also\s+published\b|^\W*(?:previous|next|older|newer)\s+(?:article|post|story|entry)\b",
    r"^\W*(?:copyright|©|all\s+rights\s+reserved|terms\s+(?:of|and)|privacy\s+policy|your\s+email)\b",
    r"^\W*(?:और|अन्य|ताज़?ा|ताजी|बड़ी|प्रमुख|लोकप्रिय|ट्रेंडिंग)\s*(?:भी\s+)?(?:खबरें|ख़बरें|समाचार|पढ़ें|पढ़ें|न्यूज|पोस्ट)",
    r"^\W*(?:from\s+the\s+archives?|visual\s+stories|web\s+stories|latest\s+videos|hot\s+on\s+the\s+web|elsewhere|in\s+case\s+you\s+missed)\b",
    r"^\W*(?:सबसे\s+(?:ज्यादा|ज़्यादा|अधिक)\s+(?:पढ़|देख)|संबंधित\s+विषय|टॉप\s+(?:स्टोरी|न्यूज|न्यूज़)|लेबल\s*:|खबरें\s+और\s+भी|नई\s+पोस्ट|आपकी\s+राय)",
    r"^\W*(?:(?:यह|इस)\s+)?(?:खबर|ख़बर|समाचार|लेख|पोस्ट)\s+(?:को\s+)?(?:शेयर|साझा)\s+कर",
    r"^\W*\(?release\s+id\b|^\W*read\s+this\s+release\b|^\W*labels\s*:|^\W*posted\s+by\b.{0,60}\bat\s+\d|^\W*प्रस्तुतकर्ता\b",
    r"^.{0,60}\b(?:in|to)\s+your\s+(?:inbox|mailbox)\W*$|^\W*(?:i\s+)?subscribe\W*$|^\W*enter\s+your\s+e-?mail\b",
    r"^\W*get\s+(?:our|the)\b.{0,40}\b(?:letter|newsletter|briefing|digest)\b",
    r"^\W*(?:à\s+lire|lire\s+aussi|mehr\s+zum\s+thema|अपनी\s+राय|शेयर\s+करें|(?:pdf|पीडीएफ)\s+(?:download|डाउनलोड)|download\s+pdf|साझा\s+करें|टैग्?स?\s*:|हमें\s+फॉलो|लेखक\s+के\s+बारे)",
)
"""A line that opens what follows an article."""

COMMENTS: Final = _any(
    r"^\W*(?:leave\s+a\s+(?:reply|comment)|(?:post|add)\s+(?:a|your)\s+comments?|join\s+the\s+conversation)",
    r"^\W*(?:(?:\d+|all|no|visitor|user|reader(?:s?['’]?s?)|view|show|see|load)\s+(?:all\s+|more\s+|\d+\s+)?)*"
    r"(?:comments?|responses|replies|reactions)\b\W*(?:\d+|add|post|$)",
    r"^\W*(?:\d+|one|two|three)\s+(?:comments?|responses?|repl(?:y|ies)|thoughts?)\s+(?:to|on)\b",
    r"^\W*(?:\d*\s*commentaires?|\d*\s*kommentare?|(?:\d+\W*)?comentarios|\d*\s*réactions|réagir|comentar(?=\W*$))\b|^\W*\d*\s*(?:टिप्पणियां|टिप्पणियाँ|टिप्पणी|कमेंट(?:्स)?|प्रतिक्रियाएं)\W*\d*\W*$",
    r"^\W*(?:पाठकों|लोगों)\s+(?:की|के)\s+(?:प्रतिक्रिया|टिप्पणी|टिप्पणियां|राय|विचार|कमेंट)",
)
"""A line that opens what readers say of an article."""

SUMMARY: Final = _any(
    r"^\W*(?:high\s*-?lights?|(?:key|action)\s+(?:points?|highlights|takeaways)|tl\s*;?\s*dr|(?:ai\s+|story\s+)?summary|synopsis|quick\s+read)\W*$",
    r"^\W*(?:(?:मुख्य|खास|प्रमुख|अहम)\s+(?:बातें|बिंदु|बिन्दु)|हाइलाइट्?स?|सार|सारांश|संक्षेप\s+में)\W*$",
)
"""A line over the points that sum a report up."""

VIEWER: Final = _any(
    r"^\W*(?:click\s+to\s+)?(?:enlarge|expand|view|see)\s+(?:(?:this|the|full|full-?size|larger|bigger)\s+)*(?:size\s+)?(?:image|photo|picture|slideshow|gallery)s?\W*$|^\W*(?:click\s+to\s+)?enlarge\W*$|^\W*(?:(?:next|prev(?:ious)?)\s+(?:slide|photo|image|picture|page)\W*)+$|^\W*(?:(?:previous|prev|next|view\s+all|back)(?:\W+|$)){1,3}(?:(?:image|photo|slide)\s+)?(?:\d+\s+of\s+\d+\W*)?$|^\W*(?:full\s+)?image\s+(?:and|&)\s+caption\W*$",
)
"""A button of what shows a picture."""

ASIDE: Final = _any(
    VIEWER.pattern,
    r"^\W*(?:also\s+read|read\s+(?:also|more|next|here)|also\s+see|see\s+also|must\s+read|also\s+watch|watch|read)\b\s*(?:[:|–-]|$)",
    r"^\W*(?-i:(?:Also|ALSO|Must|MUST)\s+(?:Read|READ)|(?:Read|READ)\s+(?:Also|ALSO))\s+(?-i:[A-Z'\"‘“])|^\W*(?:remove|hide|skip)\s+(?:(?:all|this|these)\s+)?ads?\b",
    r"(?:हमारे|हमारी|हमसे)\s+(?:\S+\s+){0,3}(?:चैनल|ग्रुप|पेज|न्यूज़?लेटर|ऐप|एप|साथ)\s.{0,30}(?:जुड़|ज्वाइन|फॉलो|सब्सक्राइब)",
    r"\b(?:join|follow|subscribe\s+to)\s+(?:us\s+on|our\s+(?:\w+\s+){0,2}(?:channel|group|page|newsletter|app))\b",
    r"^\W*(?:सब्सक्राइब|फॉलो|ज्वाइन|लॉगिन|साइन\s+इन)\s+कर(?:ें|ेें)\W*$|(?:आपके|अपने)\s+(?:इनबॉक्स|ई-?मेल)\s+(?:में|पर)\W*(?:पाएं|पाएँ)?\W*$",
    r"^\W*(?:(?:please\s+)?follow\s+@\w|(?:connect|stay\s+in\s+touch)\s+with\s+us\b|contact\s+the\s+(?:writer|author|reporter|editor)\b|jump\s+to\s+comments|send\s+to\s+a\s+friend\W*$)",
    r"^\W*(?:(?:print|e-?mail|share|save|tweet)\s+(?:this\s+)?(?:article|story|page|post)?\W*){2,}$|^[^.]{20,160}\((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?\s+\d{1,2},?\s+(?:19|20)\d\d\)\W*$",
    r"^\W*you\s+(?:can|may|might)\s+also\s+(?:check|like|read|see)\b|^\W*(?:यह|ये|इसे)\s*(?:भी|खबर\s+भी)?\s*(?:पढ़ें|पढ़ें|पढ़े|पढ़िए|देखें)",
    r"^\W*(?:और\s+पढ़ें|और\s+पढ़ें|इसे\s+भी|खबर\s+पढ़ें|वीडियो\s+देखें)",
    SUMMARY.pattern,
    POINTED.pattern,
    r"\s[—–-]\s[^()]{2,60}\(@\w{2,30}\)\s+\w+\s+\d{1,2},?\s+20\d\d\W*$|^\W*(?:विस्तार|in\s+this\s+(?:article|story|guide))\W*$|^\W*(?:poll|quiz|पोल|क्विज)\s*[:|–-]",
    r"^\W*(?:ye|yeh|yah|ise|inhe|inhein)\s+bhi\s+(?:padh|parh|dekh)\w*|^\W*(?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie)\W*$",
    r"^\W*(?:listen\s+to|watch|catch\s+up\s+with|follow)\b.{0,120}\b(?:episodes?|podcasts?|sounds|iplayer|newsletter)\b",
    r"^\W*(?:donate(?:\s+(?:now|today))?|give\s+(?:now|today))\W*$|^\W*(?:advertisement|advertisment|advertising\W*$|ads?\s+by|sponsored|promoted|ad\W*$|विज्ञापन|story\s+continues\s+below|scroll\s+to\s+continue)",
    r"^\W*(?:(?:share|tweet|facebook|twitter|whats\s?app|telegram|linkedin|pinterest|e-?mail|print|copy\s+link|instagram|reddit|koo|x|"
    r"save|listen|bookmark|join|join\s+us|follow\s+us|watchlist|alerts|comments?|read\s+later|मित्र\s+को\s+भेजें|शेयर(?:\s+करें)?|ट्वीट|फेसबुक|ट्विटर|"
    r"व्हाट्सएप|टेलीग्राम|कॉपी\s+लिंक|लिंक\s+कॉपी\s+करें|प्रिंट(?:\s+करें)?|अ[-+]?)[\s|,•·+\d-]*)+$|^\W*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|बजे|ist)?\W*$|^\W*[\w.]{1,8}(?:/[\w.]{1,8}){1,4}\W*$",
    r"(?:यह|इस)\s+(?:खबर|ख़बर|समाचार|लेख|स्टोरी).{0,80}(?:एजेंसी|फीड|सिंडिकेट)|^\W*(?:click|tap)\s+(?:here|to)\b|,\s+click\s+here\W*$|(?:यहां|यहाँ)\s+क्लिक\s+कर",
    r"(?:follow|join|फॉलो|ज्वाइन|जुड़ें|जुड़ने|सब्सक्राइब|डाउनलोड).{0,60}(?:google\s+news|whatsapp|telegram|youtube|facebook|twitter|instagram|गूगल|"
    r"व्हाट्सएप|टेलीग्राम|यूट्यूब|फेसबुक|ऐप|एप)",
    r"^.{0,60}(?:google\s+news|whatsapp|telegram|youtube|गूगल\s+न्यूज|व्हाट्स(?:एप|ऐप|अप)|टेलीग्राम|फेसबुक).{0,50}(?:follow|join|subscribe|फॉलो|ज्वाइन|जुड़|सब्सक्राइब)",
    r"^\W*\d+\s*(?:min(?:ute)?s?|मिनट)\s*(?:read|में\s+पढ़ें)?\W*$|^\W*(?:(?:font|text)\s+size|listen\s+to\s+(?:this|the)|disclaimer|अस्वीकरण|डिस्क्लेमर)\b|(?:खबर|लेख)\s+को\s+सुनें",
    r"\b(?:become\s+a\s+(?:member|subscriber)|support\s+(?:independent|our|local)\s+\w+)\b|^\W*subscribe\s+(?:to|for|now)\b",
    r"\bviews?\s+(?:\w+\s+){0,3}(?:is|are)\s+(?:\w+\s+)?(?:personal|own)\b|(?:निजी|व्यक्तिगत)\s+विचार|विचार\s+(?:निजी|व्यक्तिगत)",
    r"\b(?:app|ऐप|एप)\b.{0,30}(?:download|install|डाउनलोड|इंस्टॉल)",
    r"\bthis\s+(?:story|report|article|copy)\s+(?:is|has|was)\s+(?:been\s+)?(?:auto|not\s+been\s+edited|published\s+from)",
    r"(?:पूरी\s+खबर\s+(?:यहां\s+)?पढ़ें|और\s+पढ़ें|\bread\s+(?:the\s+)?(?:full|more|whole)(?:\s+(?:story|report|here|article))?|\bcontinue\s+reading)[\s.>»→…]*$",
    r"^\W*(?:इसे\s+ईमेल|email\s+this|blogthis|share\s+to)|^\W*(?:स्पॉन्सर्ड|स्पॉन्सर|प्रायोजित)\W*$|^[\W\d_]+$",
    r"^\W*(?:we\s+use\s+cookies|this\s+(?:web)?site\s+uses\s+cookies|accept\s+(?:all\s+)?cookies)",
)
"""A line that stands within or beside an article and is no part of it."""

NOTICE: Final = _any(
    r"\bcookies?\b.{0,100}\b(?:consent|browser|website|our\s+site|device|settings|privacy)\b|\b(?:consent|browser|website|our\s+site|we\s+use|device|settings|privacy)\b.{0,100}\bcookies?\b",
    r"^(?=.*\bcookies?\b)(?=.*\b(?:partners?|partenaires|einwilligung|zustimmung|datenschutz|appareil|navigateur|dispositivo)\b)",
    r"^(?=.*(?:कुकीज|कूकीज))(?=.*(?:जानकारी|डेटा|डाटा|वेबसाइट|सहमति))",
    r"\b(?:privacy\s+policy|terms\s+of\s+(?:use|service)|community\s+guidelines|code\s+of\s+ethics)\b.*\b(?:apply|agree|abide|follows?|please|read)\b"
    r"|\b(?:agree|abide|follows?|please|read)\b.*\b(?:privacy\s+policy|terms\s+of\s+(?:use|service)|community\s+guidelines|code\s+of\s+ethics)\b",
    r"^\W*(?:©|\(c\)|copyrights?\b)|\ball\s+rights\s+reserved\b|सर्वाधिकार\s+सुरक्षित|\btous\s+droits\s+réservés\b|\balle\s+rechte\s+vorbehalten\b",
    r"^\W*reporting\s+by\b.{0,200}\bediting\s+by\b|\b(?:take|buy|get|start)\s+(?:a|your)\s+(?:\w+\s+)?subscription\b",
    r"\bnewsletters?\b.{0,80}\b(?:sign\s+up|news\s+alerts?|inbox)\b|\bsign\s+up\b.{0,80}\bnewsletters?\b",
    r"\b(?:enter|submit)\s+your\s+e-?mail\b|\bour\s+(?:\w+\s+){0,2}(?:letter|newsletter)\b.{0,90}\b(?:subscribe|readers|inbox|e-?mail|week)",
    r"\bréservé\s+aux\s+abonnés\b|\bnur\s+für\s+abonnenten\b|\b(?:our|independent|local)\s+(?:journalism|newsroom|reporting)\b.{0,160}\b(?:becom\w+\s+a\s+member|donat\w+|subscrib\w+|contribut\w+)\b",
    r"\bfree\s+to\s+read\s+because\b|\bissues\s+raised\s+in\s+this\s+article\b|\b(?:round\s+up|sign\s+up)\b.{0,120}\bweekly\s+e-?mail\b|\bregistered\s+(?:office|address)\b|\bcompany\s+(?:number|no)\b|\bregulated\s+by\b.{0,60}\bcomplaints?\b",
    r"\b(?:content|material)\s+on\s+this\s+(?:web)?site\b|(?:इस|यह)\s+वेबसाइट.{0,80}(?:संचालित|स्वामित्व|सामग्री)",
    r"\bcatch\s+all\s+the\b.{0,60}\b(?:news|updates?)\b|\bstay\s+updated\s+with\b|\bget\s+all\b.{0,30}\bnews\b",
    r"(?:\bdownload\b|डाउनलोड).{0,60}\b(?:android|ios)\b|\bcomment(?:ing)?\s+(?:platform|policy)\b|\bcomments?\s+(?:have\s+to|must|should|will)\s+be\b"
    r"|\b(?:log|sign)(?:ged)?\s*-?\s*in\b.{0,40}\bcomments?\b|\bpost(?:ing)?\s+(?:a\s+|your\s+)?comments?\b",
    r"^\W*(?:disclaimer|अस्वीकरण|डिस्क्लेमर)\s*[:–-]",
    r"\b(?:unsubscribe|opt\s+out)\b.*\b(?:any\s*time|newsletter|e-?mails?)\b|\bpersonal,?\s+(?:and\s+)?non-?commercial\s+use\b|\b(?:by|before)\s+commenting\s+on\b|\bright\s+to\s+(?:remove|edit|delete)\b|\b(?:offensive|abusive|derogatory|defamatory)\b.{0,80}\b(?:may|will)\s+be\s+(?:removed|deleted)\b|\b(?:this|the)\s+(?:article|story|post|report|piece|column)\s+(?:was\s+|is\s+|has\s+been\s+)?(?:first\s+|originally\s+|last\s+)?(?:published|modified|appeared|appears)\s+(?:in|on|at|by)\b|\bversion\s+of\s+this\s+(?:article|story|review|column)\b|\b(?:let|tell)\s+(?:us|@\w+)\b.{0,60}\b(?:know\W*$|know\b.{0,40}\b(?:twitter|facebook|e-?mail)|comments?\b)|^.{0,200}\bcontributed\s+(?:to\s+this\s+(?:report|story|article)|reporting)\b.{0,120}$|\b(?:user|reader)\s+(?:discussions?|comments?)\b.{0,60}\bguidelines\b|\bunlimited\s+(?:digital\s+)?access\s+to\b",
)
"""A house's own notice: on cookies, privacy, rights, the rules for comments."""

NOTICED: Final = tuple(
    """
    cookie polic terms guideline ethic © (c) copyright reserv réserv vorbehalten registered company regulated
    site catch stay get android ios comment unsubscribe opt mail letter journalism newsroom free raised
    reporting subscri commercial commenting right offensive abusive derogatory defamatory published modified
    know tell contribut appear version discussion unlimited newsletter abonn कुकी कूकी वेबसाइट सर्वाधिकार
    disclaimer अस्वीकरण डिस्क्लेमर
    """.split()
)
"""What a notice holds one of: looked for first, since it costs a fiftieth."""

POINTER: Final = _any(
    r"^\W*(?:also\s+(?:read|see|watch)|read\s+(?:also|more|next)|see\s+also|must\s+read|more\s+on\s+this)\W*$",
    r"^\W*(?:(?:यह|ये|इसे|इन्हें)\s*(?:खबर\s+|खबरें\s+)?(?:भी\s+)?|और\s+)(?:पढ़ें|पढ़ें|पढ़े|पढ़िए|देखें)\W*$",
)
"""A pointer to other articles whose headlines stand on the lines below it."""

CAPTION: Final = _any(
    r"^\W*(?:photo|image|picture|pic|file\s+(?:photo|image|pic)|representational|representative)\b\s*(?:[:(|–-]|credit|courtesy|by|source|image|$)",
    r"(?:photo|image|pic|picture)\s*(?:credits?|courtesy|source)\b|\b(?:getty\s+images|shutterstock|file\s+photo)\b",
    r"^\W*(?:इमेज|फोटो|फ़ोटो|तस्वीर|चित्र|वीडियो)\s+(?:स्रोत|कैप्शन|क्रेडिट|सोर्स)|^\W*(?:image|photo|video)\s+(?:source|caption)\b",
    r"\bphotographs?\s*(?:[:–-]|by|credit|courtesy)|\b(?:express|archive|representative)\s+photo\b|(?:आर्काइव|फाइल\s+फोटो|फाइल\s+चित्र)\W*$",
    r"[|–-]\s*(?:ap|afp|reuters|getty|pti|ani|epa)\s+(?:photos?|images?)\b|^\W*\(?l(?:eft)?\s?(?:-|to)\s?r(?:ight)?\)",
    r"\((?:file|photo|image|pti|ani|reuters|ap|afp|getty)[^)]{0,40}\)\W*$",
    r"^\W*(?:फोटो|फ़ोटो|तस्वीर|चित्र|फाइल\s+फोटो|सांकेतिक)\s*(?:[:(|–-]|साभार|सौजन्य|फोटो|तस्वीर|$)",
    r"(?:फोटो|फ़ोटो)\s*(?:साभार|सौजन्य|क्रेडिट)|\((?:फाइल|फ़ाइल)\s*(?:फोटो|फ़ोटो|चित्र)?\)\W*$",
)
"""A picture's caption or credit."""

CREDIT: Final = _any(
    r"\((?-i:[A-Z][\w.]*\s+){0,3}(?:file\s+)?(?:photo|image|pic)s?\)\W*$",
    r"(?:फोटो|फ़ोटो|तस्वीर|photo|pic|image)\s*(?:[:–-]|by|साभार)\s*[^।.:]{0,40}\W*$",
    r"\b(?:file|getty\w*|reuters|afp|ap|pti|ani|फाइल)\s*[/|]\s*[\w ]{0,24}\W*$",
    r"[|–-]\s*(?:ap|afp|reuters|getty|pti|ani|epa)\s+(?:photos?|images?)(?:\s+\w+)?\W*$",
    r"[/|]\s*(?:file|फाइल)(?:\s+(?:photo|फोटो))?\W*$",
)
"""Who took a picture, at the end of its caption."""

TWEET: Final = re.compile(r"^\W{0,4}[^()]{2,60}\(@\w{2,30}\)")
"""Who wrote a message that is shown within an article, on the line below it."""

INNER: Final = _any(
    RELATED.pattern,
    r"^\W*(?:sign\s+up|subscribe|newsletter|trending|most\s+(?:read|popular|viewed)|share|follow\s+us|recommended)\b",
    r"^\W*(?:top|latest|visual|web)\s+(?:news|stories|videos)\b|\bin\s+your\s+inbox\W*$|^\W*enter\s+your\s+e-?mail\b",
    r"^\W*get\s+(?:our|the)\b.{0,40}\b(?:letter|newsletter|briefing|digest)\b|^\W*(?:ट्रेंडिंग|सबसे\s+(?:ज्यादा|ज़्यादा|अधिक))",
)
"""A mark of a page's tail that may as well stand within an article, over a widget."""

SHOT: Final = _any(
    r"^\W*(?:image|photo|picture|video)\s+(?:source|credit|caption|copyright)\b|^\W*(?:इमेज|फोटो|फ़ोटो|तस्वीर|चित्र|वीडियो)\s+(?:स्रोत|कैप्शन|क्रेडिट|सोर्स)",
)
"""A line that says whose picture stands above it; the line below says what it shows."""

MASTHEAD: Final = _any(
    r"^\W*(?:ministry|department|government|govt|directorate|office|press\s+information\s+bureau|bureau)\b(?:\s+of\b|\W*$)",
    r"(?:मंत्रालय|विभाग|निदेशालय|कार्यालय|सरकार|शासन)\W*$",
)
"""Who puts a press note out, on a line above its headline."""

GLUED: Final = re.compile(
    r"(?<=[a-z\u0900-\u0963])(?=(?:Last\s+|First\s+)?(?:Updated?|Published?|Posted|Edited|Written|Reported)\b)"
    r"|(?<=^By)(?=[A-Z\u0900-\u0963])|(?<=[a-z\u0900-\u0963])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+\d)"
    r"|(?<=[a-z\u0900-\u0963])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)"
    r"|(?<=\bread)(?=\d)|(?<=[a-z\u0900-\u0963])(?=\d{1,2}\s+\w{3,9}\s+20\d\d)|(?<=IST)(?=[A-Z\u0900-\u0963])"
    r"|(?<=\b[APap]M)(?=[A-Z\u0900-\u0963])|(?<=\b20\d\d)(?=[A-Z\u0900-\u0963][a-z\u0900-\u0963])"
)
"""Where a page's words stand together that were blocks of their own."""


def unglued(text: str) -> str:
    """Return a text with a space where two blocks' words stand together."""
    return GLUED.sub(" ", text)


ABOUT: Final = _any(
    r"^\W*(?:about\s+the\s+(?:author|writer|reporter)s?|(?:the\s+)?author|über\s+(?:den\s+autor|die\s+autorin)|sobre\s+(?:el\s+autor|la\s+autora|la\s+firma)|à\s+propos\s+de\s+l.aut(?:eur|rice))\W*$",
    r"^\W*(?:लेखक|लेखिका|रिपोर्टर|संवाददाता)\s+के\s+बारे\s+में\W*$",
)
"""A line over the name of who wrote a text, below it."""

POSTED: Final = _any(
    r"^\W*(?:posted\s+by|प्रस्तुतकर्ता|publié\s+par|publicado\s+por|eingestellt\s+von|pubblicato\s+da)\s*:?\s+(?P<name>[^|•·:;\d()<>]{2,60}?)"
    r"\s*(?:\b(?:at|on|à|a\s+la\(s\)|um|alle)\b|पर(?![\u0900-\u0963])|\d|$)",
)
"""What a blog prints below a text: who put it there, and when."""

BYLINE: Final = re.compile(
    r"^\W*(?:(?:(?:written|reported|reporting|posted|published|edited|authored|compiled|curated|translated|produced|reviewed|updated|submitted|words|story|text"
    r"|analysis|opinion|commentary|review|essay|column)\s+)?by\s*:?\s+|"
    r"(?:von|par|por)\s+(?=[A-ZÀ-Þ])|(?:di|av|af|door|oleh|przez)\s+(?=(?-i:[A-ZÀ-Þ]\S*\s+[A-ZÀ-Þ]))|autor(?:in)?/autor(?:in)?\s+(?=[A-ZÀ-Þ])|द्वारा\s+(?=[\u0900-\u0963])|(?:interview|text|von|autor(?:es?|i|en|in)?|auteurs?|yazar|penulis|texto|tekst)\s*:\s*(?=[A-ZÀ-Þ])|(?:author|reporter|written\s+by|editor|लेखक|लेखिका|लेखन|रिपोर्ट|रिपोर्टर|संवाददाता|संपादक|प्रस्तुति|द्वारा|Edited\s+By)\s*[:–-]\s*)"
    r"(?P<name>[^|•·:;\d()<>]{2,80}?)\s*(?:$|[|•·;(\d]|\b(?:on|at|updated?|published|posted|edited|last|अपडेट|प्रकाशित)\b)",
    re.IGNORECASE,
)
"""A line that names who wrote it; `name` is the name."""

CREDITS: Final = _any(
    r"(?:(?<!additional\s)\b(?:written|report(?:ed|ing)?|authored|curated|compiled|contributed|story|words|text)\s+by\b|\b(?:author|reporter)\b(?=\s*[:–-])|(?:^|[|•·]\s*)by\b(?=\s*:?\s+[A-Z]))\s*[:–-]?\s*",
    r"(?:लेखक|लेखिका|लेखन|रिपोर्टर|रिपोर्ट|संवाददाता|ब्यूरो\s+(?:चीफ|प्रमुख)|प्रस्तुति|(?:रिपोर्टेड|रिटेन|क्यूरेटेड)\s+बाय)\s*[:–-]\s*|✍\ufe0f?\s*",
)
"""What stands before the name of who wrote it, anywhere in a line of such."""

EDITED: Final = _any(
    r"\b(?:edited|editing|published|produced|translated|reviewed|updated|uploaded)\s+by\b\s*[:–-]?\s*",
    r"(?:संपादन|संपादक|अनुवाद|(?:एडिटेड|पब्लिश्ड|अपडेटेड)\s+बाय)\s*[:–-]\s*|\beditor\s*[:–-]\s*",
)
"""What stands before the name of who prepared it."""

PREPARED: Final = _any(EDITED.pattern, r"(?:\b(?:news\s+)?agency|\bsource|एजेंसी|स्रोत)\s*[:–-]\s*")
"""What stands before the name of who prepared it, or of whose it is."""

ANY_LABEL: Final = _any(
    CREDITS.pattern,
    EDITED.pattern,
    r"\b(?:first\s+|last\s+)?(?:published|publish|updated?|posted|modified)\b(?:\s+(?:on|at|date))*\s*:?",
    r"(?:प्रकाशित|अपडेटेड|अपडेट|पब्लिश्ड|तारीख|दिनांक)(?:\s+(?:किया\s+गया|तिथि))?\s*:?",
)
"""Any label of a line that says who wrote an article and when."""

READING: Final = _any(r"\b\d+\s*-?\s*min(?:ute)?s?\.?\s*read\b|\d+\s*मिनट(?:\s+में\s+पढ़ें)?")
"""How long an article takes to read."""

ZONE: Final = _any(
    r"\(?\b(?:IST|GMT|UTC|Hrs|Uhr|(?-i:[ECMP][SD]?T|BST|CES?T))\b\)?|\b(?:yesterday|today)\b|बजे|(?:सुबह|दोपहर|शाम|रात)(?![\u0900-\u0963])",
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b(?=\W*,)|(?:सोम|मंगल|बुध|गुरु|गुरू|बृहस्पति|वीर|शुक्र|शनि|रवि)वार",
)
"""What stands beside a day or a time of day: its weekday, its zone, its part of the day."""

DESK: Final = _any(
    r"^(?P<desk>(?:[\u0900-\u0963]+\s+){0,3}(?:संवाददाता|संवाद\s+(?:सहयोगी|सूत्र)|ब्यूरो|न्यूज़?\s+(?:नेटवर्क|डेस्क|एजेंसी)))\s*(?:,|[।:|]|-\s)"
)
"""The desk that a text's first line begins with, before its place."""

DATELINE: Final = re.compile(
    r"^(?P<place>[A-Z][A-Za-z .]{2,24}|[ऀ-ॿ]{2,16}(?:\s[ऀ-ॿ]{2,16})?)"
    r"(?:,\s*[A-Z][a-z]+(?=,))?(?:,\s*(?P<date>[^():–—\n]{3,24}?))?"
    r"\s*(?:\((?P<agency>[^)]{2,24})\)\s*(?:[:।—–]|--?\s)?|(?:[:।—–]|--|\s-\s))\s*",
)
"""'Lucknow, Nov 2 (IANS):' or 'लखनऊ:' before an article's first sentence."""

LABELLED: Final = _any(
    r"\b(?:first\s+)?(?:published|posted|publish(?:ed)?\s+date|publié(?:e)?|veröffentlicht|erstellt|publicado|pubblicato|date|dated|created|uploaded|issued)\b\s*(?:on|at|by)?\b",
    r"प्रकाशित|पब्लिश(?:्ड)?|तारीख|दिनांक|तिथि|प्रकाशन|पोस्ट\s+किया",
)
"""A word before a date that says it is the day of publication."""

UPDATED: Final = _any(
    r"\b(?:last\s+)?(?:updated?|modified|edited)\b|\b(?:modifiée?|mis(?:e)?\s+à\s+jour|aktualisiert|actualizado)\b",
    r"अपडेट|संशोधित|अद्यतन",
)
"""A word before a date that says it is a later change."""

CLOCK: Final = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|ist|hrs|बजे)?", re.IGNORECASE)
"""A time of day."""

AGO: Final = _any(
    r"(?<![\w.,])(?:\d{1,2}|an?|one|एक|[०-९]{1,2})\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|सेकंड|मिनट|घंटे|घंटा|घण्टे|दिन|हफ्ते|हफ्ता|सप्ताह|महीने|माह)"
    r"\s+(?:ago|पहले|पूर्व)(?![\u0900-\u0963\w])",
    r"^\W*(?:vor\s+\d{1,2}\s+(?:Minuten|Stunden|Tagen)|il\s+y\s+a\s+\d{1,2}\s+(?:minutes?|heures?|jours?)|hace\s+\d{1,2}\s+(?:minutos?|horas?|días?))",
)
"""How long ago it was, as of a day that nobody knows."""

FIELD: Final = re.compile(
    r"^\s*(?P<name>title|headline|url|link|source|date|published|author|by|section|category|शीर्षक|स्रोत|दिनांक|लेखक)\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
"""A labelled line at the top of a dump, `Title: …`."""

CRUMBS: Final = re.compile(r"\s*(?:>|»|›|/|→|::)\s*")
"""What stands between the words of a breadcrumb line."""
