# Every legal form of try.
try: pass
except: pass
try: pass
except ValueError: pass
except (KeyError, TypeError): pass
except Exception as e: pass
else: print("else")  # expect: else
try: pass
finally: print("finally")  # expect: finally
