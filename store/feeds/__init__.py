"""Where articles come from: fetching, feeds, pages, dumps and records."""
