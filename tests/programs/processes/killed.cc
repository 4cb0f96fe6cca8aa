# differs: the shim has no kill
# A process that dies without an answer is an error that says so.
def wait():
    sleep(1000)

# real-only: on the virtual driver a process does not sleep
p = process(wait)
print(p.join(0.01), p.done, p.exitcode)    # expect: None False None
p.kill()
try:
    p.join()
except ProcessDied as error:
    words = str(error).replace(str(p.pid), 'N')
    print(words)    # expect: process 'Process-1 (wait)' (pid N) was killed by SIGKILL while it ran wait
    print(error.pid == p.pid, error.exitcode)    # expect: True -9
print(p.done, p.exitcode, p.name)    # expect: True -9 Process-1 (wait)
