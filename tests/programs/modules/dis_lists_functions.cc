# Functions are listed as the machine has them: other ops than CPython's.
# differs: the ops are the machine's own
import dis


class Text:
    def __init__(self):
        self.text = ''

    def write(self, more):
        self.text += more


def add(a, b):
    return a + b


out = Text()
dis.dis(add, file=out)
print('Add' in out.text, 'Return' in out.text)  # expect: True True
try:
    dis.dis(3)
except TypeError as e:
    print(e)  # expect: don't know how to disassemble int objects
