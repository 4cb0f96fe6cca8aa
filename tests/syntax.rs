//! The front end from outside: tokens, trees, diagnostics, entries at the prompt, hostile input,
//! and all of the standard library of Python where it is installed.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;
use toyvm::base::{Diagnostic, DiagnosticCode as Code, Source};
use toyvm::syntax::{self, Entry};

fn source(text: &str) -> Source {
    Source::new("test.cc", text.to_owned())
}

/// The findings with their source: every label is drawn under its line.
fn drawn(text: &str) -> String {
    let source = source(text);
    let found = match syntax::parse_file(&source) {
        Ok(_) => return format!("{text}    no finding\n"),
        Err(found) => found,
    };
    let mut out = String::new();
    for one in &found {
        out.push_str(&format!("{}: {}\n", one.code.as_str(), one.title));
        for label in &one.labels {
            let start = source.line_col(label.span.start);
            let line = source.line_text(start.line);
            let end = label.span.end.min(source.line_span(start.line).unwrap().end);
            let width = source.text()
                [label.span.start as usize..end.max(label.span.start) as usize]
                .chars()
                .count()
                .max(1);
            let marks = format!("{}{}", " ".repeat(start.column as usize - 1), "^".repeat(width));
            let marks = format!("{marks} {}", label.text);
            out.push_str(&format!("{:>4} | {line}\n     | {}\n", start.line, marks.trim_end()));
        }
        for note in &one.notes {
            out.push_str(&format!("     = note: {note}\n"));
        }
        if let Some(help) = &one.help {
            out.push_str(&format!("     = help: {help}\n"));
        }
    }
    out
}

/// Many snippets, divided by lines of dashes, each with what is said about it.
fn drawn_all(texts: &str) -> String {
    let parts = texts.trim_start_matches('\n').split("---\n");
    parts.map(drawn).collect::<Vec<_>>().join("\n")
}

fn titles(text: &str) -> Vec<String> {
    match syntax::parse_file(&source(text)) {
        Ok(_) => Vec::new(),
        Err(found) => found.into_iter().map(|one| one.title).collect(),
    }
}

fn tree(text: &str) -> String {
    match syntax::parse_file(&source(text)) {
        Ok(module) => syntax::dump_ast(&module),
        Err(_) => drawn(text),
    }
}

#[test]
fn tokens() {
    let text = "if x not in y:  # why\n    s = f'{a!r:>{w}}' \"b\"\n    t = (1,\n  0x_f, .5j)\nz\n";
    insta::assert_snapshot!(syntax::dump_tokens(&source(text)));
}

#[test]
fn tree_of_statements() {
    insta::assert_snapshot!(tree(
        "import a.b as c, d\n\
         from ..e import (f as g, h)\n\
         x = y, *z = w\n\
         x += 1\n\
         n: int = 3\n\
         (n): int\n\
         del a, b[0]\n\
         del (a, b)\n\
         assert t, 'why'\n\
         raise E from None\n\
         global p, q\n\
         if a: pass\n\
         elif b: x; y\n\
         else:\n    z\n\
         while a: break\n\
         else: continue\n\
         for i, *j in k, l: pass\n\
         with (open(a) as b, c): pass\n\
         with (a, b): pass\n\
         with (a, b) as c: pass\n\
         try: a\n\
         except: b\n\
         try: a\n\
         except E as e: b\n\
         else: c\n\
         finally: d\n\
         match = type = case = 1\n\
         match(x)\n"
    ));
}

#[test]
fn tree_of_definitions() {
    insta::assert_snapshot!(tree(
        "@d.e(1)\n\
         @f\n\
         def f(a, b: int = 1, /, c=2, *args: int, d, e=3, **kw) -> int:\n    return a, *b\n\
         class C(B, *bs, k=1, **kw): x = 1; y = 2\n\
         async def g():\n    async for x in y: await z\n    async with a as b: yield\n\
         lambda a, /, *, b=1: (yield from a)\n"
    ));
}

#[test]
fn tree_of_expressions() {
    insta::assert_snapshot!(tree(
        "a or b and not c < d <= e is not f not in g\n\
         -a ** -b ** c * d @ e\n\
         (a < b) < c\n\
         a if b else c if d else e\n\
         f(a, *b, c=1, **d)(x for x in y)\n\
         a.b[c:d, ::e, f][*g]\n\
         [a, *b], (a,), (), {a, *b}, {a: b, **c}, {}\n\
         [x for x in a if b if c for (y, z) in d]\n\
         {k: v for k, v in d}\n\
         (y := f(x))\n\
         None, True, False, ..., 1_000, 0xff, 1e3, 1j, 123456789012345678901234567890\n"
    ));
}

