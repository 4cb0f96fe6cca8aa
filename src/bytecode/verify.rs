//! The verifier: what the loop takes for granted, checked once in debug builds.
//!
//! Lives here: checks of operands and tables. May use: `ops`, `code`.
//! Deliberately absent: fixing anything; a finding is a bug of the compiler.

use super::Unit;

/// Checks a unit; the first finding.
pub fn verify(_unit: &Unit) -> Result<(), String> {
    Ok(())
}
