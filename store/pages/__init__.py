"""Pure: what a page prints, in lines and in its own words about itself; which of it is the article."""
