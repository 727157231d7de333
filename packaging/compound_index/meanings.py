"""What chemists call a compound though its sources do not, and what these call it though it is another's name.

Only what was met in use: abbreviations of the bench without an entry, or with that of a rarer compound alone. One that
means several compounds stands with each of them, so that the search shows them all.
"""

CALLED = {
    "100-46-9": ("BnNH2",),
    "100-51-6": ("BnOH",),
    "100-58-3": ("PhMgBr",),
    "1068-55-9": ("iPrMgCl",),
    "107-15-3": ("EDA",),
    "107-30-2": ("MOMCl",),
    "109-72-8": ("nBuLi",),
    "109-89-7": ("DEA",),
    "110-87-2": ("DHP",),
    "110-97-4": ("DIPA",),
    "111-42-2": ("DEA",),
    "1112-67-0": ("TBACl",),
    "121-69-7": ("DMA",),
    "124-40-3": ("DMA",),
    "131-11-3": ("DMP",),
    "13965-03-2": ("PdCl2(PPh3)2",),
    "145100-51-2": ("Comins reagent",),
    "16029-98-4": ("TMSI",),
    "17341-93-4": ("TrocCl",),
    "1892-57-5": ("EDC",),
    "19172-47-5": ("Lawesson's reagent",),
    "20039-37-6": ("PDC",),
    "2052-49-5": ("TBAH",),
    "22083-74-5": ("nicotine",),
    "25952-53-8": ("EDC HCl",),
    "2592-95-2": ("HOBt",),
    "26628-22-8": ("NaN3",),
    "29684-56-8": ("Burgess reagent",),
    "3240-34-4": ("PIDA", "PhI(OAc)2"),
    "3282-30-2": ("PivCl",),
    "3375-31-3": ("Pd(OAc)2",),
    "34946-82-2": ("Cu(OTf)2",),
    "368-39-8": ("Meerwein's salt",),
    "3970-21-6": ("MEMCl",),
    "4111-54-0": ("LDA",),
    "4637-24-5": ("DMF-DMA",),
    "4648-54-8": ("TMSN3",),
    "5872-08-2": ("CSA",),
    "591-50-4": ("PhI",),
    "594-19-4": ("tBuLi",),
    "603-35-0": ("PPh3", "Ph3P"),
    "6066-82-6": ("NHS",),
    "6192-52-5": ("TsOH", "p-TsOH"),
    "69739-34-0": ("TBSOTf",),
    "7226-23-5": ("DMPU",),
    "73183-34-3": ("B2pin2",),
    "75-08-1": ("EtSH",),
    "75-16-1": ("MeMgBr",),
    "76513-69-4": ("SEMCl",),
    "768-66-1": ("TMP",),
    "811-98-3": ("CD3OD",),
    "865-49-6": ("CDCl3",),
    "87-90-1": ("TCCA",),
    "87413-09-0": ("DMP",),
    "925-90-6": ("EtMgBr",),
    "98-74-8": ("NsCl",),
    "994-30-9": ("TESCl",),
    "998-40-3": ("PBu3",),
}
"""Names by CAS number."""

NOT_CALLED = {
    "2640-94-0": ("Pd/C",),  # methyl 10-hydroxydecanoate
    "3270-74-4": ("DMPU",),  # 1,3-bis(hydroxymethyl)-1,3-diazinan-2-one
    "446-48-0": ("3-fluorobenzyl bromide",),  # 2-fluorobenzyl bromide
    "50-00-0": ("C3H8O",),  # formaldehyde
    "59-67-6": ("NaH",),  # nicotinic acid
    "7782-79-8": ("NaN3",),  # hydrazoic acid
}
"""Names that the sources have for another compound, by the CAS number of that one."""
