# Not yet part of the language.
async def f():  # expect error: E0151
    pass
