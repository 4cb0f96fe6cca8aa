# Module keyword.
# python: 3.13
import keyword

print(len(keyword.kwlist), keyword.softkwlist, keyword.iskeyword("class"), keyword.iskeyword("match"), keyword.issoftkeyword("match"))
# expect: 35 ['_', 'case', 'match', 'type'] True False True
