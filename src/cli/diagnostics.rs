//! Drawing diagnostics: with their source, on one line, for a code host, as JSON.
//!
//! Lives here: the four formats. May use: `base`, annotate-snippets (the drawing of rustc and
//! cargo: it folds, clips long lines and aligns wide characters). Deliberately absent: finding
//! anything (`session`), deciding where the text goes.

use super::json;
use super::terminal::width;
use crate::base::{Diagnostic, Source, Span};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::fmt::Write;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Drawn with the source
    #[default]
    Full,
    /// One line each: `file:line:column: code title`
    Concise,
    /// Annotations of GitHub's workflows
    Github,
}

/// Of one file no more than these are shown.
const MOST: usize = 10;
/// A picture of more bytes shows only the surroundings of the main place.
const PICTURE: usize = 4000;

/// All findings of a file, in a format.
pub fn render(source: &Source, found: &[Diagnostic], format: Format, colour: bool) -> String {
    let mut out = String::new();
    for diagnostic in found.iter().take(MOST) {
        match format {
            Format::Full => {
                out.push_str(&picture(source, diagnostic, colour, width()));
                out.push_str("\n\n");
            }
            Format::Concise => concise(&mut out, source, diagnostic),
            Format::Github => github(&mut out, source, diagnostic),
        }
    }
    if let Some(more) = found.len().checked_sub(MOST).filter(|&more| more > 0) {
        let s = if more > 1 { "s" } else { "" };
        let _ = writeln!(out, "toyvm: {}: {more} more finding{s} not shown", source.name());
    }
    if out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn concise(out: &mut String, source: &Source, diagnostic: &Diagnostic) {
    let at = source.line_col(diagnostic.span().start);
    let (name, code, title) = (source.name(), diagnostic.code.as_str(), &diagnostic.title);
    let _ = writeln!(out, "{name}:{}:{}: {code} {title}", at.line, at.column);
}

fn github(out: &mut String, source: &Source, diagnostic: &Diagnostic) {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let (from, to) = places(source, diagnostic.span());
    let _ = writeln!(
        out,
        "::error file={},line={},col={},endLine={},endColumn={},title={}::{}",
        property(source.name()),
        from.line,
        from.column,
        to.line,
        to.column,
        diagnostic.code.as_str(),
        escape(&diagnostic.title)
    );
}

fn places(source: &Source, span: Span) -> (crate::base::LineCol, crate::base::LineCol) {
    (source.line_col(span.start), source.line_col(span.end))
}

/// All findings of a file as JSON objects; the caller puts them into an array.
pub fn json_objects(source: &Source, found: &[Diagnostic]) -> Vec<String> {
    let label = |label: &crate::base::Label| {
        let (from, to) = places(source, label.span);
        json::object(&[
            ("start", label.span.start.to_string()),
            ("end", label.span.end.to_string()),
            ("line", from.line.to_string()),
            ("column", from.column.to_string()),
            ("end_line", to.line.to_string()),
            ("end_column", to.column.to_string()),
            ("text", json::string(&label.text)),
        ])
    };
    let one = |diagnostic: &Diagnostic| {
        json::object(&[
            ("file", json::string(source.name())),
            ("code", json::string(diagnostic.code.as_str())),
            ("title", json::string(&diagnostic.title)),
            ("labels", json::array(diagnostic.labels.iter().map(label))),
            ("notes", json::array(diagnostic.notes.iter().map(|note| json::string(note)))),
            ("help", diagnostic.help.as_deref().map_or("null".into(), json::string)),
        ])
    };
    found.iter().map(one).collect()
}

/// One finding drawn with its source, without a line end at the end.
pub fn picture(source: &Source, diagnostic: &Diagnostic, colour: bool, width: usize) -> String {
    let view = View::new(source, diagnostic);
    let mut snippet =
        Snippet::source(view.text.as_str()).path(source.name()).line_start(view.first as usize);
    for (at, label) in diagnostic.labels.iter().enumerate() {
        let kind = match at {
            0 => AnnotationKind::Primary,
            _ => AnnotationKind::Context,
        };
        if let Some(span) = view.place(label.span) {
            let text = (!label.text.is_empty()).then_some(label.text.as_str());
            snippet = snippet.annotation(kind.span(span).label(text));
        }
    }
    let title = Level::ERROR.primary_title(diagnostic.title.as_str());
    let mut group = title.id(diagnostic.code.as_str()).element(snippet);
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.decor_style(DecorStyle::Ascii).term_width(width).render(&[group]);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// The lines that a picture is drawn from.
struct View {
    text: String,
    /// The number of the first line.
    first: u32,
    /// What of the source the text is.
    span: Span,
}

impl View {
    fn new(source: &Source, diagnostic: &Diagnostic) -> View {
        let last_byte = |span: Span| span.end.max(span.start + 1) - 1;
        let spans = || diagnostic.labels.iter().map(|label| label.span);
        let first = source.line_of(spans().map(|span| span.start).min().unwrap_or(0));
        let last = source.line_of(spans().map(last_byte).max().unwrap_or(0));
        let line = |number| source.line_span(number).unwrap_or_default();
        let mut span = line(first).to(line(last));
        let mut number = first;
        if span.len() as usize > PICTURE {
            // A line of megabytes, or labels far apart: what surrounds the main place must do.
            let main = diagnostic.span();
            number = source.line_of(main.start);
            let whole = line(number);
            let text = source.text();
            let mut start = (main.start.saturating_sub(200)).max(whole.start) as usize;
            let mut end = (main.start as usize + 400).min(whole.end as usize).max(start);
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            span = Span::new(start as u32, end as u32);
        }
        View { text: source.text()[span.range()].to_owned(), first: number, span }
    }

    /// A span of the source as a range of the view; `None` if it is not in it.
    fn place(&self, span: Span) -> Option<std::ops::Range<usize>> {
        if span.start < self.span.start || span.start > self.span.end {
            return None;
        }
        let start = (span.start - self.span.start) as usize;
        let end = (span.end.clamp(span.start, self.span.end) - self.span.start) as usize;
        let boundary =
            |at: usize| (at..=self.text.len()).find(|&at| self.text.is_char_boundary(at));
        Some(boundary(start)?..boundary(end.max(start))?)
    }
}
