# __eq__ and __hash__ together make keys.
class Card:
    def __init__(self, suit, rank): self.suit, self.rank = suit, rank
    def __eq__(self, o):
        if not isinstance(o, Card):
            return NotImplemented
        return (self.suit, self.rank) == (o.suit, o.rank)
    def __hash__(self): return hash((self.suit, self.rank))
print(len({Card("h", 1), Card("h", 1), Card("s", 1)}), Card("h", 1) == Card("h", 1), Card("h", 1) == 5, Card("h", 1) != 5)
# expect: 2 True False True
