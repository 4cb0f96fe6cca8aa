# Module `time`: clocks are natives; the calendar's words are here.
import _time
from _time import (sleep, time, time_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns,
                   process_time, process_time_ns, thread_time, thread_time_ns)

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
           "tm_isdst")


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and accepted by strftime()."""

    def __new__(cls, sequence, dict={}):
        if not hasattr(sequence, '__iter__') and not hasattr(sequence, '__getitem__'):
            raise TypeError('constructor requires a sequence')
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)')
        if len(items) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)')
        return tuple.__new__(cls, items[:9])

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(_FIELDS, self))
        return f"time.struct_time({fields})"


def gmtime(seconds=None):
    if seconds is None:
        seconds = time()
    return struct_time(_time.civil(seconds) + (0,))


def localtime(seconds=None):
    if seconds is None:
        seconds = time()
    offset, summer, _ = _time.zone(seconds)
    return struct_time(_time.civil(seconds + offset) + (summer,))


def asctime(t=None):
    if t is None:
        t = localtime()
    return (f"{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2} "
            f"{t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}")


def ctime(seconds=None):
    return asctime(localtime(seconds))


def _zone_offset():
    offset = _time.zone(time())[0]
    sign = "+" if offset >= 0 else "-"
    minutes = abs(offset) // 60
    return f"{sign}{minutes // 60:02}{minutes % 60:02}"


def _week(t, first):
    # Weeks begin on Sunday (first = 6) or on Monday (first = 0); days before the first are week 0.
    since = (t[6] - first) % 7
    return (t[7] - 1 + 7 - since) // 7


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if t is None:
        t = localtime()
    out = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c != "%" or at == len(format):
            out.append(c)
            continue
        c = format[at]
        at += 1
        if c == "-" and at < len(format):
            c = format[at]
            at += 1
            text = _field(c, t).lstrip("0 ")
            out.append(text if text else "0")
        else:
            out.append(_field(c, t))
    return "".join(out)


def _field(c, t):
    hour = t[3] % 12
    if c == "Y":
        return str(t[0])
    if c == "m":
        return f"{t[1]:02}"
    if c == "d":
        return f"{t[2]:02}"
    if c == "H":
        return f"{t[3]:02}"
    if c == "M":
        return f"{t[4]:02}"
    if c == "S":
        return f"{t[5]:02}"
    if c == "y":
        return f"{t[0] % 100:02}"
    if c == "e":
        return f"{t[2]:2}"
    if c == "j":
        return f"{t[7]:03}"
    if c == "I":
        return f"{12 if hour == 0 else hour:02}"
    if c == "p":
        return "AM" if t[3] < 12 else "PM"
    if c == "a":
        return _DAYS[t[6]][:3]
    if c == "A":
        return _DAYS[t[6]]
    if c == "b" or c == "h":
        return _MONTHS[t[1] - 1][:3]
    if c == "B":
        return _MONTHS[t[1] - 1]
    if c == "w":
        return str((t[6] + 1) % 7)
    if c == "u":
        return str(t[6] + 1)
    if c == "U":
        return f"{_week(t, 6):02}"
    if c == "W":
        return f"{_week(t, 0):02}"
    if c == "z":
        return _zone_offset()
    if c == "Z":
        return _time.zone(time())[2]
    if c == "%":
        return "%"
    if c == "n":
        return "\n"
    if c == "t":
        return "\t"
    if c == "F":
        return strftime("%Y-%m-%d", t)
    if c == "T" or c == "X":
        return strftime("%H:%M:%S", t)
    if c == "R":
        return strftime("%H:%M", t)
    if c == "D" or c == "x":
        return strftime("%m/%d/%y", t)
    if c == "c":
        return asctime(t)
    return "%" + c


def _zones():
    # The offsets and names of this year's winter and summer, where there are two.
    year = gmtime()[0]
    winter = summer = None
    for month in range(1, 13):
        offset, is_summer, name = _time.zone(_seconds_of(year, month, 1))
        if is_summer:
            summer = offset, name
        else:
            winter = offset, name
    winter = winter or summer
    return winter, summer


def _seconds_of(year, month, day):
    before = year - 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1] + (month > 2 and leap)
    return (before * 365 + before // 4 - before // 100 + before // 400 + days + day - 719163) * 86400


def mktime(t, /):
    """Convert a time tuple in local time to seconds since the Epoch."""
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError('mktime(): illegal time tuple argument')
    year, month, day, hour, minute, second = t[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    wanted = _seconds_of(year, month, day) + hour * 3600 + minute * 60 + second
    # The offset at that moment: looked for twice, because it is the moment that is wanted.
    moment = wanted - _time.zone(wanted)[0]
    return float(wanted - _time.zone(moment)[0])


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
_CLOCKS = {0: time_ns, 1: monotonic_ns, 2: process_time_ns, 3: thread_time_ns}


def clock_gettime_ns(clk_id, /):
    """Return the time of the specified clock clk_id as nanoseconds."""
    if clk_id not in _CLOCKS:
        raise OSError(22, 'Invalid argument')
    return _CLOCKS[clk_id]()


def clock_gettime(clk_id, /):
    """Return the time of the specified clock clk_id as a float."""
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    """Return the resolution (precision) of the specified clock clk_id."""
    if clk_id not in _CLOCKS:
        raise OSError(22, 'Invalid argument')
    return 1e-09


def get_clock_info(name, /):
    """Get information of the specified clock."""
    from types import SimpleNamespace
    known = {'time': ('CLOCK_REALTIME', False), 'monotonic': ('CLOCK_MONOTONIC', True), 'perf_counter': ('CLOCK_MONOTONIC', True),
             'process_time': ('CLOCK_PROCESS_CPUTIME_ID', True), 'thread_time': ('CLOCK_THREAD_CPUTIME_ID', True)}
    if name not in known:
        raise ValueError('unknown clock')
    clock, monotonic = known[name]
    return SimpleNamespace(implementation=f'clock_gettime({clock})', monotonic=monotonic, adjustable=name == 'time', resolution=1e-09)


timezone = -_time.zone(0)[0]


def __getattr__(name):
    # Asked for rarely, and a year has to be looked through for them.
    if name == 'tzname':
        winter, summer = _zones()
        return (winter[1], (summer or winter)[1])
    if name == 'altzone':
        winter, summer = _zones()
        return -(summer or winter)[0]
    if name == 'daylight':
        return int(_zones()[1] is not None)
    raise AttributeError(f"module 'time' has no attribute {name!r}", name=name)


# How many digits a directive takes at most, its least and its greatest number.
_NUMBERS = {"Y": (4, 0, 9999), "m": (2, 1, 12), "d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12),
            "M": (2, 0, 59), "S": (2, 0, 61), "j": (3, 1, 366), "y": (2, 0, 99), "w": (1, 0, 6)}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _read_number(kind, text, at):
    # As many digits as make a number within the bounds; a day may have a space in front.
    most, low, high = _NUMBERS[kind]
    start = at
    if kind == "d" and text[at:at + 1] == " ":
        start = at + 1
        most = 1
    for count in range(most, most - 1 if kind == "Y" else 0, -1):
        digits = text[start:start + count]
        if len(digits) == count and digits.isdecimal() and low <= int(digits) <= high:
            return int(digits), start + count
    return None, at


def _read_name(names, text, at):
    for length in sorted({len(name) for name in names}, reverse=True):
        word = text[at:at + length].lower()
        for number, name in enumerate(names):
            if name.lower() == word:
                return number, at + length
    return None, at


def _days_before(year, month):
    days = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return days + (month > 2 and leap)


def _ordinal(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + _days_before(year, month) + day


def _parsed(text, format):
    """What a text says, by directive."""
    found = {}
    at = 0
    whole = format
    for kind, long in _LONG.items():
        format = format.replace("%" + kind, long)
    place = 0

    def wrong():
        raise ValueError(f"time data {text!r} does not match format {whole!r}")

    while place < len(format):
        c = format[place]
        place += 1
        if c.isspace():
            while format[place:place + 1].isspace():
                place += 1
            if not text[at:at + 1].isspace():
                wrong()
            while text[at:at + 1].isspace():
                at += 1
            continue
        if c != "%":
            if text[at:at + 1].lower() != c.lower():
                wrong()
            at += 1
            continue
        if place == len(format):
            raise ValueError(f"stray % in format '{whole}'")
        kind = format[place]
        place += 1
        if kind == "%":
            value, end = (True, at + 1) if text[at:at + 1] == "%" else (None, at)
        elif kind in _NUMBERS:
            value, end = _read_number(kind, text, at)
        elif kind in "bB":
            value, end = _read_name(_MONTHS if kind == "B" else [name[:3] for name in _MONTHS], text, at)
            kind = "m"
            value = None if value is None else value + 1
        elif kind in "aA":
            value, end = _read_name(_DAYS if kind == "A" else [name[:3] for name in _DAYS], text, at)
            kind = "day"
        elif kind == "p":
            value, end = _read_name(("am", "pm"), text, at)
        elif kind == "f":
            end = at
            while end < at + 6 and text[end:end + 1].isdecimal():
                end += 1
            value = int(text[at:end].ljust(6, "0")) if end > at else None
        elif kind == "z":
            value, end = _read_zone(text, at)
        elif kind == "Z":
            value, end = _read_name(("utc", "gmt"), text, at)
        elif kind in "GuVUW":
            raise NotImplementedError(f"toyvm's strptime has no %{kind}")
        else:
            raise ValueError(f"'{kind}' is a bad directive in format '{whole}'")
        if value is None:
            wrong()
        found[kind] = value
        at = end
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    return found


def _read_zone(text, at):
    if text[at:at + 1] == "Z":
        return 0, at + 1
    if text[at:at + 1] not in ("+", "-") or text[at:at + 1] == "":
        return None, at
    sign = -1 if text[at] == "-" else 1
    hours = text[at + 1:at + 3]
    end = at + 3
    if text[end:end + 1] == ":":
        end += 1
    minutes = text[end:end + 2]
    if len(hours) + len(minutes) != 4 or not (hours + minutes).isdecimal():
        return None, at
    return sign * (int(hours) * 3600 + int(minutes) * 60), end + 2


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    """Parse a string to a time tuple according to a format specification."""
    for at, arg in ((0, string), (1, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(arg)}")
    found = _parsed(string, format)
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    month, day = found.get("m", 1), found.get("d", 1)
    if "j" in found and "m" not in found:
        rest = found["j"]
        month = 12
        while _days_before(year, month) >= rest:
            month -= 1
        day = rest - _days_before(year, month)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    # Without a year, the 29th of February is one of a leap year, as in CPython.
    guess = 1904 if "Y" not in found and "y" not in found and month == 2 and day == 29 else year
    long = (31, 29 if guess == 1904 or leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    if day > long:
        raise ValueError("day is out of range for month")
    number = _ordinal(guess, month, day)
    yday = found.get("j", number - _ordinal(guess, 1, 1) + 1)
    weekday = found.get("day", (number + 6) % 7)
    if "w" in found:
        weekday = (found["w"] - 1) % 7
    return struct_time((year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, yday, -1))
