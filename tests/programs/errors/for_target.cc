# A literal as the loop's target.
for 1 in [2]: pass  # expect error: E0110
