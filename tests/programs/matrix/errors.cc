# differs: CPython has no matrix
# What is refused, and in which words.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = matrix([[1, 2], [3, 4]])
show(lambda: matrix([[1, 2], [3]]))
show(lambda: matrix([[1, 'x']]))
show(lambda: matrix([[1, None]]))
show(lambda: matrix([]))
show(lambda: matrix([[]]))
show(lambda: matrix(3))
show(lambda: matrix('ab'))
show(lambda: matrix(['ab']))
show(lambda: matrix([[1], 2]))
show(lambda: matrix([1, [2]]))
show(lambda: matrix([[10**400]]))
show(lambda: matrix())
show(lambda: matrix.zeros(0, 3))
show(lambda: matrix.zeros(-1, 3))
show(lambda: matrix.zeros(10**10, 10**10))
show(lambda: matrix.zeros(10**30, 1))
show(lambda: matrix.zeros('a', 1))
show(lambda: matrix.arange(0))
show(lambda: matrix.random(2, 2, seed='x'))
show(lambda: a @ matrix.ones(3, 1))
show(lambda: a + matrix.ones(3, 1))
show(lambda: matrix.close(a, matrix.ones(3, 1)))
show(lambda: matrix.close(a, 'x'))
show(lambda: a + 'x')
show(lambda: 'x' + a)
show(lambda: [] @ a)
show(lambda: a @ 2)
show(lambda: a & 1)
show(lambda: ~a)
show(lambda: a < a)
show(lambda: a.dot(2))
show(lambda: a[2, 0])
show(lambda: a[0, -3])
show(lambda: a['x'])
show(lambda: a[0, 0, 0])
show(lambda: a[1.0])
show(lambda: a[5:])
show(lambda: a[::0])
show(lambda: hash(a))
show(lambda: bool(a))
show(lambda: 1 if a else 2)
show(lambda: not a)
show(lambda: any([a]))
show(lambda: float(a))
show(lambda: a.sum(2))
show(lambda: a.nope)
show(lambda: a.reshape(3, 3))
show(lambda: a.reshape(-1, -1))
show(lambda: matrix.threads(0))
show(lambda: matrix.threads('x'))
show(lambda: matrix.exp(1))
show(lambda: 'x' in a)
def put(key, value):
    a[key] = value
show(lambda: put((0, 0), 'x'))
show(lambda: put(0, [1, 2, 3]))
show(lambda: put((9, 9), 1))
show(lambda: put((0, 0), [1, 2]))
def delete():
    del a[0]
show(delete)
def grow():
    b = matrix([[1, 2]])
    b += a
show(grow)
def derive():
    class M(matrix):
        pass
show(derive)
print(a)
# expect-output:
# | ValueError matrix: row 1 has 1 items, row 0 has 2
# | TypeError matrix: row 0, column 1 is str, not a number
# | TypeError matrix: row 0, column 1 is NoneType, not a number
# | ValueError a matrix has at least one row and one column, not shape (0, 0)
# | ValueError a matrix has at least one row and one column, not shape (1, 0)
# | TypeError matrix() argument must be rows of numbers, not int
# | TypeError matrix() argument must be rows of numbers, not str
# | TypeError matrix: row 0 is str, not a row of numbers
# | TypeError matrix: row 1 is int, not a row of numbers
# | TypeError matrix: item 1 is list, not a number
# | OverflowError int too large to convert to float
# | TypeError matrix() takes exactly one argument (0 given)
# | ValueError a matrix has at least one row and one column, not shape (0, 3)
# | ValueError a matrix has at least one row and one column, not -1
# | MemoryError
# | OverflowError Python int too large to convert to C ssize_t
# | TypeError 'str' object cannot be interpreted as an integer
# | ValueError a matrix has at least one row and one column, not shape (1, 0)
# | TypeError 'str' object cannot be interpreted as an integer
# | ValueError matrix product of shapes (2, 2) and (3, 1): 2 columns do not meet 3 rows
# | ValueError shapes (2, 2) and (3, 1) do not go together
# | ValueError shapes (2, 2) and (3, 1) do not go together
# | TypeError matrix.close() needs matrices or numbers, not str
# | TypeError unsupported operand type(s) for +: 'matrix' and 'str'
# | TypeError can only concatenate str (not "matrix") to str
# | TypeError unsupported operand type(s) for @: 'list' and 'matrix'
# | TypeError unsupported operand type(s) for @: 'matrix' and 'int'
# | TypeError unsupported operand type(s) for &: 'matrix' and 'int'
# | TypeError bad operand type for unary ~: 'matrix'
# | TypeError '<' not supported between instances of 'matrix' and 'matrix'
# | TypeError matrix.dot() argument must be a matrix, not int
# | IndexError matrix row index out of range
# | IndexError matrix column index out of range
# | TypeError matrix indices must be integers, slices, or a pair of them, not str
# | TypeError matrix indices must be integers, slices, or a pair of them, not tuple
# | TypeError matrix indices must be integers, slices, or a pair of them, not float
# | ValueError a matrix has at least one row and one column, not shape (0, 2)
# | ValueError slice step cannot be zero
# | TypeError unhashable type: 'matrix'
# | ValueError a matrix is neither true nor false; compare it, or ask its shape
# | ValueError a matrix is neither true nor false; compare it, or ask its shape
# | ValueError a matrix is neither true nor false; compare it, or ask its shape
# | ValueError a matrix is neither true nor false; compare it, or ask its shape
# | TypeError float() argument must be a string or a real number, not 'matrix'
# | ValueError axis is 0 (down), 1 (across) or None, not 2
# | AttributeError 'matrix' object has no attribute 'nope'
# | ValueError a matrix of shape (2, 2) has no shape (3, 3)
# | ValueError matrix.reshape() can find out one of the two sizes only
# | ValueError matrix.threads() takes from 1 to 256 threads, not 0
# | TypeError 'str' object cannot be interpreted as an integer
# | TypeError descriptor 'exp' for 'matrix' objects doesn't apply to a 'int' object
# | TypeError 'in <matrix>' requires a number as left operand, not str
# | TypeError matrix: the value is str, not a number
# | ValueError shape (1, 3) does not fit into shape (1, 2)
# | IndexError matrix row index out of range
# | ValueError shape (1, 2) does not fit into shape (1, 1)
# | TypeError 'matrix' object doesn't support item deletion
# | ValueError a matrix of shape (1, 2) cannot become one of shape (2, 2) in place
# | TypeError type 'matrix' is not an acceptable base type
# | [[1.0 2.0]
# |  [3.0 4.0]]
