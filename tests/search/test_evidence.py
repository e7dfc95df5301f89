"""What a text names, be it within a longer name."""

import pytest

from store.search.evidence import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The kiln for Khurja pottery is ready.", "khurja-town"),
        ("खुर्जा पॉटरी की भट्ठी तैयार है।", "khurja-town"),
        ("khurja pottery ki bhatthi taiyar hai", "khurja-town"),
    ],
)
def test_a_product_with_a_place_in_its_name_names_the_place(text: str, place: str) -> None:
    """Otherwise a question about Khurja is refused by an article on Khurja pottery."""
    assert place in read(text).entries
