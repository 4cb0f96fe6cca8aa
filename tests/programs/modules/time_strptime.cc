# time.strptime: directives, and what is wrong with a text or a format.
# python: 3.13
import time
def t(*args):
    try:
        print(time.strptime(*args))
    except Exception as e:
        print(type(e).__name__, e)
for a in [('2024-02-29 12:30:15', '%Y-%m-%d %H:%M:%S'), ('29 Feb 2024', '%d %b %Y'), ('Thursday January 1 1970', '%A %B %d %Y'), ('1/2/99', '%m/%d/%y'), ('1/2/68', '%m/%d/%y'), ('11:05 PM', '%I:%M %p'), ('12:05 am', '%I:%M %p'), ('2024 060', '%Y %j'), ('Thu Jan  1 00:00:00 1970',), ('x', '%Y'), ('2024x', '%Y'), ('2024-13-01', '%Y-%m-%d'), ('2023-02-29', '%Y-%m-%d'), ('5%', '%d%%'), ('a', '%q'), ('2024-1-5', '%Y-%m-%d'), ('20240105', '%Y%m%d'), ('12:34:56', '%T'), ('12:34:56.789', '%H:%M:%S.%f'), ('2024-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z'), ('  2024', '%Y'), ('2024  5', '%Y %m'), ('', '%Y'), (5, '%Y'), ('5', 5), ('2024-01-01 ', '%Y-%m-%d'), ('24', '%H')]:
    t(*a)
# expect-output:
# | time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=12, tm_min=30, tm_sec=15, tm_wday=3, tm_yday=60, tm_isdst=-1)
# | time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
# | time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=-1)
# | time.struct_time(tm_year=1999, tm_mon=1, tm_mday=2, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=2, tm_isdst=-1)
# | time.struct_time(tm_year=2068, tm_mon=1, tm_mday=2, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=2, tm_isdst=-1)
# | time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=23, tm_min=5, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
# | time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=5, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
# | time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
# | time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=-1)
# | ValueError time data 'x' does not match format '%Y'
# | ValueError unconverted data remains: x
# | ValueError time data '2024-13-01' does not match format '%Y-%m-%d'
# | ValueError day is out of range for month
# | time.struct_time(tm_year=1900, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
# | ValueError 'q' is a bad directive in format '%q'
# | time.struct_time(tm_year=2024, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
# | time.struct_time(tm_year=2024, tm_mon=1, tm_mday=5, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=5, tm_isdst=-1)
# | ValueError 'T' is a bad directive in format '%T'
# | time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=12, tm_min=34, tm_sec=56, tm_wday=0, tm_yday=1, tm_isdst=-1)
# | time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
# | ValueError time data '  2024' does not match format '%Y'
# | time.struct_time(tm_year=2024, tm_mon=5, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=2, tm_yday=122, tm_isdst=-1)
# | ValueError time data '' does not match format '%Y'
# | TypeError strptime() argument 0 must be str, not <class 'int'>
# | TypeError strptime() argument 1 must be str, not <class 'int'>
# | ValueError unconverted data remains:  
# | ValueError unconverted data remains: 4
