# The first clause that fits, by class, tuple, base class.
def f(e):
    try:
        raise e
    except KeyError:
        return "key"
    except (TypeError, ValueError):
        return "type or value"
    except LookupError:
        return "lookup"
    except Exception:
        return "other"
    except:
        return "bare"
print(f(KeyError(1)), f(ValueError()), f(TypeError()), f(IndexError()), f(OSError()), f(KeyboardInterrupt()))
# expect: key type or value type or value lookup other bare
print(f(KeyError), f(SystemExit))  # expect: key bare
