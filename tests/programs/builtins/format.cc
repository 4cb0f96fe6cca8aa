# format() is what f-strings use.
print(format(3.14159, ".2f"), format(255, "x"), format("s", ">4"), format(5), format([1]), format(None))
# expect: 3.14 ff    s 5 [1] None
