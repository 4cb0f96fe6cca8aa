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


def strftime(format, t=None):
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


timezone = -_time.zone(0)[0]
