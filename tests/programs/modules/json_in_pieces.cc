# JSONEncoder.iterencode gives the same pieces as CPython's.
import json

for value in ([1, "a", [2, []], {"k": [None, {"x": 1.5}], "y": {}}], {}, "s", {"a": (1, 2)}):
    print(list(json.JSONEncoder().iterencode(value)))
    print(list(json.JSONEncoder(indent=2).iterencode(value)))
# expect: ['[1', ', "a"', ', ', '[2', ', ', '[]', ']', ', ', '{', '"k"', ': ', '[null', ', ', '{', '"x"', ': ', '1.5', '}', ']', ', ', '"y"', ': ', '{}', '}', ']']
# expect: ['[\n  1', ',\n  "a"', ',\n  ', '[\n    2', ',\n    ', '[]', '\n  ', ']', ',\n  ', '{', '\n    ', '"k"', ': ', '[\n      null', ',\n      ', '{', '\n        ', '"x"', ': ', '1.5', '\n      ', '}', '\n    ', ']', ',\n    ', '"y"', ': ', '{}', '\n  ', '}', '\n', ']']
# expect: ['{}']
# expect: ['{}']
# expect: ['"s"']
# expect: ['"s"']
# expect: ['{', '"a"', ': ', '[1', ', 2', ']', '}']
# expect: ['{', '\n  ', '"a"', ': ', '[\n    1', ',\n    2', '\n  ', ']', '\n', '}']
