"""Names and other free texts as they may stand beside numbers."""

# What turns the direction of all that follows: a name with one of these would show "1.091 g" as "g 190.1".
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What steers a terminal or ends a page; a tab or the end of a line is a gap like any other.
_STEERING = "".join(chr(one) for one in (*range(32), *range(127, 160)) if chr(one) not in "\t\n\r") + "\u2028\u2029"
_REPLACED = str.maketrans({**dict.fromkeys(_TURNING, ""), **dict.fromkeys(_STEERING, " ")})


def legible(text: str) -> str:
    r"""A text without the characters that would turn round, break or hide what stands beside it.

    >>> legible("2-bromo\u202ethiophene")
    '2-bromothiophene'
    """
    return text if text.isprintable() else text.translate(_REPLACED)
