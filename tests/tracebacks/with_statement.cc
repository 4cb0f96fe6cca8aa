class Door:
    def __enter__(self):
        return self

    def __exit__(self, *why):
        raise OSError("stuck")


with Door() as d:
    d.open()
