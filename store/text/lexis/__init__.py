"""Word books: what words of Hindi, Hinglish and English say beside each other."""
