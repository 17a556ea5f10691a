"""What may go out to everybody: which columns, which rows, and the register of them.

Every page, feed, file and answer that hands out rows takes them from here.
"""
