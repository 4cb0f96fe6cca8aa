//! Refusals: what Python has and toyvm has not, each with its way out.
//!
//! Lives here: one sentence and one advice a code. May use: `base`.
//! Deliberately absent: finding the constructs; `collect` meets them on its way.

use crate::base::{Diagnostic, DiagnosticCode as Code, Span};

/// The refusal of a construct.
pub(super) fn refuse(code: Code, span: Span) -> Diagnostic {
    let (title, help) = match code {
        Code::NoMatch => ("toyvm has no `match` statement", "write it as `if` and `elif`"),
        Code::NoAsync => (
            "toyvm has no `async` and no `await`",
            "use threads (`thread(f)`), or generators for cooperative code",
        ),
        Code::NoExceptGroup => {
            ("toyvm has no exception groups", "use `except` and raise the exceptions one at a time")
        }
        Code::NoComplex => {
            ("toyvm has no complex numbers", "keep the real and the imaginary part as two floats")
        }
        Code::NoTypeParameters => (
            "toyvm has no `type` statement and no type parameters",
            "leave them out: annotations are read and not kept",
        ),
        Code::NoTemplateString => ("toyvm has no template strings", "use an f-string"),
        Code::NoEval => (
            "toyvm has no `eval`, `exec` and `compile`",
            "use a dict of functions, `getattr`, or `int()` and `float()` for numbers",
        ),
        Code::NoMetaclass => {
            ("toyvm has no metaclasses", "use a class decorator or `__init_subclass__`")
        }
        _ => ("toyvm does not have this", "write it another way"),
    };
    Diagnostic::new(code, title, span).help(help)
}
