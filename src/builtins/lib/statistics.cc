"""Averages, spread, and relations of samples."""
from math import sqrt as _sqrt, log as _log, exp as _exp, fsum as _fsum, hypot as _hypot, erf as _erf, erfc as _erfc, tau as _tau, fabs as _fabs, isfinite as _isfinite
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right


class StatisticsError(ValueError):
    pass


class _Exact:
    # The exact sum of numbers as a fraction: numerator and denominator.
    def __init__(self, n, d):
        self.n = n
        self.d = d


def _ratio(x):
    if isinstance(x, int):
        return int(x), 1
    if isinstance(x, float):
        return x.as_integer_ratio()
    if hasattr(x, 'as_integer_ratio'):
        return x.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _sum(data):
    # The kind of the numbers, their exact sum, their number.
    kind = int
    count = 0
    partials = {}
    special = None
    for x in data:
        count += 1
        if type(x) is not int and kind is int:
            kind = type(x) if not isinstance(x, int) else int
        elif isinstance(x, float):
            kind = float
        if isinstance(x, float) and not _isfinite(x):
            special = x if special is None else special + x
            continue
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
    if special is not None:
        return kind, special, count
    total_n, total_d = 0, 1
    for d, n in partials.items():
        total_n, total_d = total_n * d + n * total_d, total_d * d
    return kind, _reduced(total_n, total_d), count


