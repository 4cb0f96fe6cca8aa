# Fraction with format specifications.
# python: 3.13
from fractions import Fraction as F
for a in (F(3, 4), F(-7, 3), F(5), F(0), F(10 ** 20, 7), F(1, 100000)):
    for spec in ('', '.3f', '10.2f', '<10', '>12', '^12', '+.2f', '010.3f', '.2e', '.3g', 'g', '.0f', ',.2f', '%', '.1%', '#.0f', 'z.1f', '_', ',', '+', '*^14', 'x', '012', '#', '.3', 'e', 'G', '#g', 'd', '=+12.3f'):
        try:
            print(f'{spec}|', format(a, spec))
        except ValueError as e:
            print(e)
# expect-output:
# | | 3/4
# | .3f| 0.750
# | 10.2f|       0.75
# | <10| 3/4       
# | >12|          3/4
# | ^12|     3/4     
# | +.2f| +0.75
# | 010.3f| 000000.750
# | .2e| 7.50e-01
# | .3g| 0.75
# | g| 0.75
# | .0f| 1
# | ,.2f| 0.75
# | %| 75.000000%
# | .1%| 75.0%
# | #.0f| 1.
# | z.1f| 0.8
# | _| 3/4
# | ,| 3/4
# | +| +3/4
# | *^14| *****3/4******
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| 3/4
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| 7.500000e-01
# | G| 0.75
# | #g| 0.750000
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| +      0.750
# | | -7/3
# | .3f| -2.333
# | 10.2f|      -2.33
# | <10| -7/3      
# | >12|         -7/3
# | ^12|     -7/3    
# | +.2f| -2.33
# | 010.3f| -00002.333
# | .2e| -2.33e+00
# | .3g| -2.33
# | g| -2.33333
# | .0f| -2
# | ,.2f| -2.33
# | %| -233.333333%
# | .1%| -233.3%
# | #.0f| -2.
# | z.1f| -2.3
# | _| -7/3
# | ,| -7/3
# | +| -7/3
# | *^14| *****-7/3*****
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| -7/3
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| -2.333333e+00
# | G| -2.33333
# | #g| -2.33333
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| -      2.333
# | | 5
# | .3f| 5.000
# | 10.2f|       5.00
# | <10| 5         
# | >12|            5
# | ^12|      5      
# | +.2f| +5.00
# | 010.3f| 000005.000
# | .2e| 5.00e+00
# | .3g| 5
# | g| 5
# | .0f| 5
# | ,.2f| 5.00
# | %| 500.000000%
# | .1%| 500.0%
# | #.0f| 5.
# | z.1f| 5.0
# | _| 5
# | ,| 5
# | +| +5
# | *^14| ******5*******
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| 5/1
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| 5.000000e+00
# | G| 5
# | #g| 5.00000
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| +      5.000
# | | 0
# | .3f| 0.000
# | 10.2f|       0.00
# | <10| 0         
# | >12|            0
# | ^12|      0      
# | +.2f| +0.00
# | 010.3f| 000000.000
# | .2e| 0.00e+00
# | .3g| 0
# | g| 0
# | .0f| 0
# | ,.2f| 0.00
# | %| 0.000000%
# | .1%| 0.0%
# | #.0f| 0.
# | z.1f| 0.0
# | _| 0
# | ,| 0
# | +| +0
# | *^14| ******0*******
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| 0/1
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| 0.000000e+00
# | G| 0
# | #g| 0.00000
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| +      0.000
# | | 100000000000000000000/7
# | .3f| 14285714285714285714.286
# | 10.2f| 14285714285714285714.29
# | <10| 100000000000000000000/7
# | >12| 100000000000000000000/7
# | ^12| 100000000000000000000/7
# | +.2f| +14285714285714285714.29
# | 010.3f| 14285714285714285714.286
# | .2e| 1.43e+19
# | .3g| 1.43e+19
# | g| 1.42857e+19
# | .0f| 14285714285714285714
# | ,.2f| 14,285,714,285,714,285,714.29
# | %| 1428571428571428571428.571429%
# | .1%| 1428571428571428571428.6%
# | #.0f| 14285714285714285714.
# | z.1f| 14285714285714285714.3
# | _| 100_000_000_000_000_000_000/7
# | ,| 100,000,000,000,000,000,000/7
# | +| +100000000000000000000/7
# | *^14| 100000000000000000000/7
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| 100000000000000000000/7
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| 1.428571e+19
# | G| 1.42857E+19
# | #g| 1.42857e+19
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| +14285714285714285714.286
# | | 1/100000
# | .3f| 0.000
# | 10.2f|       0.00
# | <10| 1/100000  
# | >12|     1/100000
# | ^12|   1/100000  
# | +.2f| +0.00
# | 010.3f| 000000.000
# | .2e| 1.00e-05
# | .3g| 1e-05
# | g| 1e-05
# | .0f| 0
# | ,.2f| 0.00
# | %| 0.001000%
# | .1%| 0.0%
# | #.0f| 0.
# | z.1f| 0.0
# | _| 1/100_000
# | ,| 1/100,000
# | +| +1/100000
# | *^14| ***1/100000***
# | Invalid format specifier 'x' for object of type 'Fraction'
# | Invalid format specifier '012' for object of type 'Fraction'
# | #| 1/100000
# | Invalid format specifier '.3' for object of type 'Fraction'
# | e| 1.000000e-05
# | G| 1E-05
# | #g| 1.00000e-05
# | Invalid format specifier 'd' for object of type 'Fraction'
# | =+12.3f| +      0.000
