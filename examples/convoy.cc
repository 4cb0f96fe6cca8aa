# An echo server beside a thread that computes: round trips a second over loopback TCP.
#
# What to notice: after every wait the echo thread needs the GIL back, and the computing thread gives
# it up only when the switch interval is over. So a server answers about once an interval, however
# little it has to do. The client is a process of its own: it does not wait for this GIL.

import socket

SECONDS = 1.0
stop = False


def hog():
    n = 0
    while not stop:
        n += 1


def echo(server):
    conn, address = server.accept()
    with conn:
        while data := conn.recv(64):
            conn.sendall(data)


def ask(place, seconds):
    trips = 0
    with socket.create_connection(place) as client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        start = now()
        while now() - start < seconds:
            client.sendall(b"ping")
            client.recv(64)
            trips += 1
        return trips / (now() - start)


def measure(with_hog):
    global stop
    stop = False
    with socket.create_server(("127.0.0.1", 0)) as server:
        workers = [thread(echo, server)]
        client = process(ask, server.getsockname(), SECONDS)
        if with_hog:
            workers.append(thread(hog))
        rate = client.join()
        stop = True
        for worker in workers:
            worker.join()
        return rate


print("claim       beside a thread that computes, a server answers once an interval")
print(f"alone       {measure(False):8.0f} round trips/s")
for interval in (0.0005, 0.005, 0.05):
    gil.switch_interval(interval)
    print(f"at {interval * 1000:4.1f} ms  {measure(True):8.0f} round trips/s")
