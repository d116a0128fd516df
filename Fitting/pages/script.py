"""Pages in traditional script, as Taiwan and Hong Kong set them."""
from opencc import OpenCC

TO_TAIWAN, TO_HONGKONG = OpenCC("s2tw"), OpenCC("s2hk")
QUOTES = str.maketrans("“”‘’", "「」『』")


def traditional(lines, rng):
    """The lines of a page in traditional characters, most of them with corner brackets for quotation marks."""
    convert = rng.choice((TO_TAIWAN, TO_TAIWAN, TO_HONGKONG))
    lines = [convert.convert(line) for line in lines]
    return [line.translate(QUOTES) for line in lines] if rng.random() < 0.8 else lines
