//! What a pure function answers when Python would raise.
//!
//! Lives here: `Fault`, `FaultKind`. May use: the standard library.
//! Deliberately absent: exception objects and tracebacks; the caller makes those.

use std::fmt;

/// Which built-in exception a fault stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    Value,
    Type,
    Overflow,
    ZeroDivision,
    Index,
    Key,
    Memory,
    /// A float power whose true answer is a complex number. Python answers with one; we have none.
    Complex,
}

impl FaultKind {
    /// The name of the exception class, as in `ValueError`.
    pub const fn exception(self) -> &'static str {
        match self {
            FaultKind::Value | FaultKind::Complex => "ValueError",
            FaultKind::Type => "TypeError",
            FaultKind::Overflow => "OverflowError",
            FaultKind::ZeroDivision => "ZeroDivisionError",
            FaultKind::Index => "IndexError",
            FaultKind::Key => "KeyError",
            FaultKind::Memory => "MemoryError",
        }
    }
}

/// A refusal: the exception's kind and the text that CPython 3.13 gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    pub message: String,
}

/// What every fallible function of this room returns.
pub type Outcome<T> = Result<T, Fault>;

impl Fault {
    /// A fault of the given kind.
    #[cold]
    pub fn new(kind: FaultKind, message: impl Into<String>) -> Fault {
        Fault { kind, message: message.into() }
    }

    /// A `ValueError`.
    #[cold]
    pub fn value(message: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Value, message)
    }

    /// A `TypeError`.
    #[cold]
    pub fn type_error(message: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Type, message)
    }

    /// An `OverflowError`.
    #[cold]
    pub fn overflow(message: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Overflow, message)
    }

    /// A `ZeroDivisionError`.
    #[cold]
    pub fn zero_division(message: impl Into<String>) -> Fault {
        Fault::new(FaultKind::ZeroDivision, message)
    }

    /// A `MemoryError`; CPython gives it no text.
    #[cold]
    pub fn memory() -> Fault {
        Fault::new(FaultKind::Memory, "")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message.is_empty() {
            f.write_str(self.kind.exception())
        } else {
            write!(f, "{}: {}", self.kind.exception(), self.message)
        }
    }
}

impl std::error::Error for Fault {}
