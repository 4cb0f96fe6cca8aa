# A tab and eight spaces are not the same.
if True:
        x = 1
	y = 2  # expect error: E0104
