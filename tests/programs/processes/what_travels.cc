# differs: the shim's results are pickled
# Values keep what they are on the way: what is one thing stays one thing, cycles close, depth is no
# limit, big integers, functions and instances come as themselves.
def depth(x):
    n = 0
    while x:
        x = x[0]
        n += 1
    return n

deep = []
for _ in range(100000):
    deep = [deep]
print(process(depth, deep).join())    # expect: 100000

class Node:
    pass

def look(pair, node):
    return pair[0] is pair[1], pair[0][1] is pair[0], node.me is node, node.big, node.f(2), pair, node

loop = [1]
loop.append(loop)
node = Node()
node.me = node
node.big = -2 ** 100
node.f = lambda x: x + 1
there = process(look, [loop, loop], node).join()
print(there[:5])    # expect: (True, True, True, -1267650600228229401496703205376, 3)
pair, back = there[5:]
print(pair[0] is pair[1], pair[0][1] is pair[0], pair[0] is loop)    # expect: True True False
print(back.me is back, back.f(5), type(back) is Node, back is node)    # expect: True 6 True False
same = ({1, (2, 3)}, frozenset('a'), b'b', bytearray(b'c'), 1.5, 'd', range(3), slice(1, 2), None, ...)
print(process(lambda x: x, same).join() == same)    # expect: True
