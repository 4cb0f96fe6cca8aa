# The mini-language for strings.
s = "text"
print(f"{s:10}|{s:<10}|{s:>10}|{s:^10}|{s:*^10}|{s:.2}|{s:8.3}|{s:s}")
# expect: text      |text      |      text|   text   |***text***|te|tex     |text
print(f"{'é':>3}|{'日本':<4}|{s:010}|")  # expect:   é|日本  |text000000|
