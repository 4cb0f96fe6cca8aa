# The reader and the writer of JSON have modules of their own.
import json
from json.decoder import JSONDecodeError
from json.encoder import JSONEncoder

print(JSONDecodeError is json.JSONDecodeError, JSONEncoder is json.JSONEncoder)
try:
    json.loads("[1,")
except json.decoder.JSONDecodeError as e:
    print(e, e.pos, e.lineno, e.colno)
try:
    json.nothing
except AttributeError as e:
    print(e)
# expect: True True
# expect: Expecting value: line 1 column 4 (char 3) 3 1 4
# expect: module 'json' has no attribute 'nothing'
