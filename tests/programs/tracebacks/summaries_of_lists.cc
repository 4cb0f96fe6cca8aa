# traceback.StackSummary is made of frames that are walked, or of a list.
import traceback


def fails():
    raise ValueError


try:
    fails()
except ValueError as e:
    found = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), limit=-1)
    print([frame.name for frame in found], type(found).__name__)
made = traceback.StackSummary.from_list([("a.py", 5, "g", "x = 1"), found[0]])
print(made.format()[0], [frame.lineno for frame in made])
# expect: ['fails'] StackSummary
# expect:   File "a.py", line 5, in g
# expect:     x = 1
# expect:  [5, 6]