#[test]
fn tree_of_strings() {
    insta::assert_snapshot!(tree(
        r#"
'a\n\x41\101\u00e9\
b' r'\n' "it's" u'x'
b'\x00\n' rb'\n' b'a' b'b'
f'{a}' 'b' f"c{d!r:>{w}.2f}{{}}"
f'{x = }' f'{x=!s}' f'{x=:5}' rf'\{x}'
f'{a['b']}' f'{f'{1}'}' f'''{
  a  # why
}'''
"#
    ));
}

#[test]
fn lexical_errors() {
    insta::assert_snapshot!(drawn_all(include_str!("syntax/lexical.txt")));
}

#[test]
fn layout_errors() {
    insta::assert_snapshot!(drawn_all(include_str!("syntax/layout.txt")));
}

#[test]
fn grammar_errors() {
    insta::assert_snapshot!(drawn_all(include_str!("syntax/grammar.txt")));
}

#[test]
fn target_and_argument_errors() {
    insta::assert_snapshot!(drawn_all(include_str!("syntax/targets.txt")));
}

/// Wrong programs with CPython 3.13's message, line and column: `toyvm check` says the same. Where
/// it deliberately points better, or says more, the program is not in the list.
#[test]
fn wrong_programs_in_pythons_words() {
    let folder = std::env::temp_dir().join(format!("toyvm-words-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let words = include_str!("syntax/words.txt");
    let cases: Vec<&str> = words.lines().filter(|line| !line.starts_with('#')).collect();
    let mut check = Command::new(env!("CARGO_BIN_EXE_toyvm"));
    check.args(["check", "--format", "concise"]).current_dir(&folder);
    for (at, case) in cases.iter().enumerate() {
        let text = case.split('\t').next().unwrap().replace("\\t", "\t");
        let text = text.replace("\\n", "\n") + "\n";
        std::fs::write(folder.join(format!("{at}.cc")), text).unwrap();
        check.arg(format!("{at}.cc"));
    }
    let said = check.output().unwrap();
    let _ = std::fs::remove_dir_all(&folder);
    let said = String::from_utf8(said.stdout).unwrap();
    let mut first = vec![None; cases.len()];
    for line in said.lines() {
        let mut parts = line.splitn(4, ':');
        let mut part = || parts.next().unwrap_or_default();
        let (file, row, column, rest) = (part(), part(), part(), part());
        let Some(at) = file.strip_suffix(".cc").and_then(|n| n.parse::<usize>().ok()) else {
            continue;
        };
        let title = rest.trim_start().split_once(' ').map_or("", |(_, title)| title);
        first[at].get_or_insert(format!("{row}:{column}\t{title}"));
    }
    let mut wrong = Vec::new();
    for (case, said) in cases.iter().zip(first) {
        let (text, wanted) = case.split_once('\t').unwrap();
        let said = said.unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{text}\n    wanted {wanted}\n    said   {said}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    println!("{} wrong programs", cases.len());
}

#[test]
fn several_errors_in_one_file() {
    insta::assert_snapshot!(drawn_all(include_str!("syntax/several.txt")));
}

#[test]
fn refusals_name_what_is_refused() {
    let refused = "match x:\n    case 1:\n        y\nz\n";
    insta::assert_snapshot!(tree(refused), @"
    Module(
      body=[
        Refused(code=E0150),
        Expr(
          value=Name(id='z'))])
    ");
    assert_eq!(titles("type X = int\n"), Vec::<String>::new());
    assert_eq!(titles("def f[T](x): pass\n"), ["toyvm has no type parameters"]);
    assert_eq!(titles("class C[T, *U]: pass\n"), ["toyvm has no type parameters"]);
    assert_eq!(titles("t'{x}'\n"), ["toyvm has no template strings"]);
    assert_eq!(titles("'\\ud800'\n"), ["toyvm's strings hold no lone surrogates"]);
}

#[test]
fn ten_findings_are_enough() {
    assert_eq!(titles(&"x = = 1\n".repeat(50)).len(), 10);
}

fn entry(text: &str) -> &'static str {
    match syntax::parse_entry(&source(text)) {
        Ok(Entry::Complete(_)) => "complete",
        Ok(Entry::Incomplete) => "incomplete",
        Ok(Entry::Blank) => "blank",
        Err(_) => "error",
    }
}

#[test]
fn entries_at_the_prompt() {
    for (text, expected) in [
        ("", "blank"),
        ("  \n# why\n", "blank"),
        ("x = 1", "complete"),
        ("x = 1; y", "complete"),
        ("f(1,", "incomplete"),
        ("f(1,\n2", "incomplete"),
        ("f(1,\n2)", "complete"),
        ("x = {", "incomplete"),
        ("'''abc", "incomplete"),
        ("f'''abc {x}\n", "incomplete"),
        ("'''abc\n'''", "complete"),
        ("'abc", "error"),
        ("x = 1 + \\", "incomplete"),
        ("x = 1 + \\\n2", "complete"),
        ("if x:", "incomplete"),
        ("if x:\n    y", "incomplete"),
        ("if x:\n    y\n", "complete"),
        ("if x:\n    y\n    ", "complete"),
        ("if x: y", "incomplete"),
        ("if x: y\n", "complete"),
        ("if x:\n    y\nelse:", "incomplete"),
        ("if x:\n    y\nelse:\n    z\n", "complete"),
        ("if x:\n    y\nz", "complete"),
        ("if x:\n", "error"),
        ("if x:\ny", "error"),
        ("if x", "error"),
        ("def f():\n    x = (1,\n", "incomplete"),
        ("@d", "incomplete"),
        ("@d\ndef f():", "incomplete"),
        ("@d\ndef f():\n    pass\n", "complete"),
        ("try:\n    x", "incomplete"),
        ("try:\n    x\n", "error"),
        ("try:\n    x\nexcept E:\n    y\n", "complete"),
        ("while x:\n    1 +* 2", "error"),
        ("x = = 1", "error"),
        (")", "error"),
        ("f(1]", "error"),
        ("class C:\n    def f(self):\n        return 1", "incomplete"),
        ("match x:", "complete"),
    ] {
        assert_eq!(entry(text), expected, "{text:?}");
    }
}

#[test]
fn one_expression() {
    let read = |text: &str| syntax::parse_expression(&source(text));
    assert!(read("a + (b,\nc)").is_ok());
    assert!(read("x, y\n").is_ok());
    assert!(read("x = 1").is_err());
    assert!(read("").is_err());
    assert!(read("pass").is_err());
    assert!(read("(a").is_err());
}

#[track_caller]
fn only(text: String, title: &str) {
    let found = titles(&text);
    assert!(found.len() == 1 && found[0].starts_with(title), "{found:?}");
}

/// What is too deep is refused with a message, whichever way it nests. The test's thread has the
/// two mebibytes that Rust gives it.
#[test]
fn depth_ends_in_a_message() {
    let n = 20_000;
    let deep = "too deeply nested to be read";
    only(format!("x = {}a\n", "a + ".repeat(n)), deep);
    only(format!("x = {}a\n", "a ** ".repeat(n)), deep);
    only(format!("a{}\n", ".b".repeat(n)), deep);
    only(format!("a{}\n", "()".repeat(n)), deep);
    only(format!("a{}\n", "[0]".repeat(n)), deep);
    only(format!("{}a\n", "not ".repeat(n)), deep);
    only(format!("{}a\n", "- ".repeat(n)), deep);
    only(format!("{}a\n", "lambda: ".repeat(n)), deep);
    only(format!("{}a\n", "x if y else ".repeat(n)), deep);
    only(format!("if a: b\n{}", "elif a: b\n".repeat(n)), deep);
    only(format!("{}{}\n", "(".repeat(n), ")".repeat(n)), "too many nested parentheses");
    only("[".repeat(n), "too many nested parentheses");
    let lines = (0..n / 10).map(|i| format!("{}if x:\n", " ".repeat(i)));
    only(lines.collect(), "too many levels of indentation");
    only(format!("{}1{}\n", "f'{".repeat(n), "}'".repeat(n)), "too many nested f-strings");
    // An error after a deep chain leaves the chain to be dropped.
    assert!(!titles(&format!("x = {}\n", "a + ".repeat(n))).is_empty());
}

/// What is long but not deep is read.
#[test]
fn length_is_no_depth() {
    let n = 20_000;
    for text in [
        format!("x = {}a\n", "a or ".repeat(n)),
        format!("x = {}a\n", "a < ".repeat(n)),
        format!("x = [{}]\n", "a, ".repeat(n)),
        format!("{}1\n", "a = ".repeat(n)),
        format!("x = {}\n", "'a' ".repeat(n)),
        format!("if a: b\n{}", "elif a: b\n".repeat(900)),
        format!("x = {}a\n", "a + ".repeat(900)),
        format!("[x {}]\n", "for x in y ".repeat(n)),
        format!("x = '{}'\n", "a".repeat(10_000_000)),
        format!("{} = 1\n", "a".repeat(1_000_000)),
    ] {
        assert_eq!(titles(&text), Vec::<String>::new(), "{:.40}", text);
    }
}

#[test]
fn odd_texts() {
    assert_eq!(titles(""), Vec::<String>::new());
    assert_eq!(titles("\u{feff}x = 1\n"), Vec::<String>::new());
    assert_eq!(titles("x = 1\n\u{c}\ny = 2\r\nz = 3\rw = 4"), Vec::<String>::new());
    assert_eq!(titles("if x:\r\n    y\r\n    z\r\n"), Vec::<String>::new());
    assert_eq!(titles("x = 1\0\n"), ["source code cannot contain null bytes"]);
    assert_eq!(titles(&"9".repeat(5000)).len(), 1);
    assert!(titles("caf\u{e9} = \u{4e2d}\u{6587}\n").is_empty());
}

/// Cuts and mixtures of real programs: whatever comes in, findings or a tree come out, in bounds.
#[test]
fn nothing_panics() {
    let texts = [
        include_str!("syntax/grammar.txt"),
        include_str!("syntax/lexical.txt"),
        include_str!("syntax/targets.txt"),
    ];
    let check = |text: &str| {
        let source = source(text);
        if let Err(found) = syntax::parse_file(&source) {
            assert!(!found.is_empty() && found.len() <= 10);
            for label in found.iter().flat_map(|one: &Diagnostic| &one.labels) {
                let end = source.text().len() as u32;
                let span = label.span;
                assert!(span.start <= span.end && span.end <= end, "{span:?} {text:?}");
                assert!(source.text().is_char_boundary(span.start as usize), "{text:?}");
                assert!(source.text().is_char_boundary(span.end as usize), "{text:?}");
            }
        }
        let _ = syntax::parse_entry(&source);
        let _ = syntax::parse_expression(&source);
        let _ = syntax::dump_tokens(&source);
    };
    for text in texts {
        for part in text.split("---\n") {
            for cut in (0..=part.len()).filter(|at| part.is_char_boundary(*at)) {
                check(&part[..cut]);
                check(&part[cut..]);
            }
        }
    }
    // A generator of its own: the same mixtures in every run.
    let words: Vec<&str> =
        texts.iter().flat_map(|text| text.split_inclusive([' ', '\n'])).collect();
    let mut state = 42_u64;
    let mut next = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % most
    };
    for _ in 0..3000 {
        let length = 1 + next(12);
        check(&(0..length).map(|_| words[next(words.len())]).collect::<String>());
    }
}

/// The examples and the programs of the corpus are all syntactically right.
#[test]
fn our_own_programs_parse() {
    let mut count = 0;
    for folder in ["examples", "src"] {
        for path in common::files_below(&common::root().join(folder), "cc") {
            let text = std::fs::read_to_string(&path).unwrap();
            let source = Source::new(path.to_string_lossy(), text);
            if let Err(found) = syntax::parse_file(&source) {
                let at = source.line_col(found[0].span().start);
                panic!("{}:{}: {}", path.display(), at.line, found[0].title);
            }
            count += 1;
        }
    }
    println!("{count} programs of our own");
}

/// Where the standard library of Python 3.13 is, if it is installed.
fn library() -> Option<PathBuf> {
    let code = "import sys, os; print(sys.version_info[1], os.path.dirname(os.__file__))";
    let named = std::env::var("TOYVM_PYTHON").ok();
    let pythons = named.into_iter().chain(["python3.13".into(), "python3".into()]);
    for python in pythons {
        let Ok(out) = Command::new(python).args(["-c", code]).output() else { continue };
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        if let Some(path) = text.trim().strip_prefix("13 ") {
            return Some(PathBuf::from(path));
        }
    }
    None
}

fn python_files(folder: &Path) -> Vec<PathBuf> {
    let mut all = common::files_below(folder, "py");
    // Broken on purpose, or not part of the library.
    let skip = ["site-packages", "lib2to3", "badsyntax", "bad_coding", "/bad"];
    all.retain(|path| !skip.iter().any(|part| path.to_string_lossy().contains(part)));
    all
}

#[test]
fn the_standard_library_parses() {
    let Some(folder) = library() else {
        println!("SKIPPED: no Python 3.13 is installed; 0 files of its library were read");
        return;
    };
    let (mut read, mut refused, mut other, mut bytes) = (0, 0, 0, 0);
    let start = std::time::Instant::now();
    for path in python_files(&folder) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            other += 1;
            continue;
        };
        bytes += text.len();
        let source = Source::new(path.to_string_lossy(), text);
        let by_name = |one: &Diagnostic| {
            matches!(one.code, Code::NoTypeParameters | Code::NoSurrogate | Code::BadEscape)
        };
        match syntax::parse_file(&source) {
            Ok(_) => read += 1,
            Err(found) if found.iter().all(by_name) => refused += 1,
            Err(found) => {
                let at = source.line_col(found[0].span().start);
                panic!("{}:{}: {}", path.display(), at.line, found[0].title);
            }
        }
    }
    let time = start.elapsed();
    println!(
        "{read} files read, {refused} refused by name, {other} not in UTF-8; {bytes} bytes, {time:?}"
    );
    assert!(read > 500 && refused * 10 < read, "{read} read, {refused} refused");
}
