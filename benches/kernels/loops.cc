# In the manner of havlak: random flow graphs of basic blocks; depth-first numbers, dominators, back
# edges, and the nest of natural loops with union-find.


class Block:
    def __init__(self, name):
        self.name = name
        self.targets = []
        self.sources = []
        self.number = -1
        self.dominator = None
        self.loop = None

    def link(self, other):
        self.targets.append(other)
        other.sources.append(self)


class Loop:
    def __init__(self, header):
        self.header = header
        self.blocks = set()
        self.parent = None
        self.inner = []

    def adopt(self, loop):
        if loop.parent is None and loop is not self:
            loop.parent = self
            self.inner.append(loop)

    def depth(self):
        depth = 0
        at = self
        while at is not None:
            depth += 1
            at = at.parent
        return depth


class Graph:
    def __init__(self):
        self.blocks = {}
        self.order = []

    def block(self, name):
        block = self.blocks.get(name)
        if block is None:
            block = Block(name)
            self.blocks[name] = block
        return block

    def edge(self, a, b):
        self.block(a).link(self.block(b))

    def number_blocks(self):
        """Gives numbers in reverse postorder to what can be reached."""
        entry = self.blocks[0]
        seen = {entry.name}
        stack = [(entry, 0)]
        order = []
        while stack:
            block, at = stack.pop()
            while at < len(block.targets):
                target = block.targets[at]
                at += 1
                if target.name not in seen:
                    seen.add(target.name)
                    stack.append((block, at))
                    block, at = target, 0
            order.append(block)
        order.reverse()
        for number, block in enumerate(order):
            block.number = number
        self.order = order

    def find_dominators(self):
        entry = self.order[0]
        entry.dominator = entry
        changed = True
        while changed:
            changed = False
            for block in self.order[1:]:
                best = None
                for source in block.sources:
                    if source.dominator is None:
                        continue
                    best = source if best is None else self.meet(best, source)
                if best is not block.dominator:
                    block.dominator = best
                    changed = True

    def meet(self, a, b):
        while a is not b:
            while a.number > b.number:
                a = a.dominator
            while b.number > a.number:
                b = b.dominator
        return a

    def dominates(self, a, b):
        while b.number > a.number:
            b = b.dominator
        return a is b

    def find_loops(self):
        loops = []
        for header in reversed(self.order):
            loop = None
            for source in header.sources:
                if source.number < 0 or not self.dominates(header, source):
                    continue
                if loop is None:
                    loop = Loop(header)
                    loops.append(loop)
                self.gather(loop, source)
        return loops

    def gather(self, loop, tail):
        header = loop.header
        loop.blocks.add(header.name)
        waiting = [tail]
        while waiting:
            block = waiting.pop()
            if block.name in loop.blocks:
                continue
            loop.blocks.add(block.name)
            if block.loop is not None:
                outer = block.loop
                while outer.parent is not None:
                    outer = outer.parent
                loop.adopt(outer)
            else:
                block.loop = loop
            for source in block.sources:
                if source.number >= 0:
                    waiting.append(source)
        if header.loop is None:
            header.loop = loop


def build(depth, width):
    """Loops inside of loops, with diamonds between them."""
    graph = Graph()
    graph.block(0)
    count = 0

    def new():
        nonlocal count
        count += 1
        return count

    def diamond(at):
        left, right, join = new(), new(), new()
        graph.edge(at, left)
        graph.edge(at, right)
        graph.edge(left, join)
        graph.edge(right, join)
        return join

    def nest(at, level):
        header = new()
        graph.edge(at, header)
        inside = diamond(header)
        if level > 0:
            for _ in range(width):
                inside = nest(inside, level - 1)
        graph.edge(inside, header)
        after = new()
        graph.edge(inside, after)
        return after

    at = 0
    for _ in range(width):
        at = nest(diamond(at), depth)
    return graph


def analyse(depth, width):
    graph = build(depth, width)
    graph.number_blocks()
    graph.find_dominators()
    loops = graph.find_loops()
    sizes = sum(len(loop.blocks) for loop in loops)
    return len(graph.blocks), len(loops), sizes, max(loop.depth() for loop in loops)


for _ in range(15):
    result = analyse(5, 3)
print(*result)
