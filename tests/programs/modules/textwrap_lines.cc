# Wrapping, filling, dedenting.
# python: 3.13
from textwrap import *
import textwrap
T = "The quick brown fox jumped over the lazy dog. It's a well-known state-of-the-art sentence -- really--so it is. Averyveryverylongwordthatdoesnotfit end."
for w in (10, 20, 40, 70): print(wrap(T, w))
print(fill(T, 30)); print(fill(T, 30, initial_indent='* ', subsequent_indent='  '))
print(shorten(T, 40), shorten('Hello  world!', width=12), shorten('Hello world', width=10, placeholder='...'), shorten('Hello world', 5, placeholder='..'))
print(repr(dedent("""
    a
      b

    c
    """)), repr(dedent('\tx\n\t y')), repr(dedent('  a\n b')), repr(dedent('a\n  b')), repr(dedent('   \n  a')))
print(repr(indent('a\n\nb\n', '> ')), repr(indent('a\n\n', '> ', lambda l: True)))
print(wrap('', 5), wrap('   ', 5), wrap('a b', 1), wrap('abc def', 3, break_long_words=False), wrap('abcdef ghi', 4, break_long_words=False), wrap('  lead', 10), wrap('a\tb', 20), wrap('x\ny', 20), wrap('a-b c-d-e ab-cd-ef', 5), wrap(T, 30, max_lines=2), wrap(T, 25, break_on_hyphens=False), wrap('one. two. three', 50, fix_sentence_endings=True), wrap('a  b   c', 3, drop_whitespace=False))
try: wrap('a', 0)
except ValueError as e: print(e)
w = TextWrapper(width=15, initial_indent='-'); print(w.fill('some words to be wrapped here'))
# expect-output:
# | ['The quick', 'brown fox', 'jumped', 'over the', 'lazy dog.', "It's a", 'well-known', 'state-of-', 'the-art', 'sentence', '-- really', '--so it', 'is. Averyv', 'eryverylon', 'gwordthatd', 'oesnotfit', 'end.']
# | ['The quick brown fox', 'jumped over the lazy', "dog. It's a well-", 'known state-of-the-', 'art sentence --', 'really--so it is. Av', 'eryveryverylongwordt', 'hatdoesnotfit end.']
# | ['The quick brown fox jumped over the lazy', "dog. It's a well-known state-of-the-art", 'sentence -- really--so it is.', 'Averyveryverylongwordthatdoesnotfit end.']
# | ["The quick brown fox jumped over the lazy dog. It's a well-known state-", 'of-the-art sentence -- really--so it is.', 'Averyveryverylongwordthatdoesnotfit end.']
# | The quick brown fox jumped
# | over the lazy dog. It's a
# | well-known state-of-the-art
# | sentence -- really--so it is.
# | Averyveryverylongwordthatdoesn
# | otfit end.
# | * The quick brown fox jumped
# |   over the lazy dog. It's a
# |   well-known state-of-the-art
# |   sentence -- really--so it
# |   is. Averyveryverylongwordtha
# |   tdoesnotfit end.
# | The quick brown fox jumped over [...] Hello world! Hello... ..
# | '\na\n  b\n\nc\n' 'x\n y' ' a\nb' 'a\n  b' '\na'
# | '> a\n\n> b\n' '> a\n> \n'
# | [] [] ['a', 'b'] ['abc', 'def'] ['abcdef', 'ghi'] ['  lead'] ['a       b'] ['x y'] ['a-b', 'c-d-e', 'ab-', 'cd-ef'] ['The quick brown fox jumped', "over the lazy dog. It's [...]"] ['The quick brown fox', 'jumped over the lazy dog.', "It's a well-known", 'state-of-the-art sentence', '-- really--so it is. Aver', 'yveryverylongwordthatdoes', 'notfit end.'] ['one.  two.  three'] ['a  ', 'b', '   ', 'c']
# | invalid width 0 (must be > 0)
# | -some words to
# | be wrapped here
