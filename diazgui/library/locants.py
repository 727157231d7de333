"""The capital letters of chemical names, which the names of the compound index lack: N,N-dimethyl, (R)-, 1H-indole."""

import re

_STEREO = re.compile(r"\((?:[0-9]*[a-d]?[rsez])(?:,[0-9]*[a-d]?[rsez])*\)(?=-)")
_LETTER = re.compile(r"[rsez](?=[,)])")
_HYDROGEN = re.compile(r"(?<![a-z0-9])([0-9]+[a-d]?)h(?=[-,)])")
_SEVERAL = re.compile(r"(?<![a-z0-9'])[nos]'*(?:,(?:[nos]|[0-9]+)'*)+(?=-)")
_NORMAL = (
    "prop|but|pent|amyl|hex|hept|oct|non|dec|undec|dodec|tridec|tetradec|pentadec|hexadec|heptadec|octadec|eicos|icos|"
    "docos|alk|valer|capr|c[0-9]"
)
_NITROGEN = re.compile(rf"(?<![a-z0-9,'])n(?='*-(?!\(?(?:{_NORMAL})))")


def with_capitals(name: str) -> str:
    """A name with the capitals of its locants and stereodescriptors; as it is where it has any capital letter.

    What may mean normal as well as nitrogen (n-butyl) and ortho as well as oxygen (o,o′) stays.

    >>> with_capitals("n,n-dimethyl-1h-pyrrole"), with_capitals("(r)-n-benzyl-n-butylamine")
    ('N,N-dimethyl-1H-pyrrole', '(R)-N-benzyl-n-butylamine')
    """
    if name != name.lower():
        return name
    name = _STEREO.sub(lambda found: _LETTER.sub(lambda letter: letter[0].upper(), found[0]), name)
    name = _HYDROGEN.sub(r"\1H", name)
    name = _SEVERAL.sub(lambda found: found[0].upper() if _is_sure(found[0]) else found[0], name)
    return _NITROGEN.sub("N", name)


def _is_sure(locants: str) -> bool:
    """Whether locants are of atoms, and not two ortho positions."""
    return "n" in locants or "s" in locants or "'" not in locants
