"""The register folder: CSV files and a `register.toml`, as people edit them in spreadsheets."""

from remit.formats.folder.new import new_folder
from remit.formats.folder.origin import Origin, folder_origin
from remit.formats.folder.reader import read_folder
from remit.formats.folder.reading import Reading, place
from remit.formats.folder.writer import folder_texts, write_folder, write_folder_on

__all__ = [
    "Origin",
    "Reading",
    "folder_origin",
    "folder_texts",
    "new_folder",
    "place",
    "read_folder",
    "write_folder",
    "write_folder_on",
]
