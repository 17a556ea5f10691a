"""The whole directory as one file: it searches and answers without a network, and prints.

`answers.py` takes everybody's answers from the matrix; `names.py` what people may
type; `booklet.py` what stands on paper; `data.py` what the script asks; `file.py`
puts them into one page that runs its own script and style, and nothing else.
"""
