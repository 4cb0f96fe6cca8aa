# When __enter__ raises, __exit__ does not run.
class M:
    def __enter__(self):
        raise ValueError("no entry")
    def __exit__(self, *exc):
        print("never")
try:
    with M():
        print("never")
except ValueError as e:
    print(e)  # expect: no entry
