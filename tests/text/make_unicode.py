"""Writes two tables of src/text from the Unicode database of the Python that runs this.

Usage: python3.13 tests/text/make_unicode.py kinds > src/text/unicode_kinds.rs
       python3.13 tests/text/make_unicode.py case > src/text/unicode_case.rs
"""
import sys
import unicodedata

FLAGS = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "SPACE", "UPPER", "LOWER", "TITLE",
         "PRINTABLE", "XID_START", "XID_CONTINUE", "CASED", "IGNORABLE", "ASSIGNED"]


def final(text):
    """Whether a sigma after `text` is the last letter of a word, by what lower() makes of it."""
    return (text + "Σ").lower().endswith("ς")


def flags(c):
    properties = [
        c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.isupper(),
        c.islower(), unicodedata.category(c) == "Lt", c.isprintable(), c.isidentifier(),
        ("a" + c).isidentifier(), (c + "a").title().endswith("a"),
        final("a" + c) and not final(" " + c), unicodedata.category(c) not in ("Cn", "Cs"),
    ]
    return sum(1 << i for i, p in enumerate(properties) if p)


def lines(items):
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > 99:
            print(line)
            line = "   "
        line += " " + item + ","
    print(line)


def text(s):
    return '"' + "".join("\\u{%x}" % ord(c) for c in s) + '"'


def sign(title):
    print(f"//! {title}")
    print("//!")
    print(f"//! Lives here: tables of Unicode {unicodedata.unidata_version}, written by")
    print("//! `tests/text/make_unicode.py`; do not edit. May use: nothing.")
    print("//! Deliberately absent: looking things up, which is `unicode`'s.")
    print()


def kinds_table(every):
    all_flags = [flags(c) for c in every]
    kinds = sorted(set(all_flags))
    sign("The facts about characters that Python's string methods need.")
    for i, name in enumerate(FLAGS):
        print(f"pub const {name}: u16 = 1 << {i};")
    print()
    print("/// The sets of properties that occur.")
    print("#[rustfmt::skip]")
    print("pub static KINDS: &[u16] = &[")
    lines([hex(k) for k in kinds])
    print("];")
    print()
    print("/// Where a run of characters of one kind begins, and the kind's index.")
    print("#[rustfmt::skip]")
    print("pub static RUNS: &[(u32, u8)] = &[")
    runs, before = [], None
    for i, f in enumerate(all_flags):
        if f != before:
            runs.append(f"({i},{kinds.index(f)})")
            before = f
    lines(runs)
    print("];")
    print()
    print("/// The zeros of all scripts; each is followed by its script's one to nine.")
    print("#[rustfmt::skip]")
    print("pub static ZEROS: &[u32] = &[")
    zeros = [i for i, c in enumerate(every) if unicodedata.decimal(c, -1) == 0]
    for z in zeros:
        assert [unicodedata.decimal(chr(z + d), -1) for d in range(10)] == list(range(10))
    assert 10 * len(zeros) == sum(c.isdecimal() for c in every)
    lines([hex(z) for z in zeros])
    print("];")


def case_table(every):
    sign("The letters that change case in an unusual way.")
    print("/// Characters whose title case is not their upper case.")
    print("#[rustfmt::skip]")
    print("pub static TITLES: &[(char, &str)] = &[")
    lines([f"('\\u{{{ord(c):x}}}', {text(c.title())})" for c in every if c.title() != c.upper()])
    print("];")
    print()
    print("/// Characters whose case folding is not their lower case.")
    print("#[rustfmt::skip]")
    print("pub static FOLDS: &[(char, &str)] = &[")
    lines([f"('\\u{{{ord(c):x}}}', {text(c.casefold())})"
           for c in every if c.casefold() != c.lower()])
    print("];")



TABLES = {"kinds": kinds_table, "case": case_table}
TABLES[sys.argv[1]]([chr(i) for i in range(sys.maxunicode + 1)])
