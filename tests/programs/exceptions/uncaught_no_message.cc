# Without a message only the name is printed.
class Quiet(Exception):
    pass
raise Quiet  # expect raise: Quiet
