# A square root by Newton's iteration.
def root(x):
    guess = x / 2
    while abs(guess * guess - x) > 1e-12:
        guess = (guess + x / guess) / 2
    return guess

print(f"{root(2.0):.10f} {root(144.0):.10f}")  # expect: 1.4142135624 12.0000000000
