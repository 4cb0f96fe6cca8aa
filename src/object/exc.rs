//! Exceptions: the built-in classes, one row each, and how native code raises them.
//!
//! Lives here: `ExcKind`, `Exc` (the native part of an exception object), `Raise` (an exception on
//! its way). May use: `value`, `class`, `text` (its faults). Deliberately absent: unwinding (`vm`).

use super::class::Instance;
use super::counted::{Mutable, Object, Ref};
use super::value::Value;
use crate::base::Span;
use crate::text::{Fault, FaultKind};

macro_rules! exceptions {
    ($($kind:ident : $base:ident;)+) => {
        /// A built-in exception class.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum ExcKind { $($kind),+ }

        impl ExcKind {
            /// Every exception class, a base before what derives from it.
            pub const ALL: &[ExcKind] = &[$(ExcKind::$kind),+];

            /// The name scripts see.
            pub const fn name(self) -> &'static str {
                match self { $(ExcKind::$kind => stringify!($kind)),+ }
            }

            /// The class it derives from; `BaseException` (which derives from `object`) from itself.
            pub const fn base(self) -> ExcKind {
                match self { $(ExcKind::$kind => ExcKind::$base),+ }
            }
        }
    };
}

exceptions! {
    BaseException: BaseException;
    SystemExit: BaseException;
    KeyboardInterrupt: BaseException;
    GeneratorExit: BaseException;
    Exception: BaseException;
    StopIteration: Exception;
    StopAsyncIteration: Exception;
    ArithmeticError: Exception;
    FloatingPointError: ArithmeticError;
    OverflowError: ArithmeticError;
    ZeroDivisionError: ArithmeticError;
    AssertionError: Exception;
    AttributeError: Exception;
    BufferError: Exception;
    EOFError: Exception;
    ImportError: Exception;
    ModuleNotFoundError: ImportError;
    LookupError: Exception;
    IndexError: LookupError;
    KeyError: LookupError;
    MemoryError: Exception;
    NameError: Exception;
    UnboundLocalError: NameError;
    OSError: Exception;
    BlockingIOError: OSError;
    ChildProcessError: OSError;
    ConnectionError: OSError;
    BrokenPipeError: ConnectionError;
    ConnectionAbortedError: ConnectionError;
    ConnectionRefusedError: ConnectionError;
    ConnectionResetError: ConnectionError;
    FileExistsError: OSError;
    FileNotFoundError: OSError;
    InterruptedError: OSError;
    IsADirectoryError: OSError;
    NotADirectoryError: OSError;
    PermissionError: OSError;
    ProcessLookupError: OSError;
    TimeoutError: OSError;
    ReferenceError: Exception;
    RuntimeError: Exception;
    NotImplementedError: RuntimeError;
    RecursionError: RuntimeError;
    PythonFinalizationError: RuntimeError;
    BrokenBarrierError: RuntimeError;
    SyntaxError: Exception;
    IndentationError: SyntaxError;
    TabError: IndentationError;
    SystemError: Exception;
    TypeError: Exception;
    ValueError: Exception;
    UnicodeError: ValueError;
    UnicodeDecodeError: UnicodeError;
    UnicodeEncodeError: UnicodeError;
    UnicodeTranslateError: UnicodeError;
    Warning: Exception;
    DeprecationWarning: Warning;
    RuntimeWarning: Warning;
    UserWarning: Warning;
    BytesWarning: Warning;
    EncodingWarning: Warning;
    FutureWarning: Warning;
    ImportWarning: Warning;
    PendingDeprecationWarning: Warning;
    ResourceWarning: Warning;
    SyntaxWarning: Warning;
    UnicodeWarning: Warning;
}

/// One line of a traceback: where a frame stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceEntry {
    /// The code, a number of the world's program.
    pub code: u32,
    pub pc: u32,
    /// The place is given instead of looked up, for entries that outlive their code.
    pub span: Span,
}

/// The native part of an exception object.
pub struct Exc {
    /// `args`, a tuple.
    pub args: Value,
    /// Outermost frame last: frames are added while the exception goes up.
    pub traceback: Vec<TraceEntry>,
    pub cause: Option<Ref<Instance>>,
    pub context: Option<Ref<Instance>>,
    pub suppress_context: bool,
    pub notes: Vec<Value>,
}

impl Object for Exc {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Exc(this)
    }
}

/// An exception on its way from native code to the machine, which makes an object of it only when
/// somebody looks.
#[derive(Debug)]
pub enum Raise {
    /// A built-in class and its message.
    New(ExcKind, String),
    /// A built-in class and its arguments (`KeyError(key)`, `StopIteration(value)`).
    With(ExcKind, Vec<Value>),
    /// A built-in class without arguments.
    Bare(ExcKind),
    /// An object that exists already.
    Object(Ref<Instance>),
    /// A native has met an object where it wants a number, a real one or an integer, and has
    /// changed nothing. The machine asks the object (`__float__`, `__index__`) and runs it again.
    Coerce { value: Value, real: bool },
    /// An object that has been on its way before: it knows what was being handled where it began.
    Through(Ref<Instance>),
    /// An object that was caught and goes on: the frame it is in is in its traceback already.
    Again(Ref<Instance>),
}

impl Raise {
    /// Whether it asks for a number instead of raising anything.
    pub fn is_question(&self) -> bool {
        matches!(self, Raise::Coerce { .. })
    }
}

impl From<Fault> for Box<Raise> {
    #[cold]
    fn from(fault: Fault) -> Box<Raise> {
        let kind = match fault.kind {
            FaultKind::Value | FaultKind::Complex => ExcKind::ValueError,
            FaultKind::Type => ExcKind::TypeError,
            FaultKind::Overflow => ExcKind::OverflowError,
            FaultKind::ZeroDivision => ExcKind::ZeroDivisionError,
            FaultKind::Index => ExcKind::IndexError,
            FaultKind::Key => ExcKind::KeyError,
            FaultKind::Memory => ExcKind::MemoryError,
        };
        // `10.0 ** 400`: the one error of an operator that has an errno.
        if fault.message.starts_with("(34, ") {
            let text = Value::str("Numerical result out of range");
            return Box::new(Raise::With(kind, vec![Value::Int(34), text]));
        }
        Box::new(match fault.message.is_empty() {
            true => Raise::Bare(kind),
            false => Raise::New(kind, fault.message),
        })
    }
}

/// A native operation's result: two machine words whatever happens.
pub type Res<T = Value> = Result<T, Box<Raise>>;

/// An error result: `raise(TypeError, "...")`.
#[cold]
#[inline(never)]
pub fn raise<T>(kind: ExcKind, message: impl Into<String>) -> Res<T> {
    Err(Box::new(Raise::New(kind, message.into())))
}
