"""The environment, read once: checked all together, then frozen. The only room that knows it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator may set, in the environment or in `.env`; docs/operations.md lists it."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr | None = None
    telegram_base_url: str = "https://api.telegram.org/bot"
    database_url: SecretStr = SecretStr("sqlite:///data/odop.db")
    search: Literal["memory", "database"] = "memory"
    index_folder: Path | None = None
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    embeddings: bool = True
    webhook_url: str | None = None
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    metrics_port: Annotated[int, Field(ge=0, le=65535)] | None = None
    sentry_dsn: SecretStr | None = None

    @field_validator(
        "telegram_bot_token", "webhook_url", "index_folder", "metrics_port", "sentry_dsn", mode="before"
    )
    @classmethod
    def _blank_is_none(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split(cls, ids: object) -> object:
        return ids.replace(",", " ").split() if isinstance(ids, str) else ids

    @field_validator("sentry_dsn")
    @classmethod
    def _is_a_project(cls, dsn: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(dsn.get_secret_value() if dsn else "")
        if dsn and not (parts.username and parts.hostname and parts.path.strip("/")):
            raise ValueError("it should look like https://key@host/project")
        return dsn

    @property
    def dsn(self) -> str | None:
        """Where errors are reported to, None where nowhere."""
        return self.sentry_dsn.get_secret_value() if self.sentry_dsn else None

    @property
    def token(self) -> str | None:
        """The bot's token, None where the bot is to run without Telegram."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else None

    @property
    def on_sqlite(self) -> bool:
        """Whether the store is a file of this machine's, which one process has to itself."""
        return self.database_url.get_secret_value().startswith("sqlite")


class SettingsError(Exception):
    """Settings that cannot be used; each fault names its variable and never its value."""

    def __init__(self, faults: list[str]) -> None:
        """Keep the faults, one line each."""
        super().__init__("; ".join(faults))
        self.faults = faults


def load() -> Settings:
    """Read the environment and `.env`. Raises SettingsError with all faults at once."""
    try:
        return Settings()
    except ValidationError as error:
        faults = [f"{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors()]
        raise SettingsError(faults) from None


def calm() -> None:
    """Let the model's threads sleep while they wait, unless the environment says otherwise.

    libgomp's threads spin by default: with another process on the same two cores, embedding one question
    took 1700 ms instead of 160. It reads this once, when the model's library loads
    (https://gcc.gnu.org/onlinedocs/libgomp/OMP_005fWAIT_005fPOLICY.html).
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # noqa: TID251  this module is where it may stand
