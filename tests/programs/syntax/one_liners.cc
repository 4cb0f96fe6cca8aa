# Compound statements on one line.
if True: print("if")  # expect: if
for i in range(2): print(i); print("same line")
# expect: 0
# expect: same line
# expect: 1
# expect: same line
while True: break
def f(): return 5
class C: x = 1; y = 2
try: print("try")  # expect: try
finally: print("finally")  # expect: finally
with open(__file__) as g: pass
print(f(), C.x + C.y)  # expect: 5 3
