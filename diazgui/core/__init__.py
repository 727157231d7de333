"""The science of the reagent sheet, on the standard library alone."""
