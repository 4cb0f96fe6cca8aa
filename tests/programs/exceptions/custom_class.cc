# Classes of one's own.
class AppError(Exception):
    pass
class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name, self.code = name, code
class Odd(AppError):
    def __str__(self):
        return "odd: " + repr(self.args)
try:
    raise NotFound("page")
except AppError as e:
    print(e, e.name, e.code, e.args, repr(e), type(e).__name__)
    # expect: page not found page 404 ('page not found',) NotFound('page not found') NotFound
try:
    raise Odd(1, 2)
except AppError as e:
    print(e, repr(e))  # expect: odd: (1, 2) Odd(1, 2)
raise Odd("uncaught")  # expect raise: Odd: odd: ('uncaught',)
