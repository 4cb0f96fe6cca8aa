//! What goes wrong, and what toyvm says about it: bad files, bad calls, bad manners of scripts.
//!
//! No case may panic, hang or overflow the stack: every run is checked for that first.
//! May use: `common`. Deliberately absent: what is right; that is the corpus.

mod common;

use common::{Ran, root, run, start, toyvm};
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(20);

/// A file of one test's own, removed at its end.
struct File(PathBuf);

impl File {
    fn new(name: &str, bytes: impl AsRef<[u8]>) -> File {
        let path = std::env::temp_dir().join(format!("toyvm-bad-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        File(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    fn run(&self) -> Ran {
        toy(&[self.path()])
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Runs the binary with these arguments and checks that it ended by itself.
#[track_caller]
fn toy(args: &[&str]) -> Ran {
    let ran = run(&mut toyvm(args), b"", LIMIT);
    ran.sane();
    ran
}

/// Runs a script given as text.
#[track_caller]
fn code(text: &str) -> Ran {
    toy(&["-c", text])
}

/// The last line of stderr, exactly, with exit code 1.
#[track_caller]
fn raises(text: &str, last: &str) {
    let ran = code(text);
    ran.code(1);
    assert_eq!(ran.last_error(), last, "{ran:#?}");
}

// ---- files -------------------------------------------------------------------------------------

#[test]
fn not_utf8() {
    let ran = File::new("utf8.cc", b"x = 1\ny = '\xff\xfe'\n").run();
    ran.code(1).out("").error_has("E0001").error_has("UTF-8");
}

#[test]
fn nul_byte() {
    let ran = File::new("nul.cc", b"print(1)\nx = '\0'\n").run();
    ran.code(1).out("").error_has("E0001");
}

#[test]
fn empty_file() {
    File::new("empty.cc", b"").run().code(0).out("");
    File::new("blank.cc", b"\n\n   \n# only a comment").run().code(0).out("");
    File::new("bom.cc", b"\xef\xbb\xbfprint('after the mark')\n").run().code(0);
}

#[test]
fn line_ends() {
    let ran =
        File::new("crlf.cc", b"if True:\r\n    print(1)\r\nprint('''a\r\nb''' == 'a\\nb')\r\n");
    ran.run().code(0).out("1\nTrue\n");
    File::new("cr.cc", b"print(1)\rprint(2)\r").run().code(0).out("1\n2\n");
    File::new("no_end.cc", b"print(1)\nprint(2)").run().code(0).out("1\n2\n");
}

#[test]
fn a_directory() {
    let ran = toy(&["src"]);
    assert_ne!(ran.code, 0, "{ran:#?}");
    ran.out("").error_has("src").error_has("directory");
}

#[test]
fn a_missing_file() {
    let ran = toy(&["no/such/script.cc"]);
    assert_ne!(ran.code, 0, "{ran:#?}");
    ran.out("").error_has("no/such/script.cc");
}

#[test]
fn a_file_as_directory() {
    let ran = toy(&["Cargo.toml/x.cc"]);
    assert_ne!(ran.code, 0, "{ran:#?}");
}

// ---- texts -------------------------------------------------------------------------------------

#[test]
fn a_line_of_ten_megabytes() {
    let text = format!("x = '{}'\nprint(len(x))\n", "a".repeat(10_000_000));
    File::new("long.cc", text).run().code(0).out("10000000\n");
    let sum = format!("x = 1{}\nprint(x)\n", " + 1".repeat(2_500_000));
    let ran = File::new("sum.cc", sum).run(); // a sum so deep may be refused, but by name
    assert!(ran.code == 0 || ran.stderr.contains("E0108"), "{}", &ran.stderr);
    let broken = format!("x = {} ?\n", "1, ".repeat(3_000_000));
    let ran = File::new("broken.cc", broken).run();
    ran.code(1).error_has("E0101");
    assert!(ran.stderr.len() < 20_000, "a long line is not shown whole: {}", ran.stderr.len());
}

#[test]
fn ten_thousand_brackets() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("{1:", "}"), ("f(", ")"), ("-", "")]
    {
        let text = format!("f = 1\nx = {}1{}\n", open.repeat(10_000), close.repeat(10_000));
        let ran = File::new("deep.cc", text).run();
        assert!(ran.code == 0 || ran.code == 1, "{open}: {}", ran.code);
        let text = format!("x = {}\n", open.repeat(10_000));
        let ran = File::new("open.cc", text).run();
        assert_eq!(ran.code, 1, "{open} never closed");
    }
    let ran = File::new("deep.cc", format!("x = {}1{}\n", "(".repeat(10_000), ")".repeat(10_000)));
    ran.run().code(1).error_has("E0108");
    File::new("closing.cc", ")".repeat(10_000)).run().code(1).error_has("E0103");
}

#[test]
fn deep_blocks() {
    let mut text = String::new();
    for depth in 0..2_000 {
        text += &" ".repeat(depth);
        text += "if 1:\n";
    }
    text += &" ".repeat(2_000);
    text += "pass\n";
    let ran = File::new("blocks.cc", text).run();
    assert!(ran.code == 0 || ran.code == 1, "{}", ran.code);
    for piece in ["lambda: ", "not ", "~", "x if x else ", "await ", "*", "a.b.", "1 < "] {
        let ran = File::new("pieces.cc", format!("x = {}1\n", piece.repeat(20_000))).run();
        assert!(ran.code == 0 || ran.code == 1, "{piece:?}: {}", ran.code);
    }
    let nested = "f'{".repeat(5_000) + "1" + &"}'".repeat(5_000);
    let ran = File::new("fstrings.cc", format!("x = {nested}\n")).run();
    assert!(ran.code == 0 || ran.code == 1, "{}", ran.code);
    let chain = (0..5_000).map(|i| format!("elif x == {i}:\n    pass\n")).collect::<String>();
    let ran = File::new("elifs.cc", format!("x = 1\nif x:\n    print('ok')\n{chain}")).run();
    assert!(ran.code == 0 || ran.stderr.contains("E0108"), "{}", ran.stderr);
}

/// Long is not deep: programs of a size that only programs write.
#[test]
fn long_texts() {
    let lines: String = (0..300_000).map(|n| format!("x{} = {n}\n", n % 1000)).collect();
    File::new("lines.cc", lines + "print(x999)").run().code(0).out("299999\n");
    let numbers: Vec<String> = (0..100_000).map(|n| n.to_string()).collect();
    let numbers = numbers.join(", ");
    let text = format!("a = [{numbers}]\nb = ({numbers})\nprint(len(a), sum(a), a == list(b))");
    File::new("literal.cc", text).run().code(0).out("100000 4999950000 True\n");
    let pairs: String = (0..100_000).map(|n| format!("'k{n}': x + {n}, ")).collect();
    let text = format!("x = 1\nd = {{{pairs}}}\nprint(len(d), d['k99999'])");
    File::new("dict.cc", text).run().code(0).out("100000 100000\n");
    let text = format!("f = {}1\nprint('ok')", "lambda: ".repeat(500));
    File::new("lambdas.cc", text).run().code(0).out("ok\n");
    let sum = format!("print({}1)", "1 + ".repeat(3000));
    let ran = File::new("sum.cc", sum).run();
    assert!(ran.code == 0 || ran.stderr.contains("E0108"), "{ran:#?}");
}

#[test]
fn a_million_lines() {
    let lines: String = (0..1_000_000).map(|n| format!("y{} = {n}\n", n % 1000)).collect();
    File::new("million.cc", lines + "print(y7)").run().code(0).out("999007\n");
    // Ops are numbered with fewer bits than that: refused, by name.
    let ran = File::new("adds.cc", "x = 0\n".to_owned() + &"x += 1\n".repeat(1_000_000)).run();
    assert!(ran.code == 0 || ran.stderr.contains("E0203"), "{ran:#?}");
}

/// A hundred levels of indentation are the limit, in CPython's words.
#[test]
fn nested_functions() {
    let nested = |depth: usize| {
        let mut text = String::new();
        for at in 0..depth {
            text += &format!("{}def f{at}():\n", " ".repeat(at));
        }
        text += &format!("{}return 7\n", " ".repeat(depth));
        for at in (1..depth).rev() {
            text += &format!("{}return f{at}()\n", " ".repeat(at));
        }
        text + "print(f0())\n"
    };
    File::new("nested99.cc", nested(99)).run().code(0).out("7\n");
    let ran = File::new("nested500.cc", nested(500)).run();
    ran.code(1).out("").error_has("too many levels of indentation");
}

/// More decorators than a frame has registers.
#[test]
fn two_thousand_decorators() {
    let text =
        format!("def d(f): return f\n{}def g(): return 1\nprint(g())\n", "@d\n".repeat(2000));
    let ran = File::new("decorators.cc", text).run();
    assert!(ran.code == 0 || ran.stderr.contains("E0203"), "{ran:#?}");
}

#[test]
fn mixed_tabs() {
    let ran = File::new("tabs.cc", "if True:\n        x = 1\n\ty = 2\n").run();
    ran.code(1).out("").error_has("E0104");
}

#[test]
fn unclosed_string() {
    code("x = 'abc").code(1).error_has("E0102");
    code("x = '''abc\n\n").code(1).error_has("E0102");
    code("x = f'{1").code(1).error_has("E01");
    code("x = 'abc\\").code(1).error_has("E01");
    code("'").code(1).error_has("E0102");
}

#[test]
fn huge_integer_literal() {
    let ran = File::new("digits.cc", format!("x = {}\n", "9".repeat(5000))).run();
    ran.code(1).error_has(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; \
         use sys.set_int_max_str_digits() to increase the limit",
    );
    File::new("hex.cc", format!("x = 0x{}\nprint(x > 0)\n", "f".repeat(5000))).run().out("True\n");
    code("print(10 ** 4299 > 0, len(str(10 ** 4299)))").code(0).out("True 4300\n");
    raises(
        "str(10 ** 5000)",
        "ValueError: Exceeds the limit (4300 digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit",
    );
    raises(
        "int('9' * 5000)",
        "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has \
         5000 digits; use sys.set_int_max_str_digits() to increase the limit",
    );
}

#[test]
fn huge_results() {
    for text in [
        "x = 'a' * (2 ** 62)",
        "x = [0] * (2 ** 60)",
        "x = (1,) * (2 ** 62)",
        "x = 1 << (2 ** 62)",
        "x = 'a'.ljust(2 ** 62)",
        "x = f'{1:{2 ** 62}}'",
        "x = '%*d' % (2 ** 62, 1)",
        "x = range(2 ** 100)\nlen(x)",
    ] {
        let ran = code(text);
        let last = ran.code(1).last_error();
        let kinds = ["MemoryError", "OverflowError", "ValueError"];
        assert!(kinds.iter().any(|kind| last.starts_with(kind)), "{text}: {last}");
    }
}

#[test]
fn bad_bytes_everywhere() {
    // Every byte, alone and inside a line, as a whole file and within a string.
    for byte in 0..=255u8 {
        for text in [vec![byte], vec![b'x', b'=', byte, b'\n'], vec![b'"', byte, b'"']] {
            let ran = File::new("byte.cc", &text).run();
            assert!(matches!(ran.code, 0 | 1), "{text:?}: {ran:#?}");
        }
    }
}

// ---- runs --------------------------------------------------------------------------------------

#[test]
fn endless_recursion() {
    raises("def f(): f()\nf()", "RecursionError: maximum recursion depth exceeded");
    let ran = code("class C:\n    def __repr__(self): return repr(self)\nprint(C())");
    assert!(ran.code(1).last_error().starts_with("RecursionError"), "{ran:#?}");
    let ran = code("class C:\n    def __add__(self, o): return self + o\nC() + 1");
    assert!(ran.code(1).last_error().starts_with("RecursionError"), "{ran:#?}");
    let ran = code("class C:\n    def __getattr__(self, n): return self.missing\nC().x");
    assert!(ran.code(1).last_error().starts_with("RecursionError"), "{ran:#?}");
}

#[test]
fn recursion_limit_raised_high() {
    let text = "import sys\nsys.setrecursionlimit(10 ** 6)\n\
                def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(200000))";
    code(text).code(0).out("200000\n");
}

#[test]
fn a_list_that_contains_itself() {
    code("a = []\na.append(a)\nprint(a)").code(0).out("[[...]]\n");
    code("a = {}\na['a'] = a\nprint(a)").code(0).out("{'a': {...}}\n");
    let ran = code("a = []\na.append(a)\nb = []\nb.append(b)\na == b");
    assert!(ran.code(1).last_error().starts_with("RecursionError"), "{ran:#?}");
}

#[test]
fn deep_structures() {
    let text = "a = []\nfor i in range(1000000):\n    a = [a]\ndel a\nprint('freed')";
    code(text).code(0).out("freed\n");
    let ran = code("a = []\nfor i in range(100000):\n    a = [a]\nprint(a)");
    assert!(ran.code(1).last_error().starts_with("RecursionError"), "{ran:#?}");
    let ran = code("a = ()\nfor i in range(100000):\n    a = (a,)\nhash(a)");
    assert!(ran.code == 0 || ran.last_error().starts_with("RecursionError"), "{ran:#?}");
}

#[test]
fn exception_in_a_thread_while_main_waits() {
    let text = "import threading\ndef bad():\n    raise ValueError('in the thread')\n\
                t = threading.Thread(target=bad)\nt.start()\nt.join()\nprint('main goes on')";
    let ran = code(text);
    ran.code(0).out("main goes on\n");
    ran.error_has("Exception in thread Thread-1 (bad):").error_has("ValueError: in the thread");
}

/// The texts of a thread's exception may be the script's own; they run as its code does.
#[test]
fn an_exception_with_a_text_of_its_own_in_a_thread() {
    let ran = code(
        "import threading\n\
        class Own(Exception):\n    def __str__(self): return 'own ' + str([1])\n\
        class Bad(Exception):\n    def __str__(self): raise ValueError\n\
        def f():\n    try:\n        raise Own\n    except Own as e:\n        e.add_note('a note')\n\
        \x20       raise Bad\n\
        t = threading.Thread(target=f)\nt.start()\nt.join()\nprint('on')\n",
    );
    ran.error_has("Own: own [1]\na note\n").error_has("Bad: <exception str() failed>");
    ran.code(0).out("on\n");
}

#[test]
fn lock_released_twice() {
    raises(
        "l = lock()\nl.acquire()\nl.release()\nl.release()",
        "RuntimeError: release unlocked lock",
    );
    raises("import threading\nthreading.Lock().release()", "RuntimeError: release unlocked lock");
    raises("r = rlock()\nr.release()", "RuntimeError: cannot release un-acquired lock");
}

#[test]
fn a_thread_that_joins_itself() {
    let last = "RuntimeError: cannot join current thread";
    raises("import threading\nthreading.current_thread().join()", last);
    let text = "import threading\ndef f():\n    try:\n        threading.current_thread().join()\n    \
                except RuntimeError as e:\n        print(e)\n\
                t = threading.Thread(target=f)\nt.start()\nt.join()";
    code(text).code(0).out("cannot join current thread\n");
}

#[test]
fn exit_in_a_thread() {
    let text = "import sys, threading\ndef f():\n    sys.exit(5)\n\
                t = threading.Thread(target=f)\nt.start()\nt.join()\nprint('main goes on')";
    let ran = code(text);
    ran.code(0).out("main goes on\n");
    assert_eq!(ran.stderr, "");
}

#[test]
fn exit_codes() {
    for (text, expected) in [
        ("import sys\nsys.exit()", 0),
        ("import sys\nsys.exit(0)", 0),
        ("import sys\nsys.exit(None)", 0),
        ("import sys\nsys.exit(3)", 3),
        ("import sys\nsys.exit(255)", 255),
        ("import sys\nsys.exit(True)", 1),
        ("import sys\nsys.exit('message')", 1),
        ("raise SystemExit(4)", 4),
        ("raise SystemExit", 0),
        ("import sys\ntry:\n    sys.exit(3)\nfinally:\n    print('finally')", 3),
        ("1 / 0", 1),
        ("x = (", 1),
        ("pass", 0),
    ] {
        let ran = code(text);
        assert_eq!(ran.code, expected, "{text}: {ran:#?}");
    }
    let ran = code("import sys\nsys.exit('the message')");
    assert_eq!(ran.stderr, "the message\n");
}

#[test]
fn usage_errors() {
    for args in [&["--no-such-flag"][..], &["run"], &["-c"], &["--era", "9.9", "-c", "pass"]] {
        let ran = toy(args);
        assert_eq!(ran.code, 2, "{args:?}: {ran:#?}");
        assert!(!ran.stderr.is_empty(), "{args:?} says nothing");
        ran.out("");
    }
}

#[test]
fn arguments_belong_to_the_script() {
    let file = File::new("argv.cc", "import sys\nprint(sys.argv[1:])\n");
    toy(&[file.path(), "--era", "-x", "--", "y"]).code(0).out("['--era', '-x', '--', 'y']\n");
    toy(&["-c", "import sys\nprint(sys.argv)", "--seed"]).code(0).out("['-c', '--seed']\n");
    let mut command = toyvm(&["-", "a"]);
    let ran = run(&mut command, b"import sys\nprint(sys.argv)\n", LIMIT);
    ran.sane().code(0).out("['-', 'a']\n");
}

#[test]
fn a_deadlock_ends_the_run() {
    let text = "a, b, m = lock(), lock(), barrier(2)\ndef f(x, y):\n    with x:\n        m.wait()\n        \
                with y:\n            pass\ns, t = thread(f, a, b), thread(f, b, a)\ns.join()\nt.join()";
    let ran = code(text);
    ran.code(1).out("").error_has("deadlock");
    let ran = code("l = lock()\nl.acquire()\nl.acquire()");
    ran.code(1).error_has("deadlock");
    let ran = code("e = event()\ne.wait()");
    ran.code(1).error_has("deadlock");
    let ran = code("import queue\nqueue.Queue().get()");
    ran.code(1).error_has("deadlock");
    let ran = code("channel().recv()");
    ran.code(1).error_has("deadlock");
}

#[test]
fn no_deadlock_while_somebody_sleeps() {
    let text =
        "e = event()\ndef f():\n    sleep(0.3)\n    e.set()\nthread(f)\ne.wait()\nprint('woken')";
    code(text).code(0).out("woken\n");
}

#[test]
fn many_threads() {
    let text =
        "ts = [thread(lambda n: n, n) for n in range(1000)]\nprint(sum(t.join() for t in ts))";
    code(text).code(0).out("499500\n");
}

#[test]
fn a_never_joined_thread_prints() {
    code("def f():\n    sleep(0.1)\n    print('late')\nthread(f)\nprint('early')")
        .code(0)
        .out("early\nlate\n");
}

// ---- the outside -------------------------------------------------------------------------------

#[cfg(unix)]
#[test]
fn closed_stdout() {
    for text in [
        "while True:\n    print('line')",
        "for i in range(10 ** 7):\n    print('line', i)",
        "def f():\n    while True:\n        print('from a thread')\nthread(f).join()",
    ] {
        let mut command = toyvm(&["-c", text]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut first = [0; 4];
        child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
        drop(child.stdout.take());
        let mut stderr = child.stderr.take().unwrap();
        let started = std::time::Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if started.elapsed() > LIMIT {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("{text}: still running after its reader went away");
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        let mut said = String::new();
        stderr.read_to_string(&mut said).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(141), ""), "{text}");
    }
}

#[test]
fn a_traceback_names_the_script_as_it_was_given() {
    let file = File::new("path.cc", "print(__file__)\n1 / 0\n");
    let (folder, name) = file.path().rsplit_once('/').unwrap();
    let ran = run(toyvm(&[name]).current_dir(folder), b"", LIMIT);
    assert_eq!(ran.stdout, format!("{}\n", file.path()));
    assert!(ran.stderr.contains(&format!("File \"{name}\", line 2, in <module>")), "{ran:?}");
}

/// Sends the interrupt that Ctrl-C sends, when the script has said that it is ready.
#[cfg(unix)]
fn interrupted(text: &str) -> Ran {
    let file = std::env::temp_dir().join(format!(
        "toyvm-ready-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let _ = std::fs::remove_file(&file);
    let script = format!("open({:?}, 'w').close()\n{text}", file.to_str().unwrap());
    let running = start(&mut toyvm(&["-c", &script]), b"");
    let started = std::time::Instant::now();
    while !file.exists() && started.elapsed() < LIMIT {
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::sleep(Duration::from_millis(200)); // time to reach the wait
    let id = running.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let ran = running.finish(LIMIT);
    let _ = std::fs::remove_file(&file);
    ran.sane();
    ran
}

#[cfg(unix)]
#[test]
fn interrupt_while_waiting() {
    for text in [
        "sleep(100)",
        "import time\ntime.sleep(100)",
        "l = lock()\nl.acquire()\nthread(sleep, 0.1)\nl.acquire(timeout=100)",
        "import threading\nt = threading.Thread(target=sleep, args=(100,), daemon=True)\n\
         t.start()\nt.join()",
        "event().wait(100)",
        "import queue\nqueue.Queue().get(timeout=100)",
        "while True: pass",
        "def f():\n    while True: pass\nimport threading\n\
         threading.Thread(target=f, daemon=True).start()\nsleep(100)",
    ] {
        let ran = interrupted(text);
        assert_eq!(ran.code, 130, "{text}: {ran:#?}");
        assert_eq!(ran.last_error(), "KeyboardInterrupt", "{text}: {ran:#?}");
        assert!(ran.took < Duration::from_secs(10), "{text}: took {:?}", ran.took);
    }
}

#[cfg(unix)]
#[test]
fn interrupt_can_be_caught() {
    let text = "try:\n    sleep(100)\nexcept KeyboardInterrupt:\n    print('caught')";
    interrupted(text).code(0).out("caught\n");
    let text = "l = lock()\nl.acquire()\nthread(sleep, 1)\ntry:\n    l.acquire(timeout=100)\n\
                except KeyboardInterrupt:\n    print('caught', l.locked())";
    interrupted(text).code(0).out("caught True\n");
}

#[test]
fn the_project_directory_is_not_needed() {
    let ran = run(toyvm(&["-c", "print(1)"]).current_dir(std::env::temp_dir()), b"", LIMIT);
    ran.sane().code(0).out("1\n");
    assert!(root().join("Cargo.toml").exists());
}
