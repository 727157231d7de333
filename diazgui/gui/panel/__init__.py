"""The right side of the window: notices, and the pages to read beneath them."""
