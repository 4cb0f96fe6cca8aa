# What else raises is not caught by its own try.
try:
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("finally")  # expect: finally
except ValueError as e:
    print(e)  # expect: from else
