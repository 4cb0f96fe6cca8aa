"""Random numbers: the Mersenne Twister, with CPython's sequences."""
import _random
import math as _m


class Random:
    def __init__(self, x=None):
        self._id = _random.new()
        if x is not None:
            self.seed(x)

    def seed(self, a=None, version=2):
        _random.seed(self._id, a)

    def getstate(self):
        return _random.getstate(self._id)

    def setstate(self, state):
        _random.setstate(self._id, state[1][:-1], state[1][-1], state[2])

    def random(self):
        return _random.random(self._id)

    def getrandbits(self, k):
        return _random.getrandbits(self._id, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
            if start >= stop:
                raise ValueError('empty range for randrange()')
        return _random.randrange(self._id, start, stop, step)

    def randint(self, a, b):
        return _random.randrange(self._id, a, b + 1, 1)

    def _randbelow(self, n):
        return _random.below(self._id, n)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[_random.below(self._id, len(seq))]

    def shuffle(self, x):
        if type(x) is list:
            _random.shuffle(self._id, x)
            return
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            population = [x for x, n in zip(population, counts) for _ in range(n)]
        return [population[i] for i in _random.sample(self._id, len(population), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * n)] for _ in range(k)]
            cum_weights = []
            total = 0
            for w in weights:
                total += w
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        chosen = []
        for _ in range(k):
            x = self.random() * total
            low = 0
            high = n - 1
            while low < high:
                middle = (low + high) // 2
                if x < cum_weights[middle]:
                    high = middle
                else:
                    low = middle + 1
            chosen.append(population[low])
        return chosen

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _m.sqrt(u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        return _random.gauss(self._id, mu, sigma)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 4 * _m.exp(-0.5) / _m.sqrt(2.0) * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_m.log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _m.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_m.log(1.0 - self.random()) / lambd

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        mean = n * p
        if mean < 10.0:
            # The gaps between successes are geometric.
            rate = _m.log2(1.0 - p)
            if not rate:
                return 0
            hits = trials = 0
            while True:
                trials += _m.floor(_m.log2(self.random()) / rate) + 1
                if trials > n:
                    return hits
                hits += 1
        # Hormann's transformed rejection with squeeze.
        spread = _m.sqrt(mean * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = mean + 0.5
        quick = 0.92 - 4.2 / b
        ready = False
        while True:
            u = self.random() - 0.5
            us = 0.5 - abs(u)
            k = _m.floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= quick:
                return k
            if not ready:
                alpha = (2.83 + 5.1 / b) * spread
                odds = _m.log(p / (1.0 - p))
                mode = _m.floor((n + 1) * p)
                h = _m.lgamma(mode + 1) + _m.lgamma(n - mode + 1)
                ready = True
            v *= alpha / (a / (us * us) + b)
            if _m.log(v) <= h - _m.lgamma(k + 1) - _m.lgamma(n - k + 1) + (k - mode) * odds:
                return k

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_m.log(1.0 - self.random())) ** (1.0 / beta)

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _m.tau * self.random()
        s = 0.5 / kappa
        r = s + _m.sqrt(1.0 + s * s)
        while True:
            z = _m.cos(_m.pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _m.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _m.acos(f)) % _m.tau
        return (mu - _m.acos(f)) % _m.tau

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            ainv = _m.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - _m.log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _m.log(u1 / (1.0 - u1)) / ainv
                x = alpha * _m.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + 1.0 + _m.log(4.5) - 4.5 * z >= 0.0 or r >= _m.log(z):
                    return x * beta
        if alpha == 1.0:
            return -_m.log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (_m.e + alpha) / _m.e
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -_m.log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _m.exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0


class SystemRandom(Random):
    def seed(self, *args, **kwds):
        return None


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
binomialvariate = _inst.binomialvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
vonmisesvariate = _inst.vonmisesvariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
