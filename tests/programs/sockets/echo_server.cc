# A server with a thread for each connection, and a client: small and large messages.
import socket
import threading

def serve(server):
    for _ in range(2):
        conn, address = server.accept()
        threading.Thread(target=echo, args=(conn,)).start()

def echo(conn):
    with conn:
        while data := conn.recv(4096):
            conn.sendall(data)

server = socket.create_server(("127.0.0.1", 0))
t = threading.Thread(target=serve, args=(server,))
t.start()
with socket.create_connection(server.getsockname()) as c:
    for word in (b"one", b"two"):
        c.sendall(word)
        print(c.recv(100))
        # expect: b'one'
        # expect: b'two'
    print(c.getpeername() == server.getsockname(), c.gettimeout())  # expect: True None
big = bytes(range(256)) * 2000
c = socket.create_connection(server.getsockname())

def feed():
    c.sendall(big)
    c.shutdown(socket.SHUT_WR)

f = threading.Thread(target=feed)
f.start()
got = bytearray()
while data := c.recv(65536):
    got += data
f.join()
t.join()
c.close()
server.close()
print(len(got), got == big)  # expect: 512000 True
