# Dicts in dicts.
tree = {"left": {"value": 1}, "right": {"value": 2, "left": {"value": 3}}}
def total(node):
    return node.get("value", 0) + sum(total(node[side]) for side in ("left", "right") if side in node)
print(total(tree), tree["right"]["left"]["value"])  # expect: 6 3
tree["left"]["new"] = tree["left"].setdefault("list", [])
tree["left"]["list"].append("both")
print(tree["left"])  # expect: {'value': 1, 'list': ['both'], 'new': ['both']}
