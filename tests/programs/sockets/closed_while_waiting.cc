# Who waits for a socket that another thread closes is told so.
# differs: CPython's threads wait on
import socket
import threading
import time

def wait(what):
    try:
        print(what())
    except OSError as e:
        print(repr(e))

a, b = socket.socketpair()
server = socket.create_server(("127.0.0.1", 0))
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
for sock, what in ((a, lambda: a.recv(1)), (server, server.accept), (udp, lambda: udp.recv(9))):
    t = threading.Thread(target=wait, args=(what,))
    t.start()
    time.sleep(0.05)
    sock.close()
    t.join()
# expect: OSError(9, 'Bad file descriptor')
# expect: OSError(9, 'Bad file descriptor')
# expect: OSError(9, 'Bad file descriptor')
