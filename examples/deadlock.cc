# Two threads take two locks in opposite order, and wait for each other for ever.
#
# What to notice: neither thread does anything wrong by itself. Together they close a circle:
# each holds what the other one needs. toyvm sees that nobody is left who could wake anybody,
# ends the run with exit code 1 and prints the circle: which thread waits for which lock, and on
# which line. The cure: everybody takes the locks in one and the same order.

fork, knife = lock(), lock()
both_hold_one = barrier(2)


def philosopher(name, first, second):
    with first:
        both_hold_one.wait()  # from here on there is no way out
        with second:
            print(name, "eats")  # never


print("claim  locks taken in opposite order can deadlock")
a = thread(philosopher, "Ada", fork, knife)
b = thread(philosopher, "Bob", knife, fork)
a.join()
b.join()
print("never printed")
