"""The bar above the tabs: diamine, group, product, and how much of it is wanted."""
