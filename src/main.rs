//! The program `toyvm`.
//!
//! Lives here: the call of `cli`. May use: the library. Deliberately absent: everything else.

fn main() -> std::process::ExitCode {
    toyvm::cli::main()
}
