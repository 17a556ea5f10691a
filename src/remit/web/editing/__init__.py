"""Editing on screen: every thing has a form, and beside it what the change would bring about.

`guard.py` says who may come in; `forms.py` what is asked of each step, and `filled.py` makes a
draft of what was filled in; `seen.py` shows what a draft would do; `desk.py` records it.
"""
