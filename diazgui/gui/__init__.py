"""The window. With ``app`` the only importer of Qt.

``document`` holds the experiment and its undo stack; every view re-reads upon its one signal, ``changed``.
"""
