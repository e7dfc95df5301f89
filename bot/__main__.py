"""`python -m bot`."""

from bot.cli import app
from bot.settings import calm

calm()
app(prog_name="python -m bot")
