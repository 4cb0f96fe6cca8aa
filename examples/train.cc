# A neural network learns which of two spirals a point belongs to.
#
# The same training three times: with matrices written in the language, with the type `matrix` in
# one thread, and with `matrix` in two threads, each of which computes the gradient of half of the
# points.
#
# What to notice: in script code every multiplication is made under the GIL, so it is held all the
# time and threads would not help. The kernels of `matrix` let go of it while they compute; what is
# left under the lock is the script around them and the smallest matrices. So two threads gain,
# although one lock is in the middle of it. The result is the same but for rounding. Two threads
# together can be in kernels for up to 200 % of the time.

import math
import sys

POINTS, HIDDEN, STEPS = (int(x) for x in sys.argv[1:]) if len(sys.argv) > 3 else (1500, 64, 300)
# The script takes a few steps with a part of the points: with all it would take minutes.
SCRIPT_STEPS, SCRIPT_PART = 2, 10
RATE, MOMENTUM = 0.15, 0.9


class Rows:
    """What the training needs of a matrix, in the language."""

    def __init__(self, rows):
        self.rows = rows

    def each(self, other, f):
        if not isinstance(other, Rows):
            return Rows([[f(x, other) for x in row] for row in self.rows])
        others = other.rows if len(other.rows) > 1 else other.rows * len(self.rows)
        return Rows([[f(x, y) for x, y in zip(a, b)] for a, b in zip(self.rows, others)])

    def map(self, f):
        return Rows([[f(x) for x in row] for row in self.rows])

    def __add__(self, other):
        return self.each(other, lambda x, y: x + y)

    def __sub__(self, other):
        return self.each(other, lambda x, y: x - y)

    def __rsub__(self, number):
        return self.each(number, lambda x, y: y - x)

    def __mul__(self, other):
        return self.each(other, lambda x, y: x * y)

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Rows([[sum([x * y for x, y in zip(row, c)]) for c in columns] for row in self.rows])

    @property
    def T(self):
        return Rows([list(column) for column in zip(*self.rows)])

    def sum(self, axis):
        return Rows([[sum(column) for column in zip(*self.rows)]])

    def tanh(self):
        return self.map(math.tanh)

    def sigmoid(self):
        return self.map(lambda x: 1 / (1 + math.exp(-x)))

    def tolist(self):
        return self.rows


def spirals(count):
    points, labels = [], []
    for k in range(count):
        r = (k + 0.5) / count
        for side in (0, 1):
            angle = 3 * math.pi * r + math.pi * side
            points.append([4 * r * math.cos(angle), 4 * r * math.sin(angle)])
            labels.append([side])
    return points, labels


def network():
    """Weights and biases of three layers, the same ones at every start."""
    sizes = [2, HIDDEN, HIDDEN, 1]
    layers = []
    for i in range(3):
        scale = 2 * math.sqrt(3 / sizes[i])
        layers.append(((matrix.random(sizes[i], sizes[i + 1], seed=i) - 0.5) * scale).tolist())
        layers.append([[0.0] * sizes[i + 1]])
    return layers


def output(net, x):
    w1, b1, w2, b2, w3, b3 = net
    h1 = (x @ w1 + b1).tanh()
    h2 = (h1 @ w2 + b2).tanh()
    return h1, h2, (h2 @ w3 + b3).sigmoid()


def gradient(net, x, y):
    w1, b1, w2, b2, w3, b3 = net
    h1, h2, p = output(net, x)
    d3 = p - y
    d2 = d3 @ w3.T * (1 - h2 * h2)
    d1 = d2 @ w2.T * (1 - h1 * h1)
    return [x.T @ d1, d1.sum(0), h1.T @ d2, d2.sum(0), h2.T @ d3, d3.sum(0)]


def both_halves(net, halves):
    threads = [thread(gradient, net, x, y) for x, y in halves]
    one, two = [t.join() for t in threads]
    return [a + b for a, b in zip(one, two)]


def accuracy(net, x, y):
    p = output(net, x)[2].tolist()
    right = [(guess[0] > 0.5) == (label[0] > 0.5) for guess, label in zip(p, y.tolist())]
    return sum(right) / len(right)


def spent(what):
    return sum([t[what] for t in gil.stats()])


def train(name, kind, count, steps, threads=1):
    points, labels = spirals(count)
    x, y = kind(points), kind(labels)
    net = [kind(layer) for layer in network()]
    velocity = [w * 0 for w in net]
    halves = [(kind(points[h]), kind(labels[h])) for h in (slice(count), slice(count, None))]
    before = accuracy(net, x, y)
    start, held, native = now(), spent('has_gil'), spent('native')
    for _ in range(steps):
        slopes = gradient(net, x, y) if threads == 1 else both_halves(net, halves)
        velocity = [v * MOMENTUM - g * (RATE / (2 * count)) for v, g in zip(velocity, slopes)]
        net = [w + v for w, v in zip(net, velocity)]
    time = now() - start
    held, native = (spent('has_gil') - held) / time, (spent('native') - native) / time
    after = accuracy(net, x, y)
    step = time / steps
    print(f"{name:19} {2 * count:7} {steps:6} {step * 1000:8.2f} ms {before:7.1%} {after:7.1%} {held:9.0%} {native:8.0%}")
    return step


print("claim  kernels without the lock train a network in parallel, script code cannot")
print("                     points  steps      a step  before   after  lock held  kernels")
script = train("script", Rows, POINTS // SCRIPT_PART, SCRIPT_STEPS) * SCRIPT_PART
one = train("matrix, one thread", matrix, POINTS, STEPS)
two = train("matrix, two threads", matrix, POINTS, STEPS, threads=2)
print(f"kernels against script x{script / one:.0f}, two threads against one x{one / two:.2f}")
