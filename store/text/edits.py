"""Whether two words are one typing slip apart: a letter left out, put in, changed, or two changed places."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def deletions(word: str) -> frozenset[str]:
    """Return `word` and every word made by leaving one letter out: words a slip apart share one."""
    return frozenset({word} | {word[:place] + word[place + 1 :] for place in range(len(word))})


def within(one: str, other: str, slips: int) -> bool:
    """Whether at most `slips` slips turn one word into the other (optimal string alignment distance)."""
    if abs(len(one) - len(other)) > slips:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[-1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1] <= slips


def slipped(one: str, other: str) -> bool:
    """Whether at most one slip turns one word into the other: what is left between equal ends decides."""
    if abs(len(one) - len(other)) > 1:
        return False
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
