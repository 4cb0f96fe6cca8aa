# Clean and compare.
def palindrome(s):
    letters = [c.lower() for c in s if c.isalnum()]
    return letters == letters[::-1]

print(palindrome("A man, a plan, a canal: Panama"), palindrome("toyvm"))  # expect: True False
