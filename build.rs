//! Makes the parser out of the grammar.
//!
//! Lives here: one call of lalrpop. May use: lalrpop.
//! Deliberately absent: any other generated code.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=grammar/python.lalrpop");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let made = lalrpop::Configuration::new()
        .set_in_dir("grammar")
        .set_out_dir(out)
        .emit_rerun_directives(false)
        .log_quiet()
        .process();
    if let Err(error) = made {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
