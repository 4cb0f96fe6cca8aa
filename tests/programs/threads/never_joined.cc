# A thread that nobody joins still finishes before the script ends.
def work():
    sleep(0.05)
    print("the thread ends")
thread(work)
print("main ends")

# expect-output:
# | main ends
# | the thread ends
