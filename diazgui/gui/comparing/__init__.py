"""The strategies side by side, in a window of their own beside the sheet."""
