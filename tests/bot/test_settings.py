"""Settings come from the environment, and faults come all at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot import settings
from bot.settings import SettingsError


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without anybody's .env."""
    monkeypatch.chdir(tmp_path)


def test_a_blank_token_means_no_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    """`TELEGRAM_BOT_TOKEN=` in a copied .env does not count as a token."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "  ")
    assert settings.load().token is None


def test_administrators_are_separated_by_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator writes the ids as they like."""
    monkeypatch.setenv("ADMIN_IDS", "12, 34 56")
    assert settings.load().admin_ids == {12, 34, 56}


def test_every_fault_is_named_and_no_value_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator mends all of them at once, and no secret is printed."""
    monkeypatch.setenv("ADMIN_IDS", "somebody")
    monkeypatch.setenv("LOG_LEVEL", "CHATTY")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    with pytest.raises(SettingsError) as caught:
        settings.load()
    text = "; ".join(caught.value.faults)
    assert "ADMIN_IDS" in text
    assert "LOG_LEVEL" in text
    assert not {"secret", "somebody", "CHATTY"} & set(text.replace(";", " ").split())


def test_an_address_that_is_no_sentry_project_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator hears of it at start, not when the first error is lost."""
    monkeypatch.setenv("SENTRY_DSN", "https://sentry.example/5")
    with pytest.raises(SettingsError, match="SENTRY_DSN"):
        settings.load()
    monkeypatch.setenv("SENTRY_DSN", "https://key@sentry.example/5")
    assert settings.load().dsn == "https://key@sentry.example/5"


def test_secrets_do_not_show_in_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings shows neither token nor database password."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:secret@h/d")
    assert "secret" not in repr(settings.load())


@pytest.mark.parametrize(("given", "kept"), [(None, "passive"), ("active", "active")])
def test_the_model_s_threads_sleep_while_they_wait(
    monkeypatch: pytest.MonkeyPatch, given: str | None, kept: str
) -> None:
    """On a busy machine a question does not take ten times as long; an operator's own choice stands."""
    if given is None:
        monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    else:
        monkeypatch.setenv("OMP_WAIT_POLICY", given)
    settings.calm()
    assert os.environ["OMP_WAIT_POLICY"] == kept  # noqa: TID251  what the model's library will read
