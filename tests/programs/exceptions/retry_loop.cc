# The usual loop of attempts.
def flaky():
    global n
    n += 1
    if n < 3:
        raise ConnectionError(f"attempt {n}")
    return "worked"
n = 0
while True:
    try:
        result = flaky()
    except ConnectionError as e:
        print(e)
        # expect: attempt 1
        # expect: attempt 2
        continue
    break
print(result, n)  # expect: worked 3
