# binomialvariate, by both of its ways.
# python: 3.13
import random
random.seed(5)
print([random.binomialvariate(n, p) for n, p in [(10, .3), (1, .4), (1000, .3), (50, .9), (20, .5), (100000, .001), (300, .5)] * 4])
print(random.binomialvariate(), random.binomialvariate(7, 0.0), random.binomialvariate(7, 1.0))
for n, p in ((-1, 0.5), (3, 2.0)):
    try:
        random.binomialvariate(n, p)
    except ValueError as e:
        print(e)
# expect-output:
# | [6, 0, 330, 45, 12, 110, 153, 0, 0, 287, 39, 9, 88, 145, 0, 0, 293, 45, 17, 96, 141, 5, 1, 311, 47, 9, 117, 165]
# | 1 0 7
# | n must be non-negative
# | p must be in the range 0.0 <= p <= 1.0
