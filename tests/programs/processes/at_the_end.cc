# differs: the shim does not wait
# At the end of the run processes are waited for, daemons are ended; an error nobody saw is told.
# real-only: on the virtual driver a process does not sleep
def slow():
    sleep(0.05)
    print('slow is through')    # expect: slow is through

def fails():
    raise ValueError('nobody looked')

process(slow)
d = process(sleep, 1000)
d.daemon = True
process(fails)
# expect-stderr:
# | Exception in process Process-3 (fails):
# | Traceback (most recent call last):
# |   File "processes/at_the_end.cc", line 9, in fails
# |     raise ValueError('nobody looked')
# | ValueError: nobody looked
