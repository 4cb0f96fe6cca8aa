"""Rational numbers, exact and of any size."""
from numbers import Rational, Complex
import math
import operator

__all__ = ['Fraction']

_MODULUS = 2305843009213693951
_INF = 314159


def _spaceless(text):
    return not any(c.isspace() for c in text)


def _digits(text):
    # Decimal digits, single underscores between them.
    return bool(text) and text[0] != '_' and text[-1] != '_' and '__' not in text and text.replace('_', '').isdecimal()


def _parse(text):
    """Numerator and denominator of a text, or None."""
    text = text.strip()
    sign = 1
    if text[:1] in ('+', '-'):
        sign = -1 if text[0] == '-' else 1
        text = text[1:]
    if '/' in text:
        above, slash, below = text.partition('/')
        if above != above.rstrip() or below != below.lstrip():
            above = above.rstrip()
            below = below.lstrip()
        if not _digits(above) or not _digits(below):
            return None
        return sign * int(above), int(below)
    exponent = 0
    mark = max(text.find('e'), text.find('E'))
    if mark >= 0:
        power = text[mark + 1:]
        text = text[:mark]
        if not _digits(power[1:] if power[:1] in ('+', '-') else power):
            return None
        exponent = int(power)
    whole, dot, part = text.partition('.')
    if not whole and not part:
        return None
    if whole and not _digits(whole) or part and not _digits(part):
        return None
    part = part.replace('_', '')
    numerator = int(whole or '0') * 10 ** len(part) + int(part or '0')
    denominator = 10 ** len(part)
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator *= 10 ** -exponent
    return sign * numerator, denominator


class Fraction(Rational):
    """A rational number: Fraction(8, 6), Fraction('4/3'), Fraction('1.25'), Fraction(0.5)."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, Rational) or isinstance(numerator, int):
                self._numerator = int(numerator.numerator)
                self._denominator = int(numerator.denominator)
                return self
            if isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio') and not isinstance(numerator, str):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                numerator, denominator = parsed
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, (Rational, int)) and isinstance(denominator, (Rational, int)):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = int(numerator // g)
        self._denominator = int(denominator // g)
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        if isinstance(dec, int):
            return cls(dec)
        if not hasattr(dec, 'as_integer_ratio') or isinstance(dec, float):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @classmethod
    def _coprime(cls, numerator, denominator):
        self = super().__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The continued fraction, until the next convergent is too fine.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # The two bounds; the convergent wins if it is no farther away.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._coprime(p1, q1)
        return Fraction._coprime(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        spec = _read_spec(format_spec)
        if spec is None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')
        if spec['type'] == '':
            return self._format_general(spec)
        return self._format_float(spec)

    def _format_general(self, spec):
        text = str(abs(self._numerator))
        if spec['group']:
            text = format(abs(self._numerator), spec['group'])
        if self._denominator > 1 or spec['alt']:
            text += '/' + format(self._denominator, spec['group'])
        sign = '-' if self._numerator < 0 else '' if spec['sign'] == '-' else spec['sign']
        return _padded(sign, text, spec['fill'], spec['align'], spec['width'])

    def _format_float(self, spec):
        kind = spec['type']
        precision = spec['precision']
        if precision is None:
            precision = 6
        if kind in 'fF%':
            point = -precision - (2 if kind == '%' else 0)
            negative, digits = _round_to(self._numerator, self._denominator, point, spec['noneg'])
            scientific = False
            places = precision
        else:
            if kind in 'gG':
                figures = max(precision, 1)
            else:
                figures = precision + 1
            negative, digits, exponent = _round_figures(self._numerator, self._denominator, figures)
            point = exponent
            if kind in 'eE':
                scientific = True
            else:
                scientific = exponent > 0 or exponent + figures - 1 < -4
            places = figures - 1 if scientific else -exponent
        sign = '-' if negative else '' if spec['sign'] == '-' else spec['sign']
        trim = kind in 'gG' and not spec['alt']
        tail = ''
        if kind == '%':
            tail = '%'
        elif scientific:
            shown = point + places
            tail = f"{'E' if kind in 'EG' else 'e'}{shown:+03d}"
        text = str(digits).zfill(places + 1)
        lead = text[:len(text) - places]
        part = text[len(text) - places:]
        if trim:
            part = part.rstrip('0')
        dot = '.' if part or spec['alt'] else ''
        after = dot + part + tail
        zero = spec['zero']
        if zero:
            width = spec['width'] - len(sign) - len(after)
            if spec['group']:
                width = 3 * width // 4 + 1 if width > 0 else 0
                lead = lead.zfill(width)
            else:
                lead = lead.zfill(width)
        if spec['group']:
            first = 1 + (len(lead) - 1) % 3
            lead = lead[:first] + ''.join([spec['group'] + lead[at:at + 3] for at in range(first, len(lead), 3)])
        text = lead + after
        return _padded(sign, text, spec['fill'], spec['align'], spec['width'])

    def __add__(a, b):
        return _add(a, b)

    def __radd__(b, a):
        return _radd(b, a)

    def __sub__(a, b):
        return _sub(a, b)

    def __rsub__(b, a):
        return _rsub(b, a)

    def __mul__(a, b):
        return _mul(a, b)

    def __rmul__(b, a):
        return _rmul(b, a)

    def __truediv__(a, b):
        return _truediv(a, b)

    def __rtruediv__(b, a):
        return _rtruediv(b, a)

    def __floordiv__(a, b):
        return _floordiv(a, b)

    def __rfloordiv__(b, a):
        return _rfloordiv(b, a)

    def __mod__(a, b):
        return _mod(a, b)

    def __rmod__(b, a):
        return _rmod(b, a)

    def __divmod__(a, b):
        return _divmod(a, b)

    def __rdivmod__(b, a):
        return _rdivmod(b, a)

    def __pow__(a, b):
        if isinstance(b, (Rational, int)):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._coprime(a._numerator ** power, a._denominator ** power)
                if a._numerator > 0:
                    return Fraction._coprime(a._denominator ** -power, a._numerator ** -power)
                if a._numerator == 0:
                    raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
                return Fraction._coprime((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if isinstance(b, float):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, (Rational, int)):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._coprime(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._coprime(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._coprime(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            h = _INF
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        h = h if self._numerator >= 0 else -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, (Rational, int)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, (Rational, int)):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return a._numerator != 0

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _operators(exact, inexact):
    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return inexact(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, (Rational, int)):
            return exact(Fraction(a), b)
        if isinstance(a, float):
            return inexact(a, float(b))
        return NotImplemented
    return forward, reverse


def _exact_add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _exact_sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _exact_mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _exact_div(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _exact_floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _exact_divmod(a, b):
    da, db = a._denominator, b._denominator
    div, rest = divmod(a._numerator * db, da * b._numerator)
    return div, Fraction(rest, da * db)


def _exact_mod(a, b):
    da, db = a._denominator, b._denominator
    return Fraction((a._numerator * db) % (b._numerator * da), da * db)


_add, _radd = _operators(_exact_add, operator.add)
_sub, _rsub = _operators(_exact_sub, operator.sub)
_mul, _rmul = _operators(_exact_mul, operator.mul)
_truediv, _rtruediv = _operators(_exact_div, operator.truediv)
_floordiv, _rfloordiv = _operators(_exact_floordiv, operator.floordiv)
_divmod, _rdivmod = _operators(_exact_divmod, divmod)
_mod, _rmod = _operators(_exact_mod, operator.mod)


def _round_to(n, d, exponent, no_negative_zero=False):
    """Rounds n/d to a multiple of 10**exponent, half to even: sign and digits."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    negative = q < 0 if no_negative_zero else n < 0
    return negative, abs(q)


