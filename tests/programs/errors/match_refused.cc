# Not yet part of the language.
match 5:  # expect error: E0150
    case 5:
        print("five")
