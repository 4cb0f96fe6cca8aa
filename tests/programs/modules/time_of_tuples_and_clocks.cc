# time.mktime is the reverse of localtime; clocks by number and by name.
import time

print(time.mktime(time.localtime(1e9)) == 1e9, time.mktime((2024, 14, 1, 0, 0, 0, 0, 0, -1)) == time.mktime((2025, 2, 1, 0, 0, 0, 0, 0, -1)))
print(time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic(), len(time.tzname), time.daylight in (0, 1))
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)
for f in (lambda: time.get_clock_info("x"), lambda: time.mktime((1,)), lambda: time.mktime(5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
# expect: True True
# expect: True 2 True
# expect: True True
# expect: unknown clock
# expect: mktime(): illegal time tuple argument
# expect: Tuple or struct_time argument required
