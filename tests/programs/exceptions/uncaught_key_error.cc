# A KeyError shows the repr of its key.
{}["missing"]  # expect raise: KeyError: 'missing'
