# := may not rebind the loop variable.
[i := 0 for i in range(5)]  # expect error: E0
