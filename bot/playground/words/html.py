"""Telegram's HTML → text and entities, with its refusals and byte offsets (td's MessageEntity.cpp)."""

from __future__ import annotations

import re

from bot.playground.refusal import Json
from bot.playground.words.entities import ordered, units
from bot.playground.words.tags import KINDS, Opened, argument_of, entity_of, reference, refused

PLAIN = re.compile("[^<&]+")
BLANK = frozenset(" \t\r\n\0\v")


class Reader:
    """One pass over the markup; a NUL at the end stands for C's."""

    def __init__(self, source: str) -> None:
        """Start at the first character."""
        self.source = source + "\0"
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.opened: list[Opened] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        """Return the text and its entities, or refuse."""
        end = len(self.source) - 1
        while self.at < end:
            if self.source[self.at] == "<":
                self.tag()
            elif run := PLAIN.match(self.source, self.at, end):
                self.at = run.end()
                self.put(run[0])
            else:
                self.put(self.character())
        if self.opened:
            raise refused(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        return "".join(self.out), ordered(self.entities)

    def put(self, text: str) -> None:
        """Add text to what people will read."""
        self.out.append(text)
        self.offset += units(text)

    def byte(self, place: int) -> int:
        """Return the byte offset of a character."""
        return len(self.source[:place].encode())

    def character(self) -> str:
        """Take one character or character reference."""
        char = self.source[self.at]
        if char == "&":
            decoded, after = reference(self.source, self.at)
            if decoded:
                self.at = after
                return decoded
        self.at += 1
        return char

    def until(self, stops: str) -> str:
        """Take characters up to a blank or one of `stops`."""
        start = self.at
        while self.source[self.at] not in BLANK and self.source[self.at] not in stops:
            self.at += 1
        return self.source[start : self.at]

    def skip_blanks(self) -> None:
        """Step over blanks, not over the end."""
        while self.source[self.at] in BLANK and self.at < len(self.source) - 1:
            self.at += 1

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.source) - 1

    def tag(self) -> None:
        """Read a start or an end tag."""
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self.end_tag(begin)
        else:
            self.start_tag(begin)

    def start_tag(self, begin: int) -> None:
        """Read a start tag and its attributes."""
        tag = self.until(">").lower()
        if self.ended:
            raise refused(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if tag not in KINDS:
            raise refused(f'Unsupported start tag "{tag}" at byte offset {self.byte(begin)}')
        argument = ""
        while self.source[self.at] != ">":
            self.skip_blanks()
            if self.source[self.at] == ">":
                break
            name, value = self.attribute(tag, begin)
            argument = argument_of(tag, name, value) or argument
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise refused(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
        self.opened.append(Opened(tag, argument, self.offset, len(self.out)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        """Read one attribute of a start tag."""
        name = self.until("=>")
        if not name:
            raise refused(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}')
        self.skip_blanks()
        if self.source[self.at] != "=":
            if self.ended:
                raise refused(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
            return name, "1"
        self.at += 1
        self.skip_blanks()
        if self.ended:
            raise refused(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
        value = self.quoted() if self.source[self.at] in "'\"" else self.token()
        if self.ended:
            raise refused(f"Unclosed start tag at byte offset {self.byte(begin)}")
        return name, value

    def quoted(self) -> str:
        """Read a value between quotes."""
        mark, value = self.source[self.at], []
        self.at += 1
        while self.source[self.at] != mark and not self.ended:
            value.append(self.character())
        if self.source[self.at] == mark:
            self.at += 1
        return "".join(value)

    def token(self) -> str:
        """Read a bare value: letters, digits, dots, hyphens."""
        begin = self.at
        while self.source[self.at].isascii() and (
            self.source[self.at].isalnum() or self.source[self.at] in ".-"
        ):
            self.at += 1
        if self.source[self.at] not in BLANK and self.source[self.at] != ">":
            raise refused(f"Unexpected end of name token at byte offset {self.byte(begin)}")
        return self.source[begin : self.at].lower()

    def end_tag(self, begin: int) -> None:
        """Read an end tag and close what it closes."""
        if not self.opened:
            raise refused(f"Unexpected end tag at byte offset {self.byte(begin)}")
        found = self.until(">")[1:].lower()
        self.skip_blanks()
        if self.source[self.at] != ">":
            raise refused(f"Unclosed end tag at byte offset {self.byte(begin)}")
        self.at += 1
        opened = self.opened.pop()
        if found and found != opened.tag:
            raise refused(
                f"Unmatched end tag at byte offset {self.byte(begin)}, "
                f'expected "</{opened.tag}>", found "</{found}>"'
            )
        if self.offset > opened.offset:
            inside = "".join(self.out[opened.out :])
            entity = entity_of(opened, self.offset, inside, self.entities[-1] if self.entities else {})
            self.entities.extend([entity] if entity else [])


def parse(source: str) -> tuple[str, list[Json]]:
    """Return the text of `source` and its entities; refuse what Telegram refuses, in its words."""
    text, entities = Reader(source).read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
