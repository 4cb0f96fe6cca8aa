# A print call's line is not torn apart.
# differs: CPython writes the end of the line apart, and a switch may fall between
def work():
    for _ in range(20):
        print("a line of some length from a thread")
threads = [thread(work) for _ in range(3)]
for t in threads:
    t.join()

# expect-output:
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
# | a line of some length from a thread
