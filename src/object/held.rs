//! Something of the machine that scripts hold without seeing into it: a child process, a message
//! that has not been read.
//!
//! Lives here: `Held`. May use: nothing. Deliberately absent: what is held.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// It holds nothing counted, so it passes the door.
#[derive(Clone)]
pub struct Held(Arc<dyn Any + Send + Sync>);

impl Held {
    /// Holds something.
    pub fn new<T: Any + Send + Sync>(thing: T) -> Held {
        Held(Arc::new(thing))
    }

    /// What is held, if it is of this type.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(&self.0).downcast().ok()
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Held")
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Held) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
