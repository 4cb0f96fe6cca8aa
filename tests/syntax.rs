//! The front end against whole libraries of real code.

use std::path::{Path, PathBuf};
use std::process::Command;
use toyvm::base::{DiagnosticCode as Code, Source};
use toyvm::syntax;

fn library() -> Option<PathBuf> {
    let code = "import sys, os; print(sys.version_info[1], os.path.dirname(os.__file__))";
    for python in ["python3.13", "python3"] {
        let Ok(out) = Command::new(python).args(["-c", code]).output() else { continue };
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        if let Some(path) = text.trim().strip_prefix("13 ") {
            return Some(PathBuf::from(path));
        }
    }
    None
}

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("site-packages") && !path.ends_with("lib2to3") {
                files(&path, found);
            }
        } else if path.extension().is_some_and(|e| e == "py") {
            found.push(path);
        }
    }
}

#[test]
fn the_standard_library_parses() {
    let Some(dir) = library() else {
        println!("no Python 3.13 here: 0 files compared");
        return;
    };
    let mut paths = Vec::new();
    files(&dir, &mut paths);
    paths.sort();
    let (mut read, mut refused, mut bytes, mut wrong) = (0, 0, 0, Vec::new());
    let start = std::time::Instant::now();
    for path in &paths {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let source = Source::new(path.to_string_lossy(), text);
        bytes += source.text().len();
        match syntax::parse_file(&source) {
            Ok(_) => read += 1,
            Err(found)
                if found.iter().all(|d| {
                    matches!(d.code, Code::NoTypeParameters | Code::NoSurrogate)
                        || d.title == "toyvm does not know characters by name"
                }) =>
            {
                refused += 1;
            }
            Err(found) => {
                let at = source.line_col(found[0].span().start);
                wrong.push(format!("{}:{}: {}", path.display(), at.line, found[0].title));
            }
        }
    }
    println!("{read} files read, {refused} refused by name, {bytes} bytes, {:?}", start.elapsed());
    println!("{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
