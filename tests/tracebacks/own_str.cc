class Fancy(Exception):
    def __str__(self):
        return "code %d" % self.args[0]


raise Fancy(7)
