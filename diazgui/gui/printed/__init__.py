"""Paper: the layout of pages, the preview, the printer and the PDF."""
