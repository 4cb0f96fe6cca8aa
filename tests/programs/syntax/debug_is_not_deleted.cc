del __debug__  # expect error: E0110
