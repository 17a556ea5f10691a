"""Pages of money: how offices are financed, what makes up each figure, what if money stops.

Figures are internal. They are served like the pages of editing, to this machine only, and
never published. An address is a question: nothing is changed by asking. One thing can be sent:
the plan that would follow when money stops, which becomes a draft.
"""
