# differs: the machine's own module
# Below everything: two ends of a channel, values and bytes, closed ends.
import _process, _ports

a, b = _process.pair()
loop = [1, {'x': 2.5}]
loop.append(loop)
_ports.send(a, loop)
got = _ports.recv(b)
print(got[2] is got, got[1])    # expect: True {'x': 2.5}
t = thread(_ports.send_bytes, b, b'abc' * 100000)
print(len(_ports.recv_bytes(a)))    # expect: 300000
print(_process.poll([a, b], 0))    # expect: []
_ports.send(a, None)
print(_process.poll([a, b], 5) == [b], _ports.recv(b))    # expect: True None
c, d = _process.pair()
_ports.send(c, {'port': d})
other = _ports.recv(d)['port']
_ports.send(other, 'through both')
print(_ports.recv(c))    # expect: through both
_process.close(a)
try:
    _ports.recv(b)
except EOFError as error:
    print('EOFError')    # expect: EOFError
try:
    _ports.send(b, 1)
except BrokenPipeError as error:
    print(error)    # expect: [Errno 32] Broken pipe
try:
    _ports.recv(a)
except OSError as error:
    print(error)    # expect: handle is closed
_ports.send_bytes(c, b'')
try:
    _ports.recv(d)
except ValueError as error:
    print(error)    # expect: foreign or damaged message: it holds no value
tokens = _process.tokens(2)
print(_process.take(tokens), _process.take(tokens, 1), _process.take(tokens, 0.01))    # expect: True True False
_process.give(tokens)
print(_process.count(tokens))    # expect: 1
