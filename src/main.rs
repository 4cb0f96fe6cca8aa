//! The program `toyvm`.
//!
//! Lives here: the call of `cli`, the choice of the allocator. May use: the library.
//! Deliberately absent: everything else.

/// Scripts allocate small objects all the time: building strings takes a third less than with the
/// system's allocator (`cargo bench --bench kernels -- strings`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    toyvm::cli::main()
}
