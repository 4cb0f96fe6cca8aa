# math.erf, erfc, asinh, acosh, atanh to the last digit.
import math

print(math.erf(1), math.erf(0.5), math.erf(2), math.erf(-3.5), math.erfc(1), math.erfc(30))
print(math.asinh(1), math.asinh(0.5), math.asinh(-2), math.acosh(2), math.acosh(1), math.acosh(10))
print(math.atanh(0.5), math.atanh(-0.25), math.atanh(0))
# expect: 0.8427007929497149 0.5204998778130465 0.9953222650189527 -0.9999992569016276 0.15729920705028513 0.0
# expect: 0.881373587019543 0.48121182505960347 -1.4436354751788103 1.3169578969248166 0.0 2.993222846126381
# expect: 0.5493061443340548 -0.25541281188299536 0.0
