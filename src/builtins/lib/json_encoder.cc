"""Where scripts look for the writer of JSON."""
from json import JSONEncoder
