import pytest

from diazgui.library.bench import bench, new_target
from diazgui.library.naming import with_group
from diazgui.library.substances import find_substance


@pytest.mark.parametrize(
    ("name", "group", "expected"),
    [
        ("N-alkyl-piperazine", "EtI", "N-ethylpiperazine"),
        ("N-alkyl-1,4-diazepane", "BnBr", "N-benzyl-1,4-diazepane"),
        ("N-alkyl-1,4-diazepane", "4-fluorobenzaldehyde", "N-(4-fluorobenzyl)-1,4-diazepane"),
        ("N,N′-dialkyl-piperazine", "MeI", "N,N′-dimethylpiperazine"),
        ("N,N′-dialkyl-1,4-diazepane", "2-(bromomethyl)pyridine", "N,N′-bis(2-pyridylmethyl)-1,4-diazepane"),
        ("N-Boc-N′-alkyl-(R)-2-methylpiperazine", "acetone", "N-Boc-N′-isopropyl-(R)-2-methylpiperazine"),
        ("N-alkyl-cis-2,6-dimethylpiperazine", "EtI", "N-ethyl-cis-2,6-dimethylpiperazine"),
        ("N-Boc-piperazine", "EtI", "N-Boc-piperazine"),
        ("N-alkyl-piperazine", "CCCCCCCCl", "N-alkyl-piperazine"),
        ("N-alkyl-piperazine", "1-bromohexane", "N-hexylpiperazine"),
        ("N-alkyl-piperazine", "cyclobutanone", "N-cyclobutylpiperazine"),
    ],
)
def test_a_product_is_named_by_the_group_it_carries(name, group, expected):
    assert with_group(name, new_target(find_substance("piperazine"), find_substance(group))) == expected


def test_a_boc_group_that_goes_with_the_other_is_not_in_the_name():
    target = new_target(find_substance("1,4-diazepane"), find_substance("N-Boc-4-piperidone"))
    protected = "CC(C)(C)OC(=O)N1CCC(N2CCCN(C(=O)OC(C)(C)C)CC2)CC1"
    made = bench().chemistry.product("remove-boc", [protected], "N-alkyl-1,4-diazepane", target)
    assert (made.name, made.formula) == ("N-alkyl-1,4-diazepane", "C10H21N3")


def test_the_name_reaches_the_sheet():
    target = new_target(find_substance("1,4-diazepane"), find_substance("cyclohexanone"))
    made = bench().chemistry.product(
        "reductive-amination-one", ["C1CNCCNC1", "O=C1CCCCC1"], "N-alkyl-1,4-diazepane", target
    )
    assert made.name == "N-cyclohexyl-1,4-diazepane"
