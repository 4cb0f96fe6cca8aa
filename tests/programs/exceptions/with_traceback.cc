# Every exception carries its traceback.
try:
    1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__ is not None, e.__traceback__.tb_lineno, e.with_traceback(None) is e, e.__traceback__)
    # expect: True 3 True None
