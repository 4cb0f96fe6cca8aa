# A thread changes what everybody sees; a process changes its own copy.
#
# What to notice: the same function on the same variables. After the thread both have changed, after
# the process neither has: it began with copies, and its changes ended with it. What a process
# returns comes back, again as a copy. What shall really be shared must say so: shared_counter.cc.

counter = 0
names = ["first"]


def change(name):
    global counter
    counter += 1
    names.append(name)
    return counter, names


def show(when, result):
    print(f"{when:<11} counter {counter}, names {names}")
    print(f"            returned {result}")


print("claim  threads share everything, processes nothing")
show("at first", None)
show("a thread", thread(change, "by a thread").join())
show("a process", process(change, "by a process").join())
counter, names = process(change, "brought back").join()
show("taken over", "the copies")
