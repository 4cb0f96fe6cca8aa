"""What the interpreter knows of itself."""
from _sys import *
