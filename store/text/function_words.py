"""The little words of Hindi and English: they tell the script of a question and carry no topic."""

from __future__ import annotations

import re

from store.text.normalise import fold

# Romanised spellings as people type them → Devanagari. None of them is also a common English word.
_ROMAN = """
ka का|ke के|ki की|kaa का|kee की|ko को|se से|mein में|mai में|mei में|men में|par पर|pe पे|pr पर|tak तक
ne ने|hai है|hain हैं|he है|hy है|h है|hei है|tha था|thi थी|thee थी|thin थीं|ho हो|hoga होगा|hogi होगी
honge होंगे|hota होता|hoti होती|hote होते|hua हुआ|huaa हुआ|hui हुई|huyi हुई|hue हुए|huye हुए|hona होना
hone होने|rahe रहे|raha रहा|rahi रही|rha रहा|rhi रही|rhe रहे|kya क्या|kia क्या|kyaa क्या|kyon क्यों
kyo क्यों|kyun क्यों|kyu क्यों|kaahe काहे|kahe काहे|kaun कौन|kon कौन|koun कौन|kaunsa कौन सा|konsa कौन सा|kaunsi कौन सी
konsi कौन सी|kaunse कौन से|konse कौन से|kis किस|kise किसे|kisne किसने|kisko किसको|kiska किसका
kiske किसके|kiski किसकी|kin किन|kinhe किन्हें|kinhone किन्होंने|kiskey किसके|kab कब|kabse कब से
kahan कहाँ|kaha कहाँ|kahaan कहाँ|kidhar किधर|kaise कैसे|kese कैसे|kaisa कैसा|kaisi कैसी|kitna कितना
kitni कितनी|kitne कितने|kitnaa कितना|kitney कितने|kitano कितनों|kitno कितनों|kitnon कितनों|aur और|or और|ya या
bhi भी|bhee भी|nahi नहीं|nahin नहीं|nhi नहीं|nahee नहीं|toh तो|ye ये|yeh यह|yah यह|vah वह|woh वह|wo वो|vo वो
iska इसका|iski इसकी|iske इसके|isme इसमें|ismein इसमें|isse इससे|uska उसका|uski उसकी|uske उसके|usme उसमें
usse उससे|unka उनका|unki उनकी|unke उनके|inka इनका|inke इनके|inki इनकी|unhone उन्होंने|unhonne उन्होंने
inhone इन्होंने|jo जो|jise जिसे|jiska जिसका|jiske जिसके|jiski जिसकी|jisme जिसमें|jab जब|tab तब
jahan जहाँ|jaha जहाँ|wahan वहाँ|vahan वहाँ|yahan यहाँ|liye लिए|liye लिए|lie लिए|liy लिए|dwara द्वारा
dwaara द्वारा|dvara द्वारा|saath साथ|sath साथ|baad बाद|pehle पहले|pahle पहले|tahat तहत|kar कर|karke करके
karna करना|karne करने|karta करता|karti करती|karte करते|kiya किया|kiye किए|gaya गया|gya गया|gayi गई
gai गई|gayee गई|gaye गए|gye गए|jata जाता|jaata जाता|jati जाती|jaati जाती|jate जाते|jaate जाते|jana जाना
jane जाने|diya दिया|di दी|li ली|lee ली|diye दिए|deta देता|dete देते|deti देती|batao बताओ|bataiye बताइए|bataye बताए
wala वाला|wali वाली|wale वाले|vala वाला|vali वाली|vale वाले|kuch कुछ|kuchh कुछ|koi कोई|sabse सबसे|sab सब
apna अपना|apne अपने|apni अपनी|mera मेरा|mere मेरे|meri मेरी|hum हम|ham हम|hame हमें|humein हमें|aap आप
aapka आपका|tum तुम|mujhe मुझे|unhe उन्हें|use उसे|sakta सकता|sakte सकते|sakti सकती|hoti होती|hokar होकर
thay थे|they थे|liya लिया|lagbhag लगभग|matlab मतलब|naam नाम|andar अंदर|bich बीच|beech बीच|bare बारे
k के|kr कर|krna करना|krne करने|krke करके|kha कहाँ|jinhone जिन्होंने|jinhe जिन्हें|walo वालों|walon वालों
ek एक|unko उनको|inko इनको|tumko तुमको|karo करो|karen करें|chuka चुका|chuki चुकी|chuke चुके
baare बारे|taraf तरफ|hu हूँ|hun हूँ|hoon हूँ|hoo हूँ|itna इतना|itni इतनी|itne इतने|utna उतना|utni उतनी|utne उतने
kisi किसी|kabhi कभी|abhi अभी|phir फिर|lekin लेकिन|magar मगर|haan हाँ|kyunki क्योंकि|kyuki क्योंकि|jinki जिनकी
jinka जिनका|jinke जिनके|jinko जिनको|jaise जैसे|aise ऐसे|aisa ऐसा|aisi ऐसी|kahin कहीं|wahi वही|yahi यही|hamara हमारा
hamare हमारे|hamari हमारी|humko हमको|hamko हमको|hume हमें|apko आपको|aapko आपको|apka आपका|mujhko मुझको|tera तेरा
unse उनसे|inse इनसे|inme इनमें|unme उनमें|kisme किसमें|kismein किसमें|kisse किससे|hue हुए|huye हुए|jaye जाए|jaaye जाए
jayega जाएगा|jaayega जाएगा|jayegi जाएगी|jaayegi जाएगी|jayenge जाएंगे|jaenge जाएंगे|jaega जाएगा|karega करेगा
karegi करेगी|karenge करेंगे|kare करे|karein करें|ab अब|tarah तरह|aaya आया|aayi आई|aaye आए|aai आई|aae आए|aya आया
ayi आई|chahiye चाहिए|kb कब|kbse कब से|kbtk कब तक|kabtak कब तक|ktna कितना|ktni कितनी|ktne कितने
knsa कौन सा|knsi कौन सी|knse कौन से|kyn क्यों|kyoon क्यों|kesi कैसी|kesa कैसा|pda पड़ा|pdi पड़ी|pde पड़े
pdta पड़ता|pdti पड़ती|pdte पड़ते|pdega पड़ेगा|pdegi पड़ेगी|skta सकता|skti सकती|skte सकते|krta करता
krti करती|krte करते|krega करेगा|kregi करेगी|krenge करेंगे|wla वाला|wli वाली|wle वाले|wlo वालों|rkha रखा
rkhi रखी|rkhe रखे|jb जब|tb तब|yha यहाँ|vha वहाँ|whan वहाँ|jha जहाँ|sbse सबसे|sb सब|sbhi सभी|mtlb मतलब
jaega जाएगा|jaegi जाएगी|jyega जाएगा|jyegi जाएगी
"""
_ENGLISH = """
a an the of to in on at by for from with as is are was were be been being am do does did done has
have had having what which who whom whose when where why how and or not no it its this that these
those there their they them he she his her him we our us you your i my me will would can could
should shall may might must about into over under than then if any some all also but so many much
after before during between through per such more most other only did does
"""
_HINDI_ONLY = """
का के की को से में पर पे तक ने है हैं था थी थे थीं हो होगा होगी होंगे
होता होती होते हुआ हुई हुए होना होने रहे रहा रही क्या क्यों काहे कौन किस किसे
किसने किसको किसका किसके किसकी किन किन्हें किन्होंने कब कहाँ किधर कैसे
कैसा कैसी कितना कितनी कितने कितनों और या भी नहीं तो ये यह वह वो इसका
इसकी इसके इसमें इससे उसका उसकी उसके उसमें उससे उनका उनकी उनके इनका इनके
इनकी उन्होंने इन्होंने जो जिसे जिसका जिसके जिसकी जिसमें जब तब जहाँ वहाँ
यहाँ लिए द्वारा साथ कर करके करना करने करता करती करते किया किए गया गई गए
गयी गये जाता जाती जाते जाना जाने दिया दी दिए देता देते देती वाला वाली
वाले कुछ कोई अपना अपने अपनी इस उस इन उन एवं तथा व ही सा सी सकता सकते
कीं हुईं होनी गईं दीं लीं रहीं होंगी जिन्होंने जिन्हें जिनके जिनकी वालों चुका चुकी चुके एक करें करो
आप आपका आपकी आपके हम हमें हमारा हमारी हमारे तुम तुम्हें तुम्हारा मैं मुझे मेरा मेरी मेरे उन्हें उसे
हूं हो होगे होगें होंगें इतना इतनी इतने उतना उतनी उतने किसी कभी अभी अब फिर मगर हां क्योंकि जिनका जिनको कहीं वही यही
हमको आपको मुझको तेरा उनसे इनसे इनमें उनमें किसमें किससे जाए जाएं जाएगा जाएगी जाएंगे जायेगा जायेगी करेगा करेगी करेंगे करे बाद
रहा पड़ा पड़ी पड़े पड़ता पड़ती पड़ते पड़ेगा पड़ेगी पड़ेंगे
सकती चाहिए सभी लेकिन हेतु हर ऐसे ऐसा कि यदि अगर जैसे बताइए बताओ बारे
"""
# Typed alike in both languages: they decide nothing about the script of a question.
AMBIGUOUS = frozenset(
    {"he", "h", "or", "use", "they", "par", "mai", "men", "main", "the", "to", "in", "is", "do", "me"}
)


