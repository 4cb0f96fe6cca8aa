# thread() starts at once; join gives the result.
def work(a, b=0):
    return a + b
t = thread(work, 1, b=2)
print(t.join(), t.done, t.join())  # expect: 3 True 3
print(thread(lambda: None).join(), thread(len, "four").join())  # expect: None 4
