# Comments anywhere, blank lines, odd indentation of comments.

x = 1
    # an indented comment does not matter
def f():
  # two spaces
  return (1,  # a comment in brackets
          2)

      # after the function
print(f())  # expect: (1, 2)
if x:
	print("a tab indents too")  # expect: a tab indents too
