//! Reading scripts: from a file, from standard input, from the command line.
//!
//! Lives here: `Input`, `Trouble`, `load`, the checks that a text is a text. May use: `base`.
//! Deliberately absent: what the text means; finding modules (importer.rs).

use crate::base::{Diagnostic, DiagnosticCode, Source, Span};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a script comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    File(PathBuf),
    /// `-`, or a pipe.
    Stdin,
    /// `-c CODE`
    Code(String),
}

/// Why a script cannot begin.
#[derive(Debug)]
pub enum Trouble {
    /// There is no text: one line that says why.
    Unreadable(String),
    /// The text is refused.
    Refused(Arc<Source>, Vec<Diagnostic>),
}

/// The longest script, in bytes: spans are 32 bits wide.
const LONGEST: usize = 1 << 30;

impl Input {
    /// The name that messages give the script.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::Stdin => "<stdin>".into(),
            Input::Code(_) => "<string>".into(),
        }
    }

    /// What the script sees as `sys.argv[0]`.
    pub fn argv0(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::Stdin => "-".into(),
            Input::Code(_) => "-c".into(),
        }
    }
}

/// Reads a script.
///
/// # Errors
/// If the file cannot be read, or holds no text.
pub fn load(input: &Input) -> Result<Arc<Source>, Trouble> {
    match input {
        Input::File(path) => load_file(path, &input.name()),
        Input::Code(code) => text(&input.name(), code.clone().into_bytes()),
        Input::Stdin => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map_err(|e| {
                Trouble::Unreadable(format!("cannot read <stdin>: {}", plainly(&e)))
            })?;
            text("<stdin>", bytes)
        }
    }
}

/// Reads a file under the name that messages shall give it.
///
/// # Errors
/// If it cannot be read, or holds no text.
pub fn load_file(path: &Path, name: &str) -> Result<Arc<Source>, Trouble> {
    let unreadable = |why: String| Trouble::Unreadable(format!("cannot read '{name}': {why}"));
    if path.is_dir() {
        return Err(unreadable("it is a directory".into()));
    }
    let bytes = std::fs::read(path).map_err(|e| unreadable(plainly(&e)))?;
    if bytes.len() > LONGEST {
        return Err(unreadable("it is longer than 1 GiB".into()));
    }
    text(name, bytes)
}

/// The system's words without its number.
fn plainly(error: &std::io::Error) -> String {
    let words = error.to_string();
    let cut = words.find(" (os error").unwrap_or(words.len());
    let mut words = words[..cut].to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// Makes a source of bytes: UTF-8 without NUL, with or without a byte order mark.
fn text(name: &str, bytes: Vec<u8>) -> Result<Arc<Source>, Trouble> {
    let refuse = |text: String, diagnostic| {
        Err(Trouble::Refused(Arc::new(Source::new(name, text)), vec![diagnostic]))
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let byte = error.as_bytes()[at];
            // Up to the bad byte the readable form has the same offsets as the bytes.
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let span = Span::new(at as u32, (at + '\u{FFFD}'.len_utf8()) as u32);
            let title = format!("byte 0x{byte:02x} at offset {at} is not UTF-8");
            let diagnostic = Diagnostic::new(DiagnosticCode::NotText, title, span)
                .saying("up to here it is UTF-8")
                .help("save the file as UTF-8");
            return refuse(text, diagnostic);
        }
    };
    if let Some(at) = text.find('\0') {
        let span = Span::new(at as u32, at as u32 + 1);
        let title = "source code cannot contain null bytes";
        let diagnostic = Diagnostic::new(DiagnosticCode::NotText, title, span)
            .note(format!("the NUL byte is at offset {at}"));
        // The picture of a NUL would be nothing at all.
        return refuse(text.replace('\0', "?"), diagnostic);
    }
    if !text.is_ascii()
        && let Some((encoding, span)) = declared_encoding(&text)
    {
        let title = format!("the file declares the encoding '{encoding}'");
        let diagnostic = Diagnostic::new(DiagnosticCode::NotText, title, span)
            .note("toyvm reads UTF-8 only")
            .help("save the file as UTF-8 and drop the declaration");
        return refuse(text, diagnostic);
    }
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    Ok(Arc::new(Source::new(name, text)))
}

/// An encoding other than UTF-8 declared in a comment of the first two lines, as in PEP 263.
fn declared_encoding(text: &str) -> Option<(&str, Span)> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(2) {
        let comment = line.trim_start_matches([' ', '\t', '\x0c', '\u{FEFF}']).starts_with('#');
        let name = line.find("coding").filter(|_| comment).and_then(|at| {
            let rest = line[at + "coding".len()..].strip_prefix([':', '='])?;
            let rest = rest.trim_start_matches([' ', '\t']);
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c)));
            let name = &rest[..end.unwrap_or(rest.len())];
            (!name.is_empty()).then_some((name, start + line.len() - rest.len()))
        });
        if let Some((name, from)) = name {
            let plain = name.to_ascii_lowercase().replace('_', "-");
            if plain == "utf8" || plain.starts_with("utf-8") {
                return None;
            }
            return Some((name, Span::new(from as u32, (from + name.len()) as u32)));
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> (String, Span) {
        match text("t.cc", bytes.to_vec()) {
            Err(Trouble::Refused(_, found)) => (found[0].title.clone(), found[0].span()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_place() {
        assert_eq!(
            refused(b"x = '\xff'"),
            ("byte 0xff at offset 5 is not UTF-8".into(), Span::new(5, 8))
        );
        assert_eq!(refused(b"a\0b").1, Span::new(1, 2));
        let latin = "# -*- coding: latin-1 -*-\nx = 'é'\n";
        assert_eq!(refused(latin.as_bytes()).1, Span::new(14, 21));
    }

    #[test]
    fn marks_and_declarations_of_utf8_are_fine() {
        let mark = text("t.cc", "\u{FEFF}x = 1".into()).unwrap();
        assert_eq!(mark.text(), "x = 1");
        assert!(text("t.cc", "# coding: utf-8\nx = 'é'".into()).is_ok());
        assert!(text("t.cc", "# coding: latin-1\nx = 1".into()).is_ok());
    }
}
