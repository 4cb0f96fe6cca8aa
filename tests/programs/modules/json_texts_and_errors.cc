# JSON: texts of values, values of texts, what is wrong with them.
# python: 3.13
import json
from collections import OrderedDict
d = {'a': 1, 'b': [1, 2.5, None, True, False], 'c': {'x': 'y"\\\n\té\u2028😀\x01'}, 'e': [], 'f': {}, 'g': (1, 2), 1: 2, 2.5: 3, None: 4, True: 5}
print(json.dumps(d)); print(json.dumps(d, indent=2)); print(json.dumps(d, ensure_ascii=False, separators=(',', ':')))
print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True, indent='\t'), json.dumps([1e100, 1e-7, 0.1, 1e16, 123456789.123, -0.0, 10**30, float('inf'), float('nan')]), json.dumps([[], {}, [[]]], indent=1))
for x in [{1, 2}, object, [b'x'], {(1, 2): 3}, {'a': {'b': {1}}}]:
    try: print(json.dumps(x))
    except TypeError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
dd = {}; dd['x'] = {'y': dd}
try: json.dumps(dd)
except ValueError as e: print(e)
for v in (float('nan'), [float('inf')], {'a': -float('inf')}):
    try: json.dumps(v, allow_nan=False)
    except ValueError as e: print(e)
