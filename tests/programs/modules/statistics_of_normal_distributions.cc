# statistics.NormalDist: quantiles, samples, overlap, arithmetic.
# python: 3.13
from statistics import NormalDist, StatisticsError

n = NormalDist(100, 15)
print([n.inv_cdf(p) for p in (1e-20, 0.001, 0.05, 0.3, 0.5, 0.7, 0.975, 0.9999999)])
print(n.quantiles(), [round(x, 6) for x in n.quantiles(10)])
print(n.samples(3, seed=42))
print(n.overlap(NormalDist(110, 15)), n.overlap(NormalDist(90, 10)), NormalDist(90, 10).overlap(n))
print(+n, -n, 1 - n, n - 1, n * 2, n / 3, n + n)
for f in (lambda: n.inv_cdf(0), lambda: n.overlap(5), lambda: n.overlap(NormalDist(1, 0))):
    try:
        f()
    except (StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
# expect: [-38.93510134697607, 53.6465154074828, 75.32719559572791, 92.1339923093794, 100.0, 107.8660076906206, 129.3994597681008, 177.99006373435992]
# expect: [89.88265374705878, 100.0, 110.11734625294122] [80.776727, 87.375681, 92.133992, 96.199793, 100.0, 103.800207, 107.866008, 112.624319, 119.223273]
# expect: [105.3539060630263, 70.60330007553796, 91.03491606270101]
# expect: 0.7388826803635273 0.6538769160102378 0.6538769160102378
# expect: NormalDist(mu=100.0, sigma=15.0) NormalDist(mu=-100.0, sigma=15.0) NormalDist(mu=-99.0, sigma=15.0) NormalDist(mu=99.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=33.333333333333336, sigma=5.0) NormalDist(mu=200.0, sigma=21.213203435596427)
# expect: StatisticsError p must be in the range 0.0 < p < 1.0
# expect: TypeError Expected another NormalDist instance
# expect: StatisticsError overlap() not defined when sigma is zero
