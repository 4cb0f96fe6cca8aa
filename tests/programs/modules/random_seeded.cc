# The Mersenne Twister: a seed gives CPython's numbers.
import random
random.seed(42)
print(random.random(), random.random())  # expect: 0.6394267984578837 0.025010755222666936
print(random.randint(1, 100), random.randrange(10), random.randrange(5, 50, 5), random.choice("abcdef"))
# expect: 36 3 20 b
print(random.uniform(1, 2))  # expect: 1.7364712141640124
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 4), random.choices([1, 2, 3], k=5))
# expect: [3, 2, 4, 9, 5, 7, 0, 6, 1, 8] [71, 25, 91, 83] [3, 2, 2, 1, 3]
print(random.getrandbits(16), random.gauss(0, 1))  # expect: 49729 0.5317762204008692
random.seed("text")
print(random.randint(1, 1000000))  # expect: 913474
random.seed(42)
print(random.random())  # expect: 0.6394267984578837