def _round_figures(n, d, figures):
    """Rounds n/d to so many significant digits: sign, digits, exponent of the last."""
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    m = len(above) - len(below) + (below <= above)
    exponent = m - figures
    negative, digits = _round_to(n, d, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return negative, digits, exponent


def _read_spec(text):
    spec = dict(fill=' ', align='>', sign='-', noneg=False, alt=False, zero=False, width=0, group='', precision=None, type='')
    at = 0
    given = False
    if len(text) >= 2 and text[1] in '<>=^':
        spec['fill'], spec['align'] = text[0], text[1]
        given = True
        at = 2
    elif text[:1] and text[0] in '<>=^':
        spec['align'] = text[0]
        given = True
        at = 1
    if text[at:at + 1] and text[at] in '+- ':
        spec['sign'] = text[at]
        at += 1
    if text[at:at + 1] == 'z':
        spec['noneg'] = True
        at += 1
    if text[at:at + 1] == '#':
        spec['alt'] = True
        at += 1
    zero = text[at:at + 1] == '0' and text[at + 1:at + 2].isdigit()
    if zero:
        at += 1
    start = at
    while text[at:at + 1].isdigit():
        at += 1
    if at > start:
        spec['width'] = int(text[start:at])
    if text[at:at + 1] and text[at] in ',_':
        spec['group'] = text[at]
        at += 1
    if text[at:at + 1] == '.':
        start = at + 1
        at = start
        while text[at:at + 1].isdigit():
            at += 1
        if at == start:
            return None
        spec['precision'] = int(text[start:at])
    kind = text[at:]
    if kind not in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%'):
        return None
    spec['type'] = kind
    if kind == '':
        # Of the plain form there is no precision, no zero padding and no `z`.
        if zero or spec['noneg'] or spec['precision'] is not None:
            return None
    elif zero:
        if given:
            return None
        spec['zero'] = True
        spec['fill'], spec['align'] = '0', '='
    return spec


def _padded(sign, text, fill, align, width):
    pad = fill * (width - len(sign) - len(text))
    if align == '<':
        return sign + text + pad
    if align == '^':
        half = len(pad) // 2
        return pad[:half] + sign + text + pad[half:]
    if align == '=':
        return sign + pad + text
    return pad + sign + text