def _pairs() -> dict[str, str]:
    return dict(pair.strip().split(" ", 1) for pair in _ROMAN.replace("\n", "|").split("|") if pair.strip())


DEVANAGARI_OF: dict[str, str] = _pairs() | {
    "is": "इस",
    "us": "उस",
    "in": "इन",
    "the": "थे",
    "to": "तो",
    "main": "में",
    "me": "में",
    "hi": "ही",
    "sa": "सा",
    "si": "सी",
}
HINGLISH: frozenset[str] = frozenset(DEVANAGARI_OF) - AMBIGUOUS - {"us", "hi"}
ENGLISH: frozenset[str] = frozenset(_ENGLISH.split())
HINDI: frozenset[str] = frozenset(fold(word) for word in _HINDI_ONLY.split())
STOP: frozenset[str] = HINDI | ENGLISH | frozenset(DEVANAGARI_OF)
_NASAL = "ं"
_OTHER_WORDS = frozenset({"कहा", "कही", "ली", "एव", "हू"})  # words of their own without the nasal
_BARE = {
    bare: word
    for word in sorted(HINDI)
    if (bare := word.replace(_NASAL, "")) != word and bare not in HINDI | _OTHER_WORDS
}
_SPELT = re.compile("[ऀ-ॿ]+")


def with_nasals(text: str) -> str:
    """Return `text` with the nasals put back that people leave out of little words: मे → में, वालो → वालों."""
    return _SPELT.sub(lambda found: _BARE.get(found.group(), found.group()), text)
