# Clocks go forward; sleep waits at least as long.
import time
a = time.time()
b = time.monotonic()
c = time.perf_counter()
time.sleep(0.05)
print(time.time() > a, 0.05 <= time.monotonic() - b < 5, time.perf_counter() - c >= 0.05, a > 1e9)
# expect: True True True True
print(isinstance(time.perf_counter_ns(), int), time.time_ns() > 1e18, time.process_time() >= 0, time.monotonic_ns() > 0)
# expect: True True True True
try:
    time.sleep(-1)
except ValueError as e:
    print(e)  # expect: sleep length must be non-negative
