# A small web server on this machine, and twenty requests that take 50 ms each: one after the other,
# in twenty threads, in four processes.
#
# What to notice: server and clients live under one GIL, and still twenty requests take as long as
# one, because whoever waits for a socket has given the GIL away. Processes wait no better than
# threads, and cost more to start.

import socket

REQUESTS = 20
SECONDS = 0.05


def head(file):
    """The first line of a request or an answer, and its header fields."""
    first = file.readline().decode().split()
    fields = {}
    while line := file.readline().strip():
        name, _, value = line.decode().partition(":")
        fields[name.lower()] = value.strip()
    return first, fields


def answer(conn):
    with conn, conn.makefile("rwb") as file:
        (method, path, version), fields = head(file)
        sleep(SECONDS)  # the database
        status = "200 OK" if method == "GET" and path.startswith("/hello/") else "404 Not Found"
        page = f"<p>Hello, {path[len('/hello/'):]}!</p>\n".encode()
        file.write(f"HTTP/1.0 {status}\r\nContent-Length: {len(page)}\r\n\r\n".encode())
        file.write(page)


def serve(server):
    while True:
        try:
            conn, address = server.accept()
        except OSError:
            return  # the server is closed
        thread(answer, conn)


def get(place, path):
    with socket.create_connection(place) as conn, conn.makefile("rwb") as file:
        file.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        file.flush()
        (version, status, *words), fields = head(file)
        return int(status), file.read(int(fields["content-length"])).decode()


def get_some(place, numbers):
    for number in numbers:
        status, page = get(place, f"/hello/{number}")
        assert (status, page) == (200, f"<p>Hello, {number}!</p>\n")


def in_sequence(place):
    get_some(place, range(REQUESTS))


def in_threads(place):
    threads = [thread(get_some, place, [number]) for number in range(REQUESTS)]
    for t in threads:
        t.join()


def in_processes(place):
    parts = [list(range(first, REQUESTS, 4)) for first in range(4)]
    processes = [process(get_some, place, part) for part in parts]
    for p in processes:
        p.join()


server = socket.create_server(("127.0.0.1", 0))
waiter = thread(serve, server)
place = server.getsockname()
print("claim           a server that waits serves many, under one GIL")
print("unknown page   ", get(place, "/nothing")[0])
times = []
for name, way in (
    ("in sequence", in_sequence),
    ("twenty threads", in_threads),
    ("four processes", in_processes),
):
    start = now()
    way(place)
    times.append(now() - start)
    print(f"{name:15} {times[-1]:.2f} s")
print(f"gain            x{times[0] / times[1]:.1f}")
server.close()
waiter.join()
