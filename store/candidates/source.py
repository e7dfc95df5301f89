"""What the answering path needs of what holds the passages: an index for each question, and its upkeep."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from store.db.vectors import Vectors
from store.search.index import Index
from store.search.values import Embedder
from store.types import Document


@dataclass(frozen=True, slots=True)
class Standing:
    """How far questions find what is stored.

    `pending` articles are not found yet; with `compares` a word is mended where nothing is one slip from it;
    `current`: words were keyed by the code that looks them up; with `means` passages are found by meaning
    too, but not yet those of `meaningless` articles.
    """

    pending: int = 0
    compares: bool = True
    current: bool = True
    means: bool = True
    meaningless: int = 0


class Candidates(Protocol):
    """Passages to choose from. What reads the database raises UnavailableError where it does not answer."""

    @property
    def embedder(self) -> Embedder | None:
        """The model that passages are compared by, None where words alone decide."""

    @property
    def changes(self) -> int:
        """A number that rises with each change this process knows of."""

    async def of(self, question: str, only: Collection[int] | None = None) -> Index:
        """Return an index with what may answer `question`, which weighs words as the whole store does.

        `only` keeps to the articles of those ids.
        """

    async def known(self, question: str) -> Callable[[str], bool]:
        """Return what says of a folded word of `question` whether some article has it, however spelt."""

    async def holding(self, names: Iterable[str]) -> frozenset[int]:
        """Return the articles with a passage that holds, below its title, all the words of one of `names`."""

    async def add(self, documents: Sequence[Document]) -> None:
        """Take committed articles in, in place of older versions of them."""

    async def remove(self, article_ids: Collection[int]) -> None:
        """Take out articles that were deleted; unknown ones are no error."""

    async def meant(self, entries: Iterable[Vectors]) -> None:
        """Take in committed vectors."""

    async def reload(self, article_ids: Sequence[int]) -> None:
        """Follow what another process did to these articles: took in, changed, embedded or deleted them."""

    async def fill(self, told: Callable[[int], None] | None = None, *, anew: bool = False) -> int:
        """Write what finds articles that were stored without it; return how many, `told` as they get more.

        It goes on where it was stopped; `anew` begins with none.
        """

    async def standing(self) -> Standing:
        """Return how far questions find what is stored."""

    async def write(self, session: AsyncSession, documents: Sequence[Document]) -> None:
        """Write with the transaction what finds these new or changed articles."""

    async def embed(self, session: AsyncSession, entries: Sequence[Vectors]) -> None:
        """Write with the transaction what finds articles by these vectors, which it wrote before."""

    async def erase(self, session: AsyncSession, article_ids: Collection[int]) -> None:
        """Delete with the transaction what finds these articles."""
