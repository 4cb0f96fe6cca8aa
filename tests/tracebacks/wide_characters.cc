# 漢字 take two columns each.
größe = "漢字"; print(größe + 1)
