# Averages and spread.
# python: 3.13
from statistics import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
D = [[1, 2, 3, 4], [1.5, 2.5, 4.0], [3], [1, 1, 2, 2, 3], [0.1] * 10, [10**20, 1, -5], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], [True, 2], [1e300, 1e300, 1e-300], range(1, 101), [1, 2.5]]
for d in D:
    for f in (mean, fmean, median, median_low, median_high, mode, multimode, variance, pvariance, stdev, pstdev, geometric_mean, harmonic_mean, quantiles):
        try: print(f.__name__, f(d))
        except Exception as e: print(f.__name__, type(e).__name__, e)
for f in (mean, fmean, median, mode, multimode, variance, pvariance, stdev, pstdev, geometric_mean, harmonic_mean, quantiles, median_grouped):
    t(lambda: f([]))
print(quantiles(range(1, 11), n=10), quantiles([1, 2, 3, 4, 5], method='inclusive'), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), fmean([1, 2], weights=[3, 1]), mode('aabbb'), variance([1, 2, 3], 2))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]; y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(covariance(x, y), correlation(x, y), correlation(x, [9 - i for i in x]), linear_regression(x, y))
t(lambda: correlation([1], [1])); t(lambda: mean(['a'])); t(lambda: correlation([1, 1], [1, 2])); t(lambda: harmonic_mean([-1, 2])); t(lambda: quantiles([1, 2], n=0)); t(lambda: quantiles([1,2], method='x'))
n = NormalDist(100, 15); print(n, n.pdf(100), n.mean, n.stdev, n.variance, n.zscore(130), n + 5, n * 2, NormalDist.from_samples([1, 2, 3]))
# expect-output:
# | mean 2.5
# | fmean 2.5
# | median 2.5
# | median_low 2
# | median_high 3
# | mode 1
# | multimode [1, 2, 3, 4]
# | variance 1.6666666666666667
# | pvariance 1.25
# | stdev 1.2909944487358056
# | pstdev 1.118033988749895
# | geometric_mean 2.2133638394006434
# | harmonic_mean 1.92
# | quantiles [1.25, 2.5, 3.75]
# | mean 2.6666666666666665
# | fmean 2.6666666666666665
# | median 2.5
# | median_low 2.5
# | median_high 2.5
# | mode 1.5
# | multimode [1.5, 2.5, 4.0]
# | variance 1.5833333333333333
# | pvariance 1.0555555555555556
# | stdev 1.2583057392117916
# | pstdev 1.0274023338281628
# | geometric_mean 2.4662120743304703
# | harmonic_mean 2.278481012658228
# | quantiles [1.5, 2.5, 4.0]
# | mean 3
# | fmean 3.0
# | median 3
# | median_low 3
# | median_high 3
# | mode 3
# | multimode [3]
# | variance StatisticsError variance requires at least two data points
# | pvariance 0
# | stdev StatisticsError stdev requires at least two data points
# | pstdev 0.0
# | geometric_mean 3.0000000000000004
# | harmonic_mean 3
# | quantiles [3, 3, 3]
# | mean 1.8
# | fmean 1.8
# | median 2
# | median_low 2
# | median_high 2
# | mode 1
# | multimode [1, 2]
# | variance 0.7
# | pvariance 0.56
# | stdev 0.8366600265340756
# | pstdev 0.7483314773547883
# | geometric_mean 1.6437518295172258
# | harmonic_mean 1.5
# | quantiles [1.0, 2.0, 2.5]
# | mean 0.1
# | fmean 0.1
# | median 0.1
# | median_low 0.1
# | median_high 0.1
# | mode 0.1
# | multimode [0.1]
# | variance 0.0
# | pvariance 0.0
# | stdev 0.0
# | pstdev 0.0
# | geometric_mean 0.10000000000000002
# | harmonic_mean 0.1
# | quantiles [0.1, 0.1, 0.1]
# | mean 33333333333333333332
# | fmean 3.333333333333333e+19
# | median 1
# | median_low 1
# | median_high 1
# | mode 100000000000000000000
# | multimode [100000000000000000000, 1, -5]
# | variance 3333333333333333333466666666666666666677
# | pvariance 2222222222222222222311111111111111111118
# | stdev 5.773502691896258e+19
# | pstdev 4.7140452079103164e+19
# | geometric_mean StatisticsError ('No negative inputs allowed', -5)
# | harmonic_mean StatisticsError harmonic mean does not support negative values
# | quantiles [-5.0, 1.0, 1e+20]
# | mean 1.6071428571428572
# | fmean 1.6071428571428572
# | median 1.25
# | median_low 1.25
# | median_high 1.25
# | mode 1.25
# | multimode [1.25]
# | variance 1.3720238095238095
# | pvariance 1.1760204081632653
# | stdev 1.171334200612195
# | pstdev 1.084444746477784
# | geometric_mean 1.185444594986774
# | harmonic_mean 0.7935806831566549
# | quantiles [0.5, 1.25, 2.75]
# | mean 1.5
# | fmean 1.5
# | median 1.5
# | median_low True
# | median_high 2
# | mode True
# | multimode [True, 2]
# | variance 0.5
# | pvariance 0.25
# | stdev 0.7071067811865476
# | pstdev 0.5
# | geometric_mean 1.414213562373095
# | harmonic_mean 1.3333333333333333
# | quantiles [0.75, 1.5, 2.25]
# | mean 6.666666666666667e+299
# | fmean 6.666666666666667e+299
# | median 1e+300
# | median_low 1e+300
# | median_high 1e+300
# | mode 1e+300
# | multimode [1e+300]
# | variance OverflowError integer division result too large for a float
# | pvariance OverflowError integer division result too large for a float
# | stdev 5.773502691896258e+299
# | pstdev 4.714045207910317e+299
# | geometric_mean 9.999999999999825e+99
# | harmonic_mean 3e-300
# | quantiles [1e-300, 1e+300, 1e+300]
# | mean 50.5
# | fmean 50.5
# | median 50.5
# | median_low 50
# | median_high 51
# | mode 1
# | multimode [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100]
# | variance 841.6666666666666
# | pvariance 833.25
# | stdev 29.011491975882016
# | pstdev 28.86607004772212
# | geometric_mean 37.99268934483429
# | harmonic_mean 19.277563597396007
# | quantiles [25.25, 50.5, 75.75]
# | mean 1.75
# | fmean 1.75
# | median 1.75
# | median_low 1
# | median_high 2.5
# | mode 1
# | multimode [1, 2.5]
# | variance 1.125
# | pvariance 0.5625
# | stdev 1.0606601717798212
# | pstdev 0.75
# | geometric_mean 1.5811388300841898
# | harmonic_mean 1.4285714285714286
# | quantiles [0.625, 1.75, 2.875]
# | StatisticsError mean requires at least one data point
# | StatisticsError fmean requires at least one data point
# | StatisticsError no median for empty data
# | StatisticsError no mode for empty data
# | []
# | StatisticsError variance requires at least two data points
# | StatisticsError pvariance requires at least one data point
# | StatisticsError stdev requires at least two data points
# | StatisticsError pstdev requires at least one data point
# | StatisticsError Must have a non-empty dataset
# | StatisticsError harmonic_mean requires at least one data point
# | StatisticsError must have at least one data point
# | StatisticsError no median for empty data
# | [1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7, 8.8, 9.9] [2.0, 3.0, 4.0] 3.7 1.25 b 1
# | 0.75 0.31622776601683794 -1.0 LinearRegression(slope=0.1, intercept=1.5)
# | StatisticsError correlation requires at least two data points
# | TypeError can't convert type 'str' to numerator/denominator
# | StatisticsError at least one of the inputs is constant
# | StatisticsError harmonic mean does not support negative values
# | StatisticsError n must be at least 1
# | ValueError Unknown method: 'x'
# | NormalDist(mu=100.0, sigma=15.0) 0.02659615202676218 100.0 15.0 225.0 2.0 NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=2.0, sigma=1.0)
