//! The one diagnostic record: what is wrong, where, and the way out.
//!
//! Lives here: `Diagnostic`, `Label`, `Warning`, and `codes!`, the table of all diagnostic codes.
//! May use: `span`. Deliberately absent: drawing; that is `cli`'s.

use super::Span;

/// A diagnostic code and its meaning.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal;)+) => {
        /// The code of a diagnostic, as in `E0101`. `toyvm explain CODE` prints the text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$name),+];

            /// The code as users read it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// What the code means, in whole sentences.
            pub const fn meaning(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, "\n"),+),)+ }
            }
        }
    };
}

codes! {
    /// The text is not UTF-8, or holds a NUL byte.
    NotText = "E0001";
    /// The file cannot be read.
    CannotRead = "E0002";
    /// A character that begins no token.
    BadCharacter = "E0101";
    /// A string is not closed before the end of its line or of the file.
    UnclosedString = "E0102";
    /// A bracket is never closed, closed twice, or closed by another kind.
    Bracket = "E0103";
    /// The indentation does not fit the lines around it, or mixes tabs and spaces.
    Indentation = "E0104";
    /// A number is malformed.
    BadNumber = "E0105";
    /// An escape in a string is malformed.
    BadEscape = "E0106";
    /// The statement does not follow the grammar.
    Syntax = "E0107";
    /// The program is nested deeper than the parser follows.
    TooDeep = "E0108";
    /// An f-string is malformed.
    BadFString = "E0109";
    /// Something that cannot be assigned to or deleted stands where a target must stand.
    BadTarget = "E0110";
    /// Arguments or parameters in an order that Python forbids, or named twice.
    BadArguments = "E0111";
    /// toyvm has no `match` statement.
    NoMatch = "E0150";
    /// toyvm has no `async` and no `await` yet.
    NoAsync = "E0151";
    /// toyvm has no exception groups (`except*`).
    NoExceptGroup = "E0152";
    /// toyvm has no complex numbers.
    NoComplex = "E0153";
    /// toyvm has no `type` statement and no type parameters.
    NoTypeParameters = "E0154";
    /// toyvm has no template strings.
    NoTemplateString = "E0155";
    /// toyvm does not have `eval`, `exec` and `compile`.
    NoEval = "E0156";
    /// toyvm has no metaclasses.
    NoMetaclass = "E0157";
    /// toyvm's strings hold no lone surrogates.
    NoSurrogate = "E0158";
    /// `return`, `yield`, `break`, `continue` or `await` outside of where it has a meaning.
    Misplaced = "E0201";
    /// A name is declared `global` or `nonlocal` in a way that contradicts its use.
    Scope = "E0202";
    /// One function needs more of something than the bytecode can number.
    TooLarge = "E0203";
}

/// What CPython warns of while it reads a text that is fine otherwise: a `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The byte whose line it is about.
    pub at: u32,
    pub text: String,
}

/// A place and what is to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub span: Span,
    pub text: String,
}

/// One finding about a source text. `labels[0]` is the place it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub code: Code,
    /// One line, in CPython's words where those are good.
    pub title: String,
    pub labels: Vec<Label>,
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic about `span`; the label there has no text of its own.
    pub fn new(code: Code, title: impl Into<String>, span: Span) -> Self {
        let labels = vec![Label { span, text: String::new() }];
        Diagnostic { code, title: title.into(), labels, notes: Vec::new(), help: None }
    }

    /// Says something at the main place.
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.labels[0].text = text.into();
        self
    }

    /// Adds another place.
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a note below the source.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds the way out.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// The main place.
    pub fn span(&self) -> Span {
        self.labels[0].span
    }
}
