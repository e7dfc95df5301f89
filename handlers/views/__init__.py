"""Pure: values and a language go in, a Reply comes out."""
