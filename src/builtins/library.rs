//! The modules of the library that are written in the language.
//!
//! Lives here: their table. May use: nothing. Deliberately absent: natives (`native_module`).

/// Name and source of each module, and of `builtins`. One whose name begins with `_` is a part of
/// the module before it, which loads it when somebody asks for a name that is there.
pub const LIBRARY: &[(&str, &str)] = &[
    ("__future__", include_str!("lib/future.cc")),
    ("abc", include_str!("lib/abc.cc")),
    ("array", include_str!("lib/array.cc")),
    ("atexit", include_str!("lib/atexit.cc")),
    ("bisect", include_str!("lib/bisect.cc")),
    ("builtins", ""),
    ("_bigrange", include_str!("lib/bigrange.cc")),
    ("_union", include_str!("lib/union.cc")),
    ("codecs", include_str!("lib/codecs.cc")),
    ("collections", include_str!("lib/collections.cc")),
    ("_collections_user", include_str!("lib/collections_user.cc")),
    ("collections.abc", include_str!("lib/collections_abc.cc")),
    ("concurrent", ""),
    ("concurrent.futures", include_str!("lib/concurrent_futures.cc")),
    ("_pool_errors", include_str!("lib/pool_errors.cc")),
    ("contextlib", include_str!("lib/contextlib.cc")),
    ("copy", include_str!("lib/copy.cc")),
    ("dataclasses", include_str!("lib/dataclasses.cc")),
    ("dis", include_str!("lib/dis.cc")),
    ("enum", include_str!("lib/enum.cc")),
    ("errno", include_str!("lib/errno.cc")),
    ("fractions", include_str!("lib/fractions.cc")),
    ("functools", include_str!("lib/functools.cc")),
    ("gc", include_str!("lib/gc.cc")),
    ("heapq", include_str!("lib/heapq.cc")),
    ("importlib", include_str!("lib/importlib.cc")),
    ("io", include_str!("lib/io.cc")),
    ("itertools", include_str!("lib/itertools.cc")),
    ("json", include_str!("lib/json.cc")),
    ("json.decoder", include_str!("lib/json_decoder.cc")),
    ("json.encoder", include_str!("lib/json_encoder.cc")),
    ("keyword", include_str!("lib/keyword.cc")),
    ("logging", include_str!("lib/logging.cc")),
    ("math", include_str!("lib/math.cc")),
    ("matrix", include_str!("lib/matrix.cc")),
    ("multiprocessing", include_str!("lib/multiprocessing.cc")),
    ("_mp_sync", include_str!("lib/mp_sync.cc")),
    ("_mp_queues", include_str!("lib/mp_queues.cc")),
    ("_mp_values", include_str!("lib/mp_values.cc")),
    ("_pools", include_str!("lib/pools.cc")),
    ("_pool_worker", include_str!("lib/pool_worker.cc")),
    ("multiprocessing.connection", include_str!("lib/mp_connection.cc")),
    ("multiprocessing.managers", include_str!("lib/mp_managers.cc")),
    ("multiprocessing.pool", include_str!("lib/mp_pool.cc")),
    ("multiprocessing.shared_memory", include_str!("lib/mp_shared_memory.cc")),
    ("concurrent.futures.process", include_str!("lib/futures_process.cc")),
    ("numbers", include_str!("lib/numbers.cc")),
    ("operator", include_str!("lib/operator.cc")),
    ("os", include_str!("lib/os.cc")),
    ("os.path", include_str!("lib/os_path.cc")),
    ("platform", include_str!("lib/platform.cc")),
    ("_ports", include_str!("lib/ports.cc")),
    ("_remote", include_str!("lib/remote.cc")),
    ("_process_handle", include_str!("lib/process.cc")),
    ("_shared", include_str!("lib/shared.cc")),
    ("_worker", include_str!("lib/worker.cc")),
    ("pprint", include_str!("lib/pprint.cc")),
    ("queue", include_str!("lib/queue.cc")),
    ("random", include_str!("lib/random.cc")),
    ("select", include_str!("lib/select.cc")),
    ("selectors", include_str!("lib/selectors.cc")),
    ("shutil", include_str!("lib/shutil.cc")),
    ("socket", include_str!("lib/socket.cc")),
    ("statistics", include_str!("lib/statistics.cc")),
    ("string", include_str!("lib/string.cc")),
    ("struct", include_str!("lib/struct.cc")),
    ("sys", include_str!("lib/sys.cc")),
    ("tempfile", include_str!("lib/tempfile.cc")),
    ("textwrap", include_str!("lib/textwrap.cc")),
    ("threading", include_str!("lib/threading.cc")),
    ("time", include_str!("lib/time.cc")),
    ("traceback", include_str!("lib/traceback.cc")),
    ("types", include_str!("lib/types.cc")),
    ("typing", include_str!("lib/typing.cc")),
    ("weakref", include_str!("lib/weakref.cc")),
    ("_weak_containers", include_str!("lib/weak_containers.cc")),
];

/// The functions that natives call: nothing but `def`s, each read when it is first called.
pub const CORE: &str = include_str!("lib/core.cc");

/// The source of a module of the library, and of `builtins`.
pub fn library(name: &str) -> Option<&'static str> {
    LIBRARY.iter().find(|row| row.0 == name).map(|row| row.1)
}

/// Whether a module of the library has modules inside.
pub fn is_package(name: &str) -> bool {
    let inside = |other: &str| other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    // Of these, no module inside is known here.
    let by_name = matches!(name, "importlib" | "logging");
    by_name || LIBRARY.iter().any(|row| inside(row.0))
}

/// Whether the library has a module of this name.
pub fn is_module(name: &str) -> bool {
    LIBRARY.iter().any(|row| row.0 == name)
}

/// Whether this is the name of a part of the library's modules, which no script asks for.
pub fn is_part(name: &str) -> bool {
    name.starts_with('_') && !name.starts_with("__")
}