class P:
    def __init__(self, x): self.x = x
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {'x': o.x}
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps([P(1), {3, 1}], cls=E), json.dumps({'p': P([P(2)])}, cls=E, indent=1), json.dumps(P(3), default=lambda o: o.__dict__), E().encode([P(1)]))
try: json.dumps([object()], cls=E)
except TypeError as e: print(e)
try: json.dumps({'z': 1, 1: 2}, sort_keys=True)
except TypeError as e: print(e)
print(json.dumps({'z': 1, (1,): 2}, skipkeys=True), json.dumps('x'), json.dumps(None), json.dumps(3), json.dumps({}), json.dumps([]), json.dumps({}, indent=2), json.dumps([[], {}], indent=2))
class SS(str): pass
class II(int): pass
class DD(dict): pass
class LL(list): pass
print(json.dumps([SS('a'), II(3), DD(a=1), LL([1]), OrderedDict(z=1)]))
from enum import IntEnum, Enum
class C(IntEnum): A = 1
print(json.dumps({'c': C.A, C.A: 2}))
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\ud83d\\ude00\\/"], "b": {}}'), json.loads(' [ ] '), json.loads('"a"'), json.loads('-0'), json.loads('-0.0'), json.loads('1E5'), json.loads('NaN'), json.loads('[Infinity, -Infinity]'), json.loads('123456789012345678901234567890'), json.loads(b'[1]'), json.loads('{"a":1,"a":2}'))
for s in ['', ' ', '{', '[', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1', '[1,', '[1,]', '[1 2]', '{"a" 1}', '{a:1}', "{'a':1}", '"abc', '"a\nb"', '"a\\x"', '"\\u12"', '"\\u12g4"', '"\\', '01', '1.', '-', 'nul', 'tru', '[1] 2', '{"a":1}}', '\ufeff1', '{"a":1\n "b":2}', '[1,\n2,\n x]', '+1', '.5', '1e', '[,]', '{,}', 'é', '["é", x]', '{"é": 1, "b" 2}', 'undefined', '[1, 2', '{"a": [1, {"b": }]}']:
    try: print(repr(s), json.loads(s))
    except json.JSONDecodeError as e: print(repr(s), '->', e, (e.msg, e.pos, e.lineno, e.colno))
try: json.loads(3)
except TypeError as e: print(e)
try: json.loads(None)
except TypeError as e: print(e)
print(json.loads('{"a": 1, "b": {"c": 2.5}}', object_hook=lambda d: sorted(d.items())), json.loads('[1.5, 2, "x"]', parse_float=lambda s: 'f' + s, parse_int=lambda s: 'i' + s), json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads('[NaN]', parse_constant=lambda s: s), json.loads('{"b":1,"a":2}', object_pairs_hook=OrderedDict))
for s in ['{"a":1,}', '[1,]', '[1', '{"a":x}', '"a']:
    try: json.loads(s, parse_int=int)
    except json.JSONDecodeError as e: print(e)
print(json.JSONDecoder().raw_decode('[1] tail'), json.JSONDecoder().decode(' {"a": 1} '), issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError)
class F:
    def __init__(self): self.t = ''
    def write(self, t): self.t += t
    def read(self): return self.t
f = F(); json.dump({'a': [1]}, f); print(f.t, json.load(f))
x = {'n': [{'id': i, 'v': [i, str(i), i / 3]} for i in range(3)]}
print(json.loads(json.dumps(x)) == x, len(json.dumps([[[[[]]]]] * 3)))
deep = '[' * 500 + ']' * 500
v = json.loads(deep); n = 0
while v: v = v[0]; n += 1
print(n, len(json.dumps(json.loads(deep))))
try: json.loads('[' * 100000)
except RecursionError as e: print('RecursionError')
# expect-output:
# | {"a": 1, "b": [1, 2.5, null, true, false], "c": {"x": "y\"\\\n\t\u00e9\u2028\ud83d\ude00\u0001"}, "e": [], "f": {}, "g": [1, 2], "1": 5, "2.5": 3, "null": 4}
# | {
# |   "a": 1,
# |   "b": [
# |     1,
# |     2.5,
# |     null,
# |     true,
# |     false
# |   ],
# |   "c": {
# |     "x": "y\"\\\n\t\u00e9\u2028\ud83d\ude00\u0001"
# |   },
# |   "e": [],
# |   "f": {},
# |   "g": [
# |     1,
# |     2
# |   ],
# |   "1": 5,
# |   "2.5": 3,
# |   "null": 4
# | }
# | {"a":1,"b":[1,2.5,null,true,false],"c":{"x":"y\"\\\n\té 😀\u0001"},"e":[],"f":{},"g":[1,2],"1":5,"2.5":3,"null":4}
# | {
# | 	"a": {
# | 		"c": 2,
# | 		"d": 1
# | 	},
# | 	"b": 1
# | } [1e+100, 1e-07, 0.1, 1e+16, 123456789.123, -0.0, 1000000000000000000000000000000, Infinity, NaN] [
# |  [],
# |  {},
# |  [
# |   []
# |  ]
# | ]
# | Object of type set is not JSON serializable
# | Object of type type is not JSON serializable
# | Object of type bytes is not JSON serializable
# | keys must be str, int, float, bool or None, not tuple
# | Object of type set is not JSON serializable
# | Circular reference detected
# | Circular reference detected
# | Out of range float values are not JSON compliant: nan
# | Out of range float values are not JSON compliant: inf
# | Out of range float values are not JSON compliant: -inf
# | [{"x": 1}, [1, 3]] {
# |  "p": {
# |   "x": [
# |    {
# |     "x": 2
# |    }
# |   ]
# |  }
# | } {"x": 3} [{"x": 1}]
# | Object of type object is not JSON serializable
# | '<' not supported between instances of 'int' and 'str'
# | {"z": 1} "x" null 3 {} [] {} [
# |   [],
# |   {}
# | ]
# | ["a", 3, {"a": 1}, [1], {"z": 1}]
# | {"c": 1, "1": 2}
# | {'a': [1, 2.5, -300.0, True, False, None, 'xé\n😀/'], 'b': {}} [] a 0 -0.0 100000.0 nan [inf, -inf] 123456789012345678901234567890 [1] {'a': 2}
# | '' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | ' ' -> Expecting value: line 1 column 2 (char 1) ('Expecting value', 1, 1, 2)
# | '{' -> Expecting property name enclosed in double quotes: line 1 column 2 (char 1) ('Expecting property name enclosed in double quotes', 1, 1, 2)
# | '[' -> Expecting value: line 1 column 2 (char 1) ('Expecting value', 1, 1, 2)
# | '{"a"' -> Expecting ':' delimiter: line 1 column 5 (char 4) ("Expecting ':' delimiter", 4, 1, 5)
# | '{"a":' -> Expecting value: line 1 column 6 (char 5) ('Expecting value', 5, 1, 6)
# | '{"a":1' -> Expecting ',' delimiter: line 1 column 7 (char 6) ("Expecting ',' delimiter", 6, 1, 7)
# | '{"a":1,' -> Expecting property name enclosed in double quotes: line 1 column 8 (char 7) ('Expecting property name enclosed in double quotes', 7, 1, 8)
# | '{"a":1,}' -> Illegal trailing comma before end of object: line 1 column 7 (char 6) ('Illegal trailing comma before end of object', 6, 1, 7)
# | '[1' -> Expecting ',' delimiter: line 1 column 3 (char 2) ("Expecting ',' delimiter", 2, 1, 3)
# | '[1,' -> Expecting value: line 1 column 4 (char 3) ('Expecting value', 3, 1, 4)
# | '[1,]' -> Illegal trailing comma before end of array: line 1 column 3 (char 2) ('Illegal trailing comma before end of array', 2, 1, 3)
# | '[1 2]' -> Expecting ',' delimiter: line 1 column 4 (char 3) ("Expecting ',' delimiter", 3, 1, 4)
# | '{"a" 1}' -> Expecting ':' delimiter: line 1 column 6 (char 5) ("Expecting ':' delimiter", 5, 1, 6)
# | '{a:1}' -> Expecting property name enclosed in double quotes: line 1 column 2 (char 1) ('Expecting property name enclosed in double quotes', 1, 1, 2)
# | "{'a':1}" -> Expecting property name enclosed in double quotes: line 1 column 2 (char 1) ('Expecting property name enclosed in double quotes', 1, 1, 2)
# | '"abc' -> Unterminated string starting at: line 1 column 1 (char 0) ('Unterminated string starting at', 0, 1, 1)
# | '"a\nb"' -> Invalid control character at: line 1 column 3 (char 2) ('Invalid control character at', 2, 1, 3)
# | '"a\\x"' -> Invalid \escape: line 1 column 3 (char 2) ('Invalid \\escape', 2, 1, 3)
# | '"\\u12"' -> Invalid \uXXXX escape: line 1 column 3 (char 2) ('Invalid \\uXXXX escape', 2, 1, 3)
# | '"\\u12g4"' -> Invalid \uXXXX escape: line 1 column 3 (char 2) ('Invalid \\uXXXX escape', 2, 1, 3)
# | '"\\' -> Unterminated string starting at: line 1 column 1 (char 0) ('Unterminated string starting at', 0, 1, 1)
# | '01' -> Extra data: line 1 column 2 (char 1) ('Extra data', 1, 1, 2)
# | '1.' -> Extra data: line 1 column 2 (char 1) ('Extra data', 1, 1, 2)
# | '-' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | 'nul' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | 'tru' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | '[1] 2' -> Extra data: line 1 column 5 (char 4) ('Extra data', 4, 1, 5)
# | '{"a":1}}' -> Extra data: line 1 column 8 (char 7) ('Extra data', 7, 1, 8)
# | '\ufeff1' -> Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) ('Unexpected UTF-8 BOM (decode using utf-8-sig)', 0, 1, 1)
# | '{"a":1\n "b":2}' -> Expecting ',' delimiter: line 2 column 2 (char 8) ("Expecting ',' delimiter", 8, 2, 2)
# | '[1,\n2,\n x]' -> Expecting value: line 3 column 2 (char 8) ('Expecting value', 8, 3, 2)
# | '+1' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | '.5' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | '1e' -> Extra data: line 1 column 2 (char 1) ('Extra data', 1, 1, 2)
# | '[,]' -> Expecting value: line 1 column 2 (char 1) ('Expecting value', 1, 1, 2)
# | '{,}' -> Expecting property name enclosed in double quotes: line 1 column 2 (char 1) ('Expecting property name enclosed in double quotes', 1, 1, 2)
# | 'é' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | '["é", x]' -> Expecting value: line 1 column 7 (char 6) ('Expecting value', 6, 1, 7)
# | '{"é": 1, "b" 2}' -> Expecting ':' delimiter: line 1 column 14 (char 13) ("Expecting ':' delimiter", 13, 1, 14)
# | 'undefined' -> Expecting value: line 1 column 1 (char 0) ('Expecting value', 0, 1, 1)
# | '[1, 2' -> Expecting ',' delimiter: line 1 column 6 (char 5) ("Expecting ',' delimiter", 5, 1, 6)
# | '{"a": [1, {"b": }]}' -> Expecting value: line 1 column 17 (char 16) ('Expecting value', 16, 1, 17)
# | the JSON object must be str, bytes or bytearray, not int
# | the JSON object must be str, bytes or bytearray, not NoneType
# | [('a', 1), ('b', [('c', 2.5)])] ['f1.5', 'i2', 'x'] [('a', 1), ('a', 2)] ['NaN'] OrderedDict({'b': 1, 'a': 2})
# | Illegal trailing comma before end of object: line 1 column 7 (char 6)
# | Illegal trailing comma before end of array: line 1 column 3 (char 2)
# | Expecting ',' delimiter: line 1 column 3 (char 2)
# | Expecting value: line 1 column 6 (char 5)
# | Unterminated string starting at: line 1 column 1 (char 0)
# | ([1], 3) {'a': 1} True <class 'json.decoder.JSONDecodeError'>
# | {"a": [1]} {'a': [1]}
# | True 30
# | 499 1000
# | RecursionError
