//! The eras: generations of CPython's GIL, one row each.
//!
//! Lives here: the table, and `Settings`, what a run chooses. May use: `vm` (the looks).
//! Deliberately absent: the lock; the eras known today share its manners.
//!
//! An era is *where the loop looks* x *the lock's manners*, and a *pace*: how many times faster
//! ordinary loops run here than in that CPython. The default interval is divided by it, so that a
//! slice holds as much work as it did there, and class-room programs race as they did. An interval
//! that was set is wall-clock and exact.

use super::{era_3_2, era_3_10};
use crate::vm::Looks;
use std::time::Duration;

/// The interval of every CPython since 3.2.
pub const NOMINAL: Duration = Duration::from_millis(5);

/// A generation of the GIL.
#[derive(Debug, PartialEq)]
pub struct Era {
    pub name: &'static str,
    /// Other names for it; versions of CPython that behave alike.
    pub aliases: &'static [&'static str],
    /// Where switches can fall, for people.
    pub about: &'static str,
    pub looks: Looks,
    /// How many times faster ordinary loops run here than in that CPython.
    pub pace: f64,
}

/// Makes the table. Each era is a file with one constant `ERA`.
macro_rules! eras {
    ($($module:ident),+ $(,)?) => {
        /// Every era, oldest first.
        pub const ERAS: &[&Era] = &[$(&$module::ERA),+];
    };
}

eras! { era_3_2, era_3_10 }

/// The era of a name or an alias.
pub fn find(name: &str) -> Option<&'static Era> {
    ERAS.iter().find(|era| era.name == name || era.aliases.contains(&name)).copied()
}

/// What a run has chosen of the GIL.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub era: &'static Era,
    /// The interval by the clock on the wall, if it was set.
    pub interval: Option<Duration>,
    /// What the default interval is divided by.
    pub pace: f64,
}

impl Settings {
    /// An era at its own pace.
    pub fn of(era: &'static Era) -> Settings {
        Settings { era, interval: None, pace: era.pace }
    }

    /// How long a waiter waits before it asks, by the clock on the wall.
    pub fn effective(&self) -> Duration {
        let pace = if self.pace.is_finite() && self.pace > 0.0 { self.pace } else { 1.0 };
        self.interval.unwrap_or_else(|| NOMINAL.div_f64(pace))
    }

    /// What `sys.getswitchinterval()` says.
    pub fn nominal(&self) -> Duration {
        self.interval.unwrap_or(NOMINAL)
    }
}

impl Default for Settings {
    /// The classic era.
    fn default() -> Settings {
        Settings::of(&era_3_2::ERA)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_aliases_are_unique_and_found() {
        let names: Vec<_> =
            ERAS.iter().flat_map(|era| [&era.name].into_iter().chain(era.aliases)).collect();
        for name in &names {
            assert!(find(name).is_some());
            assert_eq!(names.iter().filter(|other| other == &name).count(), 1, "{name}");
        }
        assert_eq!(find("classic").map(|era| era.name), Some("3.2"));
        assert_eq!(find("3.13").map(|era| era.name), Some("3.10"));
        assert_eq!(find("1.5"), None);
    }

    #[test]
    fn the_default_interval_goes_at_the_pace_and_a_set_one_is_exact() {
        let mut settings = Settings { pace: 5.0, ..Settings::default() };
        assert_eq!(settings.effective(), Duration::from_millis(1));
        assert_eq!(settings.nominal(), Duration::from_millis(5));
        settings.interval = Some(Duration::from_millis(50));
        assert_eq!(settings.effective(), Duration::from_millis(50));
        assert_eq!(settings.nominal(), Duration::from_millis(50));
        settings = Settings { pace: 0.0, ..Settings::default() };
        assert_eq!(settings.effective(), NOMINAL);
    }
}