def _reduced(n, d):
    from math import gcd
    g = gcd(n, d) or 1
    return _Exact(n // g, d // g)


def _convert(total, kind):
    # A fraction as a number of the data's kind.
    if isinstance(total, _Exact):
        if kind is int or issubclass(kind, int):
            if total.d == 1:
                return total.n
            return total.n / total.d
        if kind is float:
            return total.n / total.d
        try:
            return kind(total.n) / kind(total.d)
        except TypeError:
            return total.n / total.d
    return total


def _squares(data, c=None):
    # The kind, the exact sum of squared differences from the mean (or c), the mean, the number.
    data = list(data)
    kind, total, n = _sum(data)
    if not isinstance(total, _Exact):
        return kind, total * 0, total, n
    if n == 0:
        return kind, _Exact(0, 1), 0, 0
    if c is not None:
        a, b = _ratio(c)
        mean = _Exact(a, b)
    else:
        mean = _reduced(total.n, total.d * n)
    sums = {}
    for x in data:
        p, q = _ratio(x)
        top = p * mean.d - mean.n * q
        bottom = q * mean.d
        key = bottom * bottom
        sums[key] = sums.get(key, 0) + top * top
    sn, sd = 0, 1
    for d, v in sums.items():
        sn, sd = sn * d + v * sd, sd * d
    return kind, _reduced(sn, sd), mean, n


def mean(data):
    """Return the sample arithmetic mean of data."""
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    if not isinstance(total, _Exact):
        return total / n
    return _convert(_reduced(total.n, total.d * n), kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    den = _fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    from math import sumprod
    return sumprod(data, weights) / den


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    data = list(data)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    found_zero = False
    logs = []
    for x in data:
        if x > 0.0 or x != x:
            logs.append(_log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if found_zero:
        return 0.0
    return _exp(_fsum(logs) / len(data))


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    if n == 1 and weights is None:
        return data[0]
    if weights is None:
        weights = [1] * n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
    if 0 in data:
        return 0
    kind, total, _ = _sum(data)
    sn, sd = 0, 1
    wn, wd = 0, 1
    for x, w in zip(data, weights):
        p, q = _ratio(x)
        a, b = _ratio(w)
        sn, sd = sn * b * p + a * q * sd, sd * b * p
        wn, wd = wn * b + a * wd, wd * b
    return _convert(_reduced(wn * sd, wd * sn), float if kind is int else kind)


def median(data):
    """Return the median (middle value) of numeric data."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


def median_high(data):
    """Return the high median of data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = _bisect_left(data, x)
    j = _bisect_right(data, x, lo=i)
    interval = float(interval)
    x = float(x)
    return (x - interval / 2.0) + interval * (n / 2 - i) / (j - i)


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """Return a list of the most frequently occurring values."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        return []
    most = max(counts.values())
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide data into n continuous intervals with equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        m = size - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = size + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _spread(name, data, mean, least, result):
    # The squares of the deviations over their number, less one for a sample, which needs two.
    kind, squares, c, n = _squares(data, mean)
    if n < least:
        points = 'two data points' if least > 1 else 'one data point'
        raise StatisticsError(f'{name} requires at least {points}')
    if not isinstance(squares, _Exact):
        return squares
    return result(squares.n, squares.d * (n + 1 - least), kind)


def _quotient(n, d, kind):
    return _convert(_reduced(n, d), kind)


def variance(data, xbar=None):
    """Return the sample variance of data."""
    return _spread('variance', data, xbar, 2, _quotient)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    return _spread('pvariance', data, mu, 1, _quotient)


def _root(n, d, kind):
    # The square root of a fraction, rounded once.
    from math import isqrt
    if n == 0:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        d <<= 2 * shift
        a = isqrt(n // d)
        return float((a | (a * a * d != n)) << shift)
    scaled = n << -2 * shift
    a = isqrt(scaled // d)
    top = a | (a * a * d != scaled)
    return top / (1 << -shift)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    return _spread('stdev', data, xbar, 2, _root)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    return _spread('pstdev', data, mu, 1, _root)


def _products(x, y):
    return _fsum([a * b for a, b in zip(x, y)])


def covariance(x, y, /):
    """Covariance: the sample covariance of two inputs x and y."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    return _products([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation coefficient."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x = _ranks(x)
        y = _ranks(y)
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    x = [a - xbar for a in x]
    y = [b - ybar for b in y]
    sxy = _products(x, y)
    sxx = _products(x, x)
    syy = _products(y, y)
    try:
        return sxy / _sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _ranks(data):
    order = sorted(zip(data, range(len(data))))
    out = [0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        for k in range(i, j):
            out[order[k][1]] = (i + j + 1) / 2
        i = j
    return out


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [a - xbar for a in x]
        y = [b - ybar for b in y]
    sxy = _products(x, y) + 0.0
    sxx = _products(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else ybar - slope * xbar
    from collections import namedtuple
    return namedtuple('LinearRegression', ('slope', 'intercept'))(slope, intercept)


# The quotients of polynomials of Wichura's AS 241: near the middle, farther out, in the tails.
_MIDDLE = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
            13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
           (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
            5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0))
_FARTHER = ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
             3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
            (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
             0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0))
_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
          0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
         (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
          0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0))


def _polynomial(r, factors):
    sum = 0.0
    for factor in factors:
        sum = sum * r + factor
    return sum


def _normal_inverse(p, mu, sigma):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(r, _MIDDLE[0]) * q / _polynomial(r, _MIDDLE[1]) * sigma
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    above, below = _FARTHER if r <= 5.0 else _TAIL
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(r, above) / _polynomial(r, below)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """Normal distribution of a random variable."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def samples(self, n, *, seed=None):
        from random import random, Random
        draw = random if seed is None else Random(seed).random
        return [_normal_inverse(draw(), self._mu, self._sigma) for _ in [None] * n]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = self, other
        # The narrower one first: both orders give the same digits.
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_var, y_var = x.variance, y.variance
        if not x_var or not y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = y_var - x_var
        dm = _fabs(y._mu - x._mu)
        if not dv:
            return _erfc(dm / (2.0 * x._sigma * _sqrt(2.0)))
        # Where the densities cross.
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * _sqrt(dm * dm + dv * _log(y_var / x_var))
        left, right = (a + b) / dv, (a - b) / dv
        return 1.0 - (_fabs(y.cdf(left) - x.cdf(left)) + _fabs(y.cdf(right) - x.cdf(right)))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _fabs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _fabs(other))

    def __rsub__(self, other):
        return NormalDist(other - self._mu, self._sigma)

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
