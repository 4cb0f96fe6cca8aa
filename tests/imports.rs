//! Packages on the disk: in which order their modules run, what a cycle sees.
//!
//! May use: `common`. Deliberately absent: modules of the library (`tests/programs/modules`).

mod common;

use common::{run, toyvm};
use std::path::PathBuf;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(30);

/// A folder of one test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Folder {
        let path = std::env::temp_dir().join(format!("toyvm-{}-{name}", std::process::id()));
        for (file, text) in files {
            let file = path.join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        Folder(path)
    }

    #[track_caller]
    fn check(&self, expected: &str) {
        let script = self.0.join("main.cc");
        let ran = run(&mut toyvm(&[script.to_str().unwrap()]), b"", LIMIT);
        ran.sane();
        assert_eq!(ran.stdout, expected, "{}", ran.stderr);
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_package_runs_before_what_is_below_it() {
    Folder::new(
        "order",
        &[
            ("main.cc", "import a.b.c\nprint('main', a.b.c.T.__name__)\n"),
            ("a/__init__.cc", "print('a')\n"),
            ("a/b/__init__.cc", "print('b')\n"),
            ("a/b/c.cc", "print('c')\nclass T: pass\n"),
        ],
    )
    .check("a\nb\nc\nmain T\n");
}

#[test]
fn a_package_may_import_what_is_wanted_of_it() {
    Folder::new(
        "inner",
        &[
            ("main.cc", "from a.b.c import T\nprint('main', T.__name__)\n"),
            ("a/__init__.cc", "import a.d\nprint('a')\n"),
            ("a/d.cc", "from a.b.c import T\nprint('d', T.__name__)\n"),
            ("a/b/__init__.cc", "print('b')\nfrom a.b.c import T\nprint('b done')\n"),
            ("a/b/c.cc", "print('c')\nclass T: pass\n"),
        ],
    )
    .check("b\nc\nb done\nd T\na\nmain T\n");
}

#[test]
fn a_missing_submodule_is_missed_after_its_package_has_run() {
    Folder::new(
        "missing",
        &[
            (
                "main.cc",
                "try:\n    import a.nothing\nexcept ModuleNotFoundError as e:\n    print(e)\n",
            ),
            ("a/__init__.cc", "print('a')\n"),
        ],
    )
    .check("a\nNo module named 'a.nothing'\n");
}
