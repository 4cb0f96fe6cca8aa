# __getitem__ gets the slice, or a tuple of them.
class Show:
    def __getitem__(self, key):
        return key
s = Show()
print(s[1:2], s[::3], s[1, 2], s[1:2, ::-1], s[:], s[()], s["x"])
# expect: slice(1, 2, None) slice(None, None, 3) (1, 2) (slice(1, 2, None), slice(None, None, -1)) slice(None, None, None) () x
