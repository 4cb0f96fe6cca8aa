with open("/no/such/file") as f:
    pass
