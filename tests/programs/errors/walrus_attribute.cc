# := binds names only.
(a.b := 1)  # expect error: E0110
