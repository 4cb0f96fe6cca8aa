# Which comparison fails, and what the list looks like then.
# python: 3.13
for items in [3, 1, 'a', 2], [1, 'a', 0.5, 'b'], [2, 1, 0, 'x', 3], ['a', 'a', 3, 2.0]:
    for reverse in False, True:
        try:
            items.sort(reverse=reverse)
        except TypeError as e:
            print(e, items)

class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n

for numbers in [3, 1, 2], [2, 2, 1, 3, 0], [5, 4, 4, 3, 9, 1]:
    print([x.n for x in sorted(map(Loud, numbers))])
# expect-output:
# | '<' not supported between instances of 'str' and 'int' [3, 1, 'a', 2]
# | '<' not supported between instances of 'str' and 'int' [3, 1, 'a', 2]
# | '<' not supported between instances of 'str' and 'int' [1, 'a', 0.5, 'b']
# | '<' not supported between instances of 'float' and 'str' [1, 'a', 0.5, 'b']
# | '<' not supported between instances of 'str' and 'int' [2, 1, 0, 'x', 3]
# | '<' not supported between instances of 'str' and 'int' [2, 1, 0, 'x', 3]
# | '<' not supported between instances of 'int' and 'str' ['a', 'a', 3, 2.0]
# | '<' not supported between instances of 'str' and 'int' ['a', 'a', 3, 2.0]
# | 1<3 2<1 1<2 2<3 2<3 2<1 [1, 2, 3]
# | 2<2 1<2 2<2 3<1 1<3 3<2 0<3 0<2 0<2 0<1 [0, 1, 2, 2, 3]
# | 4<5 4<4 4<4 3<4 9<3 3<9 9<5 1<9 1<4 1<4 1<3 [1, 3, 4, 4, 5, 9]
