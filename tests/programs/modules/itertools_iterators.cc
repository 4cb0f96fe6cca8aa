# Iterators made of iterators, with their errors.
# python: 3.13
from itertools import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
L = list
print(L(islice(count(5, 2), 4)), L(islice(count(1.5), 2)), L(islice(cycle('ab'), 5)), L(repeat(1, 3)), L(accumulate([1, 2, 3])), L(accumulate([1, 2, 3], lambda a, b: a * b)), L(accumulate([1, 2], initial=10)), L(accumulate([])), L(batched('abcdefg', 3)), L(chain([1], (2,), 'a')), L(chain.from_iterable([[1], [2]])))
print(L(combinations('abc', 2)), L(combinations_with_replacement('ab', 2)), L(permutations('abc', 2)), L(permutations([1, 2, 3])), L(product('ab', [1, 2])), L(product([0, 1], repeat=2)), L(product()), L(combinations([], 0)), L(combinations('ab', 3)), L(permutations('ab', 0)))
print(L(compress('abcd', [1, 0, 1])), L(dropwhile(lambda x: x < 3, [1, 3, 2])), L(takewhile(lambda x: x < 3, [1, 3, 2])), L(filterfalse(lambda x: x % 2, range(5))), L(filterfalse(None, [0, 1, ''])), [(k, L(g)) for k, g in groupby('aabbca')], [(k, L(g)) for k, g in groupby([1, 3, 2, 4], lambda x: x % 2)], L(islice(range(10), 2, 8, 3)), L(islice('abc', None)), L(pairwise([1, 2, 3])), L(pairwise([1])), L(starmap(pow, [(2, 3), (3, 2)])), L(zip_longest([1, 2], 'a', fillvalue='-')), L(zip_longest([], [1])))
a, b = tee([1, 2, 3]); print(next(a), L(b), L(a), len(tee([], 3)), tee([], 0))
t(lambda: L(batched('abc', 0))); t(lambda: L(batched('abcd', 3, strict=True))); t(lambda: islice([1], -1)); t(lambda: islice([1], 0, 1, 0)); t(lambda: L(combinations('a', -1))); t(lambda: permutations('a', -1)); t(lambda: repeat(1, 'a')); t(lambda: count('a')); t(lambda: L(chain(3))); t(lambda: L(product([1], repeat=-1))); t(lambda: next(iter(chain()))); t(lambda: tee([], -1)); t(lambda: L(starmap(pow, [3]))); t(lambda: L(zip_longest([1], x=3))); t(lambda: L(pairwise(5))); t(lambda: groupby()); t(lambda: L(islice([1,2], 'a')))
print(repeat(5), repeat(5, 2), count(3), count(1, 2), count(2.5), chain, type(chain()), type(count()).__name__, islice.__name__)
g = groupby('aab'); k, grp = next(g); k2, grp2 = next(g); print(k, L(grp), k2, L(grp2))
c = count(); print(next(c), next(c), c); it = iter(chain([1], [2])); print(next(it), iter(it) is it)
def gen():
    yield 1
    raise ValueError('x')
t(lambda: L(chain(gen(), [2]))); t(lambda: L(accumulate(gen())))
print(next(combinations(range(100), 50))[:3], L(zip(count(), 'ab')), L(map(lambda p: p[0], product('ab', repeat=1))), isinstance(chain(), chain), L(islice(permutations(range(20)), 1))[0][:4])
r = repeat(3, 2); print(len(L(r))); print(L(takewhile(bool, [1, 0, 1])), sum(1 for _ in product(range(3), repeat=3)))
# expect-output:
# | [5, 7, 9, 11] [1.5, 2.5] ['a', 'b', 'a', 'b', 'a'] [1, 1, 1] [1, 3, 6] [1, 2, 6] [10, 11, 13] [] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] [1, 2, 'a'] [1, 2]
# | [('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 'a'), ('a', 'b'), ('b', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] [()] [] [()]
# | ['a', 'c'] [3, 2] [1] [0, 2, 4] [0, ''] [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])] [(1, [1, 3]), (0, [2, 4])] [2, 5] ['a', 'b', 'c'] [(1, 2), (2, 3)] [] [8, 9] [(1, 'a'), (2, '-')] [(None, 1)]
# | 1 [1, 2, 3] [2, 3] 3 ()
# | ValueError n must be at least one
# | ValueError batched(): incomplete batch
# | ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# | ValueError Step for islice() must be a positive integer or None.
# | ValueError r must be non-negative
# | ValueError r must be non-negative
# | TypeError 'str' object cannot be interpreted as an integer
# | TypeError a number is required
# | TypeError 'int' object is not iterable
# | ValueError repeat argument cannot be negative
# | StopIteration
# | ValueError n must be >= 0
# | TypeError 'int' object is not iterable
# | TypeError zip_longest() got an unexpected keyword argument
# | TypeError 'int' object is not iterable
# | TypeError groupby() missing required argument 'iterable' (pos 1)
# | ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# | repeat(5) repeat(5, 2) count(3) count(1, 2) count(2.5) <class 'itertools.chain'> <class 'itertools.chain'> count islice
# | a [] b ['b']
# | 0 1 count(2)
# | 1 True
# | ValueError x
# | ValueError x
# | (0, 1, 2) [(0, 'a'), (1, 'b')] ['a', 'b'] True (0, 1, 2, 3)
# | 2
# | [1] 27
