"""Names of months and weekdays as Hindi, Hinglish and English news prints them."""

from __future__ import annotations

from typing import Final

_MONTHS: Final = (
    "january jan जनवरी जन. janvari janwari",
    "february feb febr फरवरी फ़रवरी फर. फ़र. farvari farwari",
    "march mar मार्च",
    "april apr अप्रैल अप्रेल aprail",
    "may मई mai",
    "june jun जून",
    "july jul जुलाई julai",
    "august aug अगस्त agast",
    "september sept sep सितंबर सितम्बर sitambar sitamber",
    "october oct अक्टूबर अक्तूबर अक्टू. aktubar october.",
    "november nov नवंबर नवम्बर navambar navamber",
    "december dec दिसंबर दिसम्बर disambar disamber",
)
_ABROAD: Final = (
    "janvier janv januar jänner enero gennaio janeiro",
    "février févr fév februar febrero febbraio fevereiro",
    "mars märz marzo março",
    "avril avr abril aprile",
    "mai mayo maggio maio",
    "juin juni junio giugno junho",
    "juillet juil juli julio luglio julho",
    "août aout agosto अग",
    "septembre septiembre settembre setembro सित",
    "octobre oktober octubre ottobre outubro अक्ट",
    "novembre noviembre novembro",
    "décembre déc dezember dez diciembre dicembre dezembro दिस",
)
_WEEKDAYS: Final = (
    "monday mon सोमवार somvar somwar",
    "tuesday tue tues मंगलवार mangalvar mangalwar",
    "wednesday wed बुधवार budhvar budhwar",
    "thursday thu thur thurs गुरुवार गुरूवार बृहस्पतिवार वीरवार guruvar guruwar",
    "friday fri शुक्रवार shukravar shukrawar",
    "saturday sat शनिवार shanivar shaniwar",
    "sunday sun रविवार इतवार ravivar raviwar itwar",
)


def _numbered(names: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(names, first) for word in words.split()}


MONTHS: Final = _numbered(_MONTHS, 1)
"""A month's name or short form, lower case and without a final point, to 1..12."""

PRINTED: Final = {**_numbered(_ABROAD, 1), **MONTHS}
"""The same with French, German, Spanish, Italian and Portuguese names and shorter forms, as bylines have."""

WEEKDAYS: Final = _numbered(_WEEKDAYS, 0)
"""A weekday's name or short form, lower case, to 0 (Monday)..6 (Sunday)."""
