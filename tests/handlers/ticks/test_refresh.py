"""What the admin hears of a source, in three languages."""

from __future__ import annotations

from typing import get_args

import pytest

from handlers.views.around.sources import notice
from store.feeds.changes import Notice
from store.types import Language


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("kind", get_args(Notice))
def test_every_notice_names_the_source_in_every_language(kind: str, language: Language) -> None:
    """The admin knows which source needs care."""
    said = notice(kind, "गंगा <तट>", "status 500", language).plain()
    assert "गंगा <तट>" in said
    assert "{" not in said
