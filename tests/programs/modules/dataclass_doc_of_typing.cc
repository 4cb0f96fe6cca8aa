# The documentation that a dataclass gets shows its types without their module.
from dataclasses import dataclass, field
from typing import List, Optional


@dataclass
class Point:
    x: int
    tags: List[str] = field(default_factory=list)
    up: Optional["Point"] = None


print(Point.__doc__)
# python: 3.13
# expect-output:
# | Point(x: int, tags: List[str] = <factory>, up: Optional[ForwardRef('Point')] = None)
