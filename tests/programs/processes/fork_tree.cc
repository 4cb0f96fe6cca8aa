# differs: the shim's channels stay in their process
# Processes of processes share one channel.
def tree(c, depth):
    c.send(depth)
    if depth:
        ps = [process(tree, c, depth - 1) for _ in range(2)]
        for p in ps:
            p.join()

c = channel()
tree(c, 2)
c.close()
print(sorted(c))    # expect: [0, 0, 0, 0, 1, 1, 2]
