"""Arrays of numbers of one type."""
from _array import array

ArrayType = array
typecodes = 'bBuwhHiIlLqQfd'
