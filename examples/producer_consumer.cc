# Two cooks and three guests around a counter with room for four plates.
#
# What to notice: nobody calls a lock here; the channel does. A cook who finds the counter full
# waits and a guest who finds it empty waits, both without the GIL. No plate is lost, none is
# served twice, and there are never more than four on the counter, however fast the cooks are.

PLATES = 100
ROOM = 4

counter = channel(ROOM)
cooked = []
served = []


def cook(name):
    for n in range(PLATES):
        plate = f"{name}{n}"
        cooked.append(plate)
        counter.send(plate)


def guest():
    eaten = 0
    for plate in counter:
        served.append(plate)
        eaten += 1
    return eaten


guests = [thread(guest) for _ in range(3)]
cooks = [thread(cook, name) for name in ("soup", "cake")]
for c in cooks:
    c.join()
counter.close()
eaten = [g.join() for g in guests]

print("claim    a channel hands over everything exactly once")
print(f"cooked   {len(cooked)} plates")
print(f"served   {len(served)} plates, {len(set(served))} of them different")
print(f"eaten    {' + '.join(str(n) for n in eaten)}")
