# differs: CPython has no matrix
# A kernel works on what its matrices were when it began.
a = matrix.random(300, 300, seed=1)
right = a @ a
results = []
def work():
    results.append(a.copy() @ a)
ts = [thread(work) for _ in range(4)]
print(all(matrix.close(t.join() or r, right) for t, r in zip(ts, [right] * 4)))
print(all(matrix.close(r, right) for r in results), len(results))
b = a.copy()
def multiply(out):
    out.append(b @ b)
out = []
t = thread(multiply, out)
for i in range(300):
    b[i] = 0
t.join()
print(b.sum(), out[0].shape)
# expect-output:
# | True
# | True 4
# | 0.0 (300, 300)
