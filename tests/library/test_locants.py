import pytest

from diazgui.library.locants import with_capitals


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        ("n,n-dimethylaniline", "N,N-dimethylaniline"),
        ("n,n'-carbonyldiimidazole", "N,N'-carbonyldiimidazole"),
        ("n,n,n',n'-tetramethylethylenediamine", "N,N,N',N'-tetramethylethylenediamine"),
        ("n-bromosuccinimide", "N-bromosuccinimide"),
        ("n-methyl-n-(2-methylphenyl)acetamide", "N-methyl-N-(2-methylphenyl)acetamide"),
        ("pyridine n-oxide", "pyridine N-oxide"),
        ("n-butyllithium", "n-butyllithium"),
        ("n-hexane", "n-hexane"),
        ("n-propanol", "n-propanol"),
        ("o,o-diethyl phosphorothioate", "O,O-diethyl phosphorothioate"),
        ("o,o'-biphenol", "o,o'-biphenol"),
        ("o-xylene", "o-xylene"),
        ("o,p'-ddt", "o,p'-ddt"),
        ("(r)-(-)-2-butanol", "(R)-(-)-2-butanol"),
        ("(2s,3as)-indoline", "(2S,3aS)-indoline"),
        ("methyl (s)-(-)-lactate", "methyl (S)-(-)-lactate"),
        ("(z)-2-bromo-2-butene", "(Z)-2-bromo-2-butene"),
        ("2-methyl-1h-pyrrole", "2-methyl-1H-pyrrole"),
        ("silver(i) oxide", "silver(i) oxide"),
        ("naphthalene", "naphthalene"),
        ("6-Hydroxy-n-methyl", "6-Hydroxy-n-methyl"),
        ("ethanamine, n-ethyl-", "ethanamine, N-ethyl-"),
    ],
)
def test_locants_and_stereodescriptors_are_written_with_capitals(stored, written):
    assert with_capitals(stored) == written
