//! What the terminal can do: colour, width.
//!
//! Lives here: the choice of colour, the width of pictures. May use: the environment.
//! Deliberately absent: drawing.

use std::io::IsTerminal;

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    /// On a terminal that can, unless `NO_COLOR` is set
    #[default]
    Auto,
    Always,
    Never,
}

impl Colour {
    /// Whether what goes to standard error is coloured.
    pub fn on_stderr(self) -> bool {
        self.on(std::io::stderr().is_terminal())
    }

    /// Whether what goes to standard output is coloured.
    pub fn on_stdout(self) -> bool {
        self.on(std::io::stdout().is_terminal())
    }

    fn on(self, is_terminal: bool) -> bool {
        match self {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => by_environment(is_terminal),
        }
    }
}

/// `NO_COLOR` beats `CLICOLOR_FORCE` beats what the stream is.
fn by_environment(is_terminal: bool) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|v| !v.is_empty() && v != "0");
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    !set("NO_COLOR") && (forced || (is_terminal && !dumb))
}

/// How many columns a picture may have: `COLUMNS`, else the terminal's, else 100.
pub fn width() -> usize {
    if let Some(columns) = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok())
        && (20..=1000).contains(&columns)
    {
        return columns;
    }
    if std::io::stderr().is_terminal()
        && let Ok((columns, _)) = crossterm::terminal::size()
        && columns >= 20
    {
        return columns.into();
    }
    100
}
