# Names may use letters of any script.
größe = 5
名前 = "name"
def ñandú(): return größe
print(größe, 名前, ñandú())  # expect: 5 name 5
