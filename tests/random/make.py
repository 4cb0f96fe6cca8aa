"""Writes a program of many small random cases, the same for the same seed.

Usage: python3.13 make.py KIND SEED COUNT      (without arguments: prints the names of the kinds)

The program prints `#N` before each case and then what the case gave: a value, an exception, or the
lines that the case printed itself. toyvm and CPython must print the same. To look at one case, run
this script and search for `case N`.
"""
import sys

import calls
import classes
import collecting
import flow
import marks
import numeric
import scopes
import sequences
import texts
from values import R

KINDS = {
    "ints": numeric.ints,
    "floats": numeric.floats,
    "number_formats": texts.number_formats,
    "strings": texts.strings,
    "percent": texts.percent,
    "formats": texts.formats,
    "fstrings": texts.fstrings,
    "slices": sequences.slices,
    "sorting": sequences.sorting,
    "unpacking": sequences.unpacking,
    "dicts": collecting.dicts,
    "sets": collecting.sets,
    "lists": collecting.lists,
    "comprehensions": scopes.comprehensions,
    "flow": flow.flow,
    "generators": flow.generators,
    "protocols": flow.protocols,
    "calls": calls.calls,
    "marks": marks.marks,
}

# Run only by name: here the two are known to differ in places. Most are texts of errors and who is
# asked first among classes that derive from built-in types; in `scopes` it is CPython 3.13, which
# mixes up what a comprehension binds with a free variable of the function around.
ROUGH = {
    "scopes": scopes.scopes,
    "operators": classes.operators,
    "hierarchies": classes.hierarchies,
    "native_calls": calls.native_calls,
    "asked": classes.asked,
}

PROLOGUE = '''\
def run(number, case):
    print(f"#{number}")
    try:
        answer = case()
        print(type(answer).__name__, ascii(answer))
    except BaseException as error:
        print(type(error).__name__ + ":", ascii(str(error)))


class Manager:
    def __init__(self, name, swallows=False, fails=None):
        self.name, self.swallows, self.fails = name, swallows, fails

    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise OSError(self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, repr(error), traceback is None)
        if self.fails == "exit":
            raise LookupError(self.name)
        return self.swallows


def caught(number, error):
    print("caught", number, repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


'''


def written(number, case):
    """A case is an expression (a string) or the lines of a function's body (a list)."""
    if isinstance(case, str):
        return f"run({number}, lambda: ({case}))\n"
    body = "".join(f"    {line}\n" for line in case)
    return f"\ndef case_{number}():  # case {number}\n{body}\nrun({number}, case_{number})\n"


def compiles(text):
    try:
        compile(text, "case", "exec")
        return True
    except SyntaxError:
        return False


def main(kind, seed, count):
    R.seed(f"{kind} {seed}")
    print(PROLOGUE, end="")
    number = 0
    while number < count:
        text = written(number, {**KINDS, **ROUGH}[kind]())
        if compiles(text):
            print(text, end="")
            number += 1


if len(sys.argv) == 1:
    print(*KINDS, sep="\n")
else:
    import warnings
    warnings.simplefilter("ignore")
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
