# Names of frames: methods, class bodies.
class A:
    def m(self):
        return self.n()
    def n(self):
        return undefined_name
class B:
    x = A().m()
# python: 3.13
# expect raise: NameError: name 'undefined_name' is not defined

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/method_and_class_body.cc", line 7, in <module>
# |     class B:
# |         x = A().m()
# |   File "tracebacks/method_and_class_body.cc", line 8, in B
# |     x = A().m()
# |   File "tracebacks/method_and_class_body.cc", line 4, in m
# |     return self.n()
# |            ~~~~~~^^
# |   File "tracebacks/method_and_class_body.cc", line 6, in n
# |     return undefined_name
# |            ^^^^^^^^^^^^^^
# | NameError: name 'undefined_name' is not defined
