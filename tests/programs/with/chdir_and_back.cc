# contextlib.chdir changes the current directory, and back.
import os
import tempfile
from contextlib import chdir

before = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    with chdir(folder):
        print(os.path.realpath(os.getcwd()) == os.path.realpath(folder))
    print(os.getcwd() == before)
    try:
        with chdir(folder):
            raise ValueError("inside")
    except ValueError as error:
        print(error, os.getcwd() == before)
try:
    with chdir("/no/such/folder"):
        pass
except FileNotFoundError as error:
    print(error)
# python: 3.13
# expect-output:
# | True
# | True
# | inside True
# | [Errno 2] No such file or directory: '/no/such/folder'
