# Logging, as far as it goes.
# python: 3.13
import logging, sys, threading
class S:
    def __init__(self): self.t = ''
    def write(self, x): self.t += x
    def flush(self): pass
s = S()
logging.basicConfig(stream=s, level=logging.DEBUG, format='%(levelname)-8s|%(name)s|%(threadName)s|%(message)s')
logging.debug('d %s', 1); logging.info('i %(a)s', {'a': 2}); logging.warning('w'); logging.error('e %d%%', 5); logging.critical('c')
log = logging.getLogger('a.b'); log.info('child'); log.setLevel('ERROR'); log.warning('hidden'); log.error('shown')
print(log, log.parent, logging.getLogger('a.b') is log, logging.getLogger() is logging.root, log.isEnabledFor(30), log.getEffectiveLevel(), logging.getLogger('a.b.c').getEffectiveLevel(), logging.root)
th = threading.Thread(target=lambda: logging.info('in thread'), name='T-1'); th.start(); th.join()
try: 1 / 0
except ZeroDivisionError: logging.exception('oops')
h = logging.StreamHandler(s); h.setFormatter(logging.Formatter('[{levelname}] {message}', style='{')); h.setLevel(logging.ERROR); log.addHandler(h); log.error('twice'); log.propagate = False; log.error('once'); log.removeHandler(h)
print(s.t.replace(__file__, 'FILE'))
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(15), logging.INFO, h, log.handlers, log.hasHandlers())
class Fl(logging.Filter):
    def filter(self, r): return 'no' not in r.getMessage()
s.t = ''; lg = logging.getLogger('f'); lg.addFilter(Fl()); lg.info('yes'); lg.info('no'); lg.log(25, 'lvl'); logging.addLevelName(25, 'NOTE'); lg.log(25, 'lvl2'); logging.disable(logging.INFO); lg.info('off'); logging.disable(logging.NOTSET); lg.info('ex', extra={'q': 1}); print(s.t)
try: logging.getLogger('x').setLevel('NOPE')
except ValueError as e: print(e)
try: logging.basicConfig(nope=1, force=True)
except ValueError as e: print(e)
ad = logging.LoggerAdapter(lg, {'u': 1})
import time
f = logging.Formatter('%(asctime)s %(message)s', datefmt='%Y'); r = logging.makeLogRecord({'msg': 'hi', 'name': 'n', 'levelno': 20, 'levelname': 'INFO'}); print(f.format(r)[4:], len(logging.Formatter('%(asctime)s').format(r)), r)
# expect-output:
# | <Logger a.b (ERROR)> <RootLogger root (DEBUG)> True True False 40 40 <RootLogger root (DEBUG)>
# | DEBUG   |root|MainThread|d 1
# | INFO    |root|MainThread|i 2
# | WARNING |root|MainThread|w
# | ERROR   |root|MainThread|e 5%
# | CRITICAL|root|MainThread|c
# | INFO    |a.b|MainThread|child
# | ERROR   |a.b|MainThread|shown
# | INFO    |root|T-1|in thread
# | ERROR   |root|MainThread|oops
# | Traceback (most recent call last):
# |   File "FILE", line 14, in <module>
# |     try: 1 / 0
# |          ~~^~~
# | ZeroDivisionError: division by zero
# | [ERROR] twice
# | ERROR   |a.b|MainThread|twice
# | [ERROR] once
# |
# | INFO 20 Level 15 20 <StreamHandler (ERROR)> [] False
# | INFO    |f|MainThread|yes
# | Level 25|f|MainThread|lvl
# | NOTE    |f|MainThread|lvl2
# | INFO    |f|MainThread|ex
# |
# | Unknown level: 'NOPE'
# | Unrecognised argument(s): nope
# |  hi 23 <LogRecord: n, 20, , 0, "hi">
