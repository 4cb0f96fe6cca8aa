# Modules of Python's library that toyvm does not have are refused by name, with a way out.
# differs: CPython has them
for name in ("datetime", "decimal", "pathlib", "uuid", "hashlib", "re", "asyncio", "unittest.mock"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error.name, "|", error)
try:
    import no_such_module_anywhere
except ImportError as error:
    print(error)
# expect: datetime | No module named 'datetime'; toyvm does not have this module of Python's library
# expect: decimal | No module named 'decimal'; toyvm does not have this module of Python's library
# expect: pathlib | No module named 'pathlib'; toyvm does not have this module of Python's library
# expect: uuid | No module named 'uuid'; toyvm does not have this module of Python's library
# expect: hashlib | No module named 'hashlib'; toyvm does not have this module of Python's library
# expect: re | No module named 're'; toyvm does not have this module of Python's library
# expect: asyncio | No module named 'asyncio'; toyvm does not have this module of Python's library
# expect: unittest | No module named 'unittest'; toyvm does not have this module of Python's library
# expect: No module named 'no_such_module_anywhere'
