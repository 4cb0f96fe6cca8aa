# Imports.
import a.b
import a.b as c
from . import d
from ..e import f as g, h
from m import *
