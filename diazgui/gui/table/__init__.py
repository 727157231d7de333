"""The reagent table: model, how a cell is painted and typed in, commands of its rows, boxes beneath a cell."""
