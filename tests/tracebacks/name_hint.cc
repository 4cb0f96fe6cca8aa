counter = 1


def show():
    print(conter)


show()
