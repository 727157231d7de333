"""At the balance: one row at a time in large type."""
