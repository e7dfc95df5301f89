"""The Bot API's methods, as the stand-in answers them."""
