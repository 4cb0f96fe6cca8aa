//! Floor 1, *syntax*: text becomes a tree.
pub mod ast;
