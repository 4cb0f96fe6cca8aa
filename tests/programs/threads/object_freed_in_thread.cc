# What only the thread holds is freed when it ends.
class C:
    def __del__(self):
        print("freed")
def work(x):
    print("working")
t = thread(work, C())
t.join()
del t
print("end")

# expect-output:
# | working
# | freed
# | end
