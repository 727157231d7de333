"""Sheets as texts: the columns, totals and conditions that screen, paper and command line share. Pure."""
