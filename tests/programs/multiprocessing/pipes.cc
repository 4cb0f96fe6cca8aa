# Pipes between processes: values and bytes there and back, ends that close.
import multiprocessing as mp


def echo(c):
    while True:
        try:
            c.send(c.recv())
        except EOFError:
            break
    c.close()


def one_way(c):
    c.send_bytes(b'bytes')
    c.send([1, {'two': 3.0}])


def attempt(f, *args):
    try:
        print(f(*args))
    except (OSError, EOFError) as error:
        print(type(error).__name__, error)


def main():
    mine, theirs = mp.Pipe()
    p = mp.Process(target=echo, args=(theirs,))
    p.start()
    for value in (1, 'text', 2 ** 70, [1, (2, {3})], None):
        mine.send(value)
        print(mine.recv(), end=' ')
    print(mine.poll())              # expect: 1 text 1180591620717411303424 [1, (2, {3})] None False
    p.kill()
    p.join()
    print(p.exitcode)               # expect: -9
    out, into = mp.Pipe(duplex=False)
    print(out.readable, out.writable, into.readable, into.writable)     # expect: True False False True
    p = mp.Process(target=one_way, args=(into,))
    p.start()
    into.close()
    print(out.recv_bytes(), out.recv())     # expect: b'bytes' [1, {'two': 3.0}]
    p.join()
    attempt(out.recv)               # expect: EOFError
    attempt(out.send, 1)            # expect: OSError connection is read-only
    attempt(into.send, 1)           # expect: OSError handle is closed
    one, other = mp.Pipe()
    other.close()
    attempt(one.send, 1)            # expect: BrokenPipeError [Errno 32] Broken pipe
    one, other = mp.Pipe()
    one.send_bytes(b'12345')
    room = bytearray(8)
    print(other.recv_bytes_into(room), room)        # expect: 5 bytearray(b'12345\x00\x00\x00')
    one.send_bytes(b'12345')
    try:
        other.recv_bytes_into(bytearray(2))
    except mp.BufferTooShort as error:
        print(repr(error))          # expect: BufferTooShort(b'12345')
    with one:
        one.send_bytes(b'12345', 1, 3)
        print(other.recv_bytes(), one.closed)       # expect: b'234' False
    print(one.closed)               # expect: True


if __name__ == '__main__':
    main()
