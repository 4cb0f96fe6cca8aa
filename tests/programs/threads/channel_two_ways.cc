# A question and an answer.
ask, answer = channel(), channel()
def server():
    for x in ask:
        answer.send(x * 2)
    answer.close()
t = thread(server)
out = []
for i in range(5):
    ask.send(i)
    out.append(answer.recv())
ask.close()
t.join()
print(out, list(answer))  # expect: [0, 2, 4, 6, 8] []
