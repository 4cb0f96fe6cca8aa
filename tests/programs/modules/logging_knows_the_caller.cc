# Log formats may ask for the function and the line of the caller, and for the stack.
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(funcName)s:%(lineno)d %(message)s"))
log = logging.getLogger("here")
log.addHandler(handler)
log.propagate = False
log.setLevel("INFO")


def fn():
    log.warning("in a function")
    helper()


def helper():
    log.info("of the caller", stacklevel=2)


class C:
    def method(self):
        log.critical("in a method")


fn()
C().method()
log.error("here")
kept = []


class Keeps(logging.Handler):
    def emit(self, record):
        kept.append(record)


log.addHandler(Keeps())
log.info("with its stack", stack_info=False)
record = kept[0]
print(record.filename == __file__.rpartition("/")[2], record.module == record.filename.rpartition(".")[0])
print(record.stack_info, record.pathname.endswith(record.filename))
log.removeHandler(handler)
log.info("q", stack_info=True)
lines = kept[1].stack_info.splitlines()
print(lines[0], lines[-1])
# expect: WARNING fn:14 in a function
# expect: INFO fn:15 of the caller
# expect: CRITICAL method:24 in a method
# expect: ERROR <module>:29 here
# expect: INFO <module>:39 with its stack
# expect: True True
# expect: None True
# expect: Stack (most recent call last):     log.info("q", stack_info=True)
