pairs = [(1, "a"), (2, 3)]
join = lambda p: p[1] + "!"
print({p[0]: join(p) for p in pairs})
