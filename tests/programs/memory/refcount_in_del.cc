class A:
    def __del__(self):
        print(self.n)
for n in range(3):
    a = A()
    a.n = n
print('end')
# expect-output:
# | 0
# | 1
# | end
# | 2
