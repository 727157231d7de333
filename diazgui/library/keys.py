"""How a name is compared, and whether a CAS number is sound: what needs nothing but the text itself."""

import re
import unicodedata

_ALIKE = str.maketrans({"\N{PRIME}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NON-BREAKING HYPHEN}": "-"})
_CAS = re.compile(r"([1-9][0-9]{1,6})-([0-9]{2})-([0-9])")


def as_key(text: str) -> str:
    """A name as it is compared: without regard to capitals, spaces, subscripts and kinds of prime.

    >>> as_key("Sodium Hydride")
    'sodiumhydride'
    """
    return "".join(unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold().split())


def is_cas(text: str) -> bool:
    """Whether a text is a CAS number with the right check digit.

    >>> is_cas("75-09-2"), is_cas("75-09-3")
    (True, False)
    """
    found = _CAS.fullmatch(text)
    if found is None:
        return False
    digits = found[1] + found[2]
    return sum(i * int(digit) for i, digit in enumerate(reversed(digits), 1)) % 10 == int(found[3])
