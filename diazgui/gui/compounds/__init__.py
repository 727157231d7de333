"""What the user keeps of compounds: the shelf with its form, what is imported and exported, the data sheet."""
