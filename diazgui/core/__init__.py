"""The science of the reagent sheet, on the standard library alone; :mod:`diazgui` tells in which order to read it."""
