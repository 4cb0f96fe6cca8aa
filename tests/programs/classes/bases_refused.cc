# Types that CPython lets classes derive from, and toyvm does not.
# differs: refused by name
for base in (enumerate, zip, map, filter, staticmethod, classmethod):
    try:
        class Derived(base):
            def __next__(self):
                return 1
    except NotImplementedError as error:
        print(error)
# expect: toyvm has no classes that derive from 'enumerate'
# expect: toyvm has no classes that derive from 'zip'
# expect: toyvm has no classes that derive from 'map'
# expect: toyvm has no classes that derive from 'filter'
# expect: toyvm has no classes that derive from 'staticmethod'
# expect: toyvm has no classes that derive from 'classmethod'
