# In the manner of deltablue: variables, constraints of several classes with strengths, and a
# planner that keeps them satisfied when one changes.


class Strength:
    def __init__(self, name, rank):
        self.name = name
        self.rank = rank

    def beats(self, other):
        return self.rank < other.rank


REQUIRED = Strength("required", 0)
STRONG = Strength("strong", 1)
NORMAL = Strength("normal", 2)
WEAK = Strength("weak", 3)
NOTHING = Strength("nothing", 9)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.decided_by = None
        self.strength = NOTHING
        self.mark = 0

    def users(self):
        return [c for c in self.constraints if c is not self.decided_by and c.is_active()]


class Constraint:
    def __init__(self, strength, variables):
        self.strength = strength
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.constraints.append(self)

    def is_active(self):
        return self.output is not None

    def inputs(self):
        return [v for v in self.variables if v is not self.output]

    def choose(self, mark):
        """Picks the output: the weakest variable that this may overrule."""
        best = None
        for variable in self.variables:
            if variable.mark != mark and self.strength.beats(variable.strength):
                if best is None or best.strength.beats(variable.strength):
                    best = variable
        self.output = best

    def walkabout(self):
        """How strongly the output is now decided: as its weakest part."""
        weakest = self.strength
        for variable in self.inputs():
            if weakest.beats(variable.strength):
                weakest = variable.strength
        return weakest

    def release(self):
        if self.output is not None:
            self.output.decided_by = None
            self.output.strength = NOTHING
            self.output = None
        for variable in self.variables:
            variable.constraints.remove(self)


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength, [variable])

    def execute(self):
        pass


class Edit(Stay):
    pass


class Equal(Constraint):
    def __init__(self, a, b, strength):
        super().__init__(strength, [a, b])

    def execute(self):
        a, b = self.variables
        if self.output is a:
            a.value = b.value
        else:
            b.value = a.value


class Scale(Constraint):
    """target = source * factor + offset, either way round."""

    def __init__(self, source, target, factor, offset, strength):
        self.factor = factor
        self.offset = offset
        super().__init__(strength, [source, target])

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0

    def next_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.next_mark()
        overruled = self.satisfy(constraint, mark)
        while overruled is not None:
            overruled = self.satisfy(overruled, mark)

    def satisfy(self, constraint, mark):
        constraint.choose(mark)
        output = constraint.output
        if output is None:
            return None
        for variable in constraint.inputs():
            variable.mark = mark
        overruled = output.decided_by
        if overruled is not None:
            overruled.output = None
        output.decided_by = constraint
        output.mark = mark
        self.spread(constraint)
        return overruled

    def spread(self, constraint):
        """Recomputes what hangs on the output of `constraint`."""
        waiting = [constraint]
        while waiting:
            current = waiting.pop()
            output = current.output
            output.strength = current.walkabout()
            current.execute()
            waiting.extend(output.users())

    def remove(self, constraint):
        output = constraint.output
        constraint.release()
        if output is not None:
            for user in output.users():
                self.spread(user)
            for other in output.constraints[:]:
                if not other.is_active():
                    self.add(other)

    def plan_of(self, edit):
        plan = []
        waiting = [edit]
        while waiting:
            current = waiting.pop()
            plan.append(current)
            waiting.extend(current.output.users())
        return plan


def chain(planner, length):
    variables = [Variable(f"v{i}", i) for i in range(length)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(a, b, REQUIRED))
    planner.add(Stay(variables[-1], WEAK))
    edit = Edit(variables[0], STRONG)
    planner.add(edit)
    plan = planner.plan_of(edit)
    total = 0
    for value in range(60):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        total += variables[-1].value
    planner.remove(edit)
    return total, len(plan)


def projection(planner, size):
    total = 0
    pairs = []
    for i in range(size):
        source, target = Variable("s", i), Variable("t", i)
        planner.add(Stay(source, NORMAL))
        planner.add(Scale(source, target, 10, 1000, REQUIRED))
        pairs.append((source, target))
    for source, target in pairs:
        for variable, value in ((source, 17), (target, 1050)):
            edit = Edit(variable, STRONG)
            planner.add(edit)
            plan = planner.plan_of(edit)
            variable.value = value
            for constraint in plan:
                constraint.execute()
            total += source.value + target.value
            planner.remove(edit)
    return total


def run(rounds):
    checks = 0
    for _ in range(rounds):
        planner = Planner()
        total, length = chain(planner, 90)
        checks = (checks * 7 + total + length + projection(planner, 200)) % 1000003
    return checks


print(run(36))
