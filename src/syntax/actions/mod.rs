//! What the grammar's rules do: one function a rule, one file a subject.
//!
//! Lives here: the functions that `grammar/python.lalrpop` calls. May use: all of `syntax` but
//! the generated parser (only `fstring` reads expressions inside strings with it).
//! Deliberately absent: scopes and meaning. What is checked here can be seen in one construct.

pub mod arguments;
pub mod definitions;
pub mod expressions;
pub mod parameters;
pub mod statements;
pub mod targets;
