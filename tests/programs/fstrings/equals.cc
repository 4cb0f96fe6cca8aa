# `=` shows the expression too.
x, y = 3, 4
print(f"{x=} {y=} {x + y=}")  # expect: x=3 y=4 x + y=7
print(f"{x = } {x=:>4} {'q'=} {'q'=!s}")  # expect: x = 3 x=   3 'q'='q' 'q'=q
