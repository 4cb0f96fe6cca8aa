//! The command line: exit codes, options, variables, formats, the prompt on a pipe.
//!
//! May use: `common`, insta. Deliberately absent: bad scripts (bad_input.rs), the language
//! (programs.rs).

mod common;

use common::{Ran, run, start, toyvm};
use std::path::PathBuf;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(30);

#[track_caller]
fn toy(args: &[&str]) -> Ran {
    fed(args, "")
}

#[track_caller]
fn fed(args: &[&str], input: &str) -> Ran {
    let ran = run(&mut toyvm(args), input.as_bytes(), LIMIT);
    ran.sane();
    ran
}

#[track_caller]
fn with(variables: &[(&str, &str)], args: &[&str]) -> Ran {
    let mut command = toyvm(args);
    command.envs(variables.iter().copied());
    let ran = run(&mut command, b"", LIMIT);
    ran.sane();
    ran
}

/// A file of one test's own, removed at its end.
struct File(PathBuf);

impl File {
    fn new(name: &str, text: &str) -> File {
        let path = std::env::temp_dir().join(format!("toyvm-cli-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        File(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// stdout, stderr and the exit code in one text, with the path of a file masked.
fn all(ran: &Ran, file: Option<&File>) -> String {
    let text = format!("{}--- stderr\n{}--- exit {}\n", ran.stdout, ran.stderr, ran.code);
    match file {
        Some(file) => text.replace(file.path(), "FILE"),
        None => text,
    }
}

// ---- exit codes --------------------------------------------------------------------------------

#[test]
fn exit_codes() {
    toy(&["-c", "print(1 + 2)"]).code(0).out("3\n");
    toy(&["-c", "1 / 0"]).code(1).error_has("ZeroDivisionError: division by zero");
    toy(&["-c", "x = = 1"]).code(1).error_has("E0107");
    toy(&["-c", "import sys; sys.exit(7)"]).code(7);
    toy(&["-c", "import sys; sys.exit('why')"]).code(1).error_has("why\n");
    toy(&["-c", "raise SystemExit"]).code(0);
    toy(&["no/such.cc"]).code(2).error_has("toyvm: cannot read 'no/such.cc': no such file");
    toy(&["src"]).code(2).error_has("toyvm: cannot read 'src': it is a directory");
    toy(&["--no-such-option", "x.cc"]).code(2).error_has("--no-such-option");
    toy(&["--timeout", "100ms", "-c", "while True: pass"]).code(124).error_has("100ms");
    toy(&["--timeout", "100ms", "-c", "sleep(60)"]).code(124);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut running = start(&mut toyvm(&["-c", "while True: print('x' * 1000)"]), b"");
    drop(running.child.stdout.take());
    // The harness holds the pipe; a shell closes it for us.
    let _ = running.child.kill();
    let script =
        format!("{} -c 'while True: print(1)' | head -1; exit ${{PIPESTATUS[0]}}", common::TOYVM);
    let ran = run(std::process::Command::new("bash").args(["-c", &script]), b"", LIMIT);
    ran.code(141).out("1\n");
    assert_eq!(ran.stderr, "");
}

// ---- what belongs to whom ----------------------------------------------------------------------

#[test]
fn what_follows_the_script_is_the_scripts() {
    let show = "import sys; print(sys.argv)";
    toy(&["-c", show, "-q", "--era", "x"]).out("['-c', '-q', '--era', 'x']\n");
    fed(&["-", "-c", "1"], show).out("['-', '-c', '1']\n");
    let file = File::new("argv.cc", show);
    let path = file.path();
    toy(&[path, "--help"]).out(&format!("['{path}', '--help']\n"));
    toy(&["run", "--era", "3.10", path, "run"]).out(&format!("['{path}', 'run']\n"));
    toy(&["--era", "3.10", "run", path]).out(&format!("['{path}']\n"));
    toy(&["--", path, "--"]).out(&format!("['{path}', '--']\n"));
}

#[test]
fn a_pipe_without_arguments_is_a_script() {
    fed(&[], "print('piped')\n").code(0).out("piped\n");
}

// ---- options and variables ---------------------------------------------------------------------

#[test]
fn options_beat_variables() {
    let era = "import gil; print(gil.era)";
    toy(&["-c", era]).out("3.2\n");
    toy(&["--era", "classic", "-c", era]).out("3.2\n");
    toy(&["--era", "3.12", "-c", era]).out("3.10\n");
    with(&[("TOYVM_ERA", "3.10")], &["-c", era]).out("3.10\n");
    with(&[("TOYVM_ERA", "3.10")], &["--era", "3.2", "-c", era]).out("3.2\n");
    with(&[("TOYVM_ERA", "")], &["-c", era]).out("3.2\n");
    with(&[("TOYVM_ERA", "4")], &["-c", era]).code(2).error_has("TOYVM_ERA='4': no such era");
    with(&[("TOYVM_PACE", "-1")], &["-c", era]).code(2).error_has("TOYVM_PACE");
    let interval = "import sys; print(sys.getswitchinterval())";
    toy(&["-c", interval]).out("0.005\n");
    toy(&["--switch-interval", "50ms", "-c", interval]).out("0.05\n");
}

#[test]
fn memory_beyond_the_limit_is_an_error_of_the_script() {
    let grow = "items = []\ntry:\n    while True: items.append('x' * 1000)\n\
                except MemoryError:\n    del items\n    print('caught')\n";
    let limit = ["--max-memory", "64MB"];
    toy(&[limit[0], limit[1], "-c", grow]).code(0).out("caught\n");
    toy(&[limit[0], limit[1], "--seed", "1", "-c", grow]).code(0).out("caught\n");
    for large in ["[0] * 10**8", "'x' * 10**9", "list(range(10**8))", "1 << 10**10"] {
        toy(&[limit[0], limit[1], "-c", large]).code(1).error_has("MemoryError");
    }
    toy(&[limit[0], limit[1], "-c", "print(len([0] * 10**5))"]).out("100000\n");
}

#[test]
fn wrong_values_name_the_right_ones() {
    insta::assert_snapshot!(all(&toy(&["--era", "2.0", "-c", "pass"]), None));
    toy(&["--switch-interval", "0", "-c", "1"]).code(2).error_has("above 0");
    toy(&["--timeout", "soon", "-c", "1"]).code(2).error_has("as in 5ms");
    toy(&["--max-memory", "much", "-c", "1"]).code(2).error_has("as in 64MB");
    toy(&["--seed", "x", "-c", "1"]).code(2).error_has("--seed");
}

#[test]
fn colour_when_asked_for() {
    let coloured = |ran: Ran| ran.stderr.contains('\x1b');
    let bad = ["-c", "x ="];
    assert!(!coloured(toy(&bad)));
    assert!(coloured(toy(&["--color", "always", "-c", "x ="])));
    assert!(coloured(with(&[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], &bad)));
    assert!(!coloured(with(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &bad)));
    assert!(coloured(with(&[("TOYVM_COLOR", "always")], &bad)));
}

#[test]
fn help_and_version() {
    insta::assert_snapshot!(all(&toy(&["-h"]), None));
    toy(&["--version"]).code(0).out(&format!("toyvm {}\n", env!("CARGO_PKG_VERSION")));
}

// ---- check, dis, ast, tokens, explain ----------------------------------------------------------

const BAD: &str = "x = (1,\ny = 2\n\ndef f(a, a):\n    return é +\n";

#[test]
fn check_in_every_format() {
    let file = File::new("bad.cc", BAD);
    for format in ["full", "concise", "github"] {
        let ran = toy(&["check", file.path(), "--format", format]);
        insta::assert_snapshot!(format!("check_{format}"), all(&ran, Some(&file)));
    }
    let ran = toy(&["check", file.path(), "--json"]);
    insta::assert_snapshot!("check_json", all(&ran, Some(&file)));
}

#[test]
fn check_counts() {
    let good = File::new("good.cc", "x = 1\n");
    let bad = File::new("bad2.cc", "x = = 1\n");
    toy(&["check", good.path()]).code(0).out("").error_has("1 script, no findings");
    toy(&["check", "-q", good.path()]).code(0);
    toy(&["check", good.path(), bad.path()]).code(1).error_has("2 scripts, 1 finding");
    toy(&["check", good.path(), "missing.cc"]).code(2).error_has("missing.cc");
    toy(&["check", "--json", good.path()]).code(0).out("[]\n");
    toy(&["check"]).code(2);
    fed(&["check", "-"], "x = 1").code(0);
}

#[test]
fn only_ten_findings_are_shown() {
    let many = "x = = 1\n".repeat(30);
    let ran = toy(&["check", "--format", "concise", "-c", &many]);
    ran.code(1);
    assert!(ran.stdout.lines().count() <= 11, "{ran:#?}");
}

#[test]
fn views_of_a_script() {
    insta::assert_snapshot!("tokens", all(&toy(&["tokens", "-c", "print(1 + x)"]), None));
    insta::assert_snapshot!("ast", all(&toy(&["ast", "-c", "print(1 + x)"]), None));
    insta::assert_snapshot!("dis", all(&toy(&["dis", "-c", "print(1 + x)"]), None));
    toy(&["dis", "-c", "x ="]).code(1).error_has("E0107");
    toy(&["dis"]).code(2);
}

#[test]
fn explain_knows_every_code() {
    let list = toy(&["explain"]);
    list.code(0);
    for line in list.stdout.lines() {
        toy(&["explain", &line[..5]]).code(0);
    }
    toy(&["explain", "e0103"])
        .code(0)
        .out("E0103: A bracket is never closed, closed twice, or closed by another kind.\n");
    toy(&["explain", "E9999"]).code(2);
}

// ---- the prompt on a pipe ----------------------------------------------------------------------

/// A session: nothing but what the entries print.
#[track_caller]
fn session(input: &str, expected: &str) -> Ran {
    let ran = fed(&["repl"], input);
    assert_eq!(ran.stdout, expected, "{ran:#?}");
    ran
}

#[test]
fn entries_share_their_names() {
    session("x = 20\nx + 1\n'a' 'b'\nNone\n", "21\n'ab'\n").code(0);
    session("def f(n):\n    return n * 2\n\nf(4)\n_ + 1\n", "8\n9\n");
    session("for i in range(2):\n    print(i)\n\nprint('x')\n", "0\n1\nx\n");
    session("if True:\n    print(1)", "1\n");
    session("(1 +\n2)\n", "3\n");
}

#[test]
fn errors_do_not_end_it() {
    let ran = session("1 / 0\nx = = 2\nprint('on')\n", "on\n");
    ran.code(0).error_has("ZeroDivisionError: division by zero").error_has("E0107");
    assert!(!ran.stderr.contains(">>>"), "{ran:#?}");
}

#[test]
fn ways_to_end_it() {
    session("print(1)\nexit\nprint(2)\n", "1\n").code(0);
    session("import sys\nsys.exit(3)\nprint(2)\n", "").code(3);
}

#[test]
fn threads_go_on_between_entries() {
    let input = "box = []\nt = thread(lambda: box.append(sleep(0.05)))\nt.join()\nbox\n";
    session(input, "[None]\n").code(0);
}

#[test]
fn a_script_can_leave_its_world_to_the_prompt() {
    let file = File::new("left.cc", "x = 5\n1 / 0\n");
    let ran = fed(&["-i", file.path()], "x + 1\n");
    ran.code(0).out("6\n").error_has("ZeroDivisionError");
}

#[test]
fn suspicious_code_is_warned_of() {
    let ran = toy(&["-c", "x = 5\nprint(x is 5)"]);
    ran.code(0).out("True\n");
    let text = "<string>:2: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n";
    assert_eq!(ran.stderr, text);
}

/// A folder of one test's own with these files, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Folder {
        let path = std::env::temp_dir().join(format!("toyvm-cli-{}-{name}", std::process::id()));
        for (name, text) in files {
            let file = path.join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn from_a_module_come_its_variables_what_its_hook_says_and_its_submodules() {
    let hook = "
def __getattr__(name):
    if name != 'late':
        raise AttributeError(f'no {name}')
    return 'made when asked for'
";
    let main = "
from hooked import late
print(late)
try:
    from hooked import never
except ImportError as e:
    print(str(e).partition(' (')[0])
from package import *
print(part.value, plain)
try:
    from short import *
except AttributeError as e:
    print(e)
";
    let files = [
        ("hooked.cc", hook),
        ("package/__init__.cc", "__all__ = ['part', 'plain']\nplain = 1\n"),
        ("package/part.cc", "value = 2\n"),
        ("short.cc", "__all__ = ['missing']\n"),
        ("main.cc", main),
    ];
    let folder = Folder::new("from", &files);
    let ran = toy(&[folder.0.join("main.cc").to_str().unwrap()]);
    assert_eq!(
        ran.stdout,
        "made when asked for\ncannot import name 'never' from 'hooked'\n2 1\n\
         module 'short' has no attribute 'missing'\n"
    );
}
