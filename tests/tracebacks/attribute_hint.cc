class Box:
    def __init__(self):
        self.content = 1


box = Box()
print(box.contnt)
