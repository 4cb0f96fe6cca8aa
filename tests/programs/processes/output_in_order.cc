# What was printed before a process starts comes first, what it prints comes before its end.
print('before')    # expect: before
process(print, 'inside').join()    # expect: inside
print('after')    # expect: after
