//! Clocks and sleeping: `sleep`, `now`, and the natives below module `time`.
//!
//! Lives here: the world's clock as scripts see it, the calendar. May use: `vm`, sync.rs (numbers
//! of seconds), timezone.rs. Deliberately absent: sleeping itself (`sched`); `struct_time` and the
//! names of days (lib/time.cc).

use super::args::*;
use super::sync::seconds;
use super::table::{self, Row, natives};
use super::timezone;
use crate::object::{Gil, Res, Value};
use crate::vm::world::Clock;
use crate::vm::{Cx, Request, Step, Then, World};
use rustix::time::{ClockId, clock_gettime};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const FUNCTIONS: &[Row] = natives! { "";
    /// Wait for a number of seconds, without the lock.
    "sleep" "(seconds, /)" Open sleep;
    /// Monotonic seconds.
    "now" "()" Atomic monotonic;
};

const MODULE: &[Row] = natives! { "";
    /// Wait for a number of seconds, without the lock.
    "sleep" "(seconds, /)" Open sleep;
    /// Seconds since 1970.
    "time" "()" Atomic time;
    /// Nanoseconds since 1970.
    "time_ns" "()" Atomic time_ns;
    /// Monotonic seconds.
    "monotonic" "()" Atomic monotonic;
    /// Monotonic nanoseconds.
    "monotonic_ns" "()" Atomic monotonic_ns;
    /// Monotonic seconds.
    "perf_counter" "()" Atomic monotonic;
    /// Monotonic nanoseconds.
    "perf_counter_ns" "()" Atomic monotonic_ns;
    /// Seconds of processor time of the process.
    "process_time" "()" Atomic process_time;
    /// Nanoseconds of processor time of the process.
    "process_time_ns" "()" Atomic process_time_ns;
    /// Seconds of processor time of the thread.
    "thread_time" "()" Atomic thread_time;
    /// Nanoseconds of processor time of the thread.
    "thread_time_ns" "()" Atomic thread_time_ns;
    /// Year, month, day, hour, minute, second, weekday, day of the year of seconds since 1970.
    "civil" "(seconds, /)" Atomic civil;
    /// Offset from UTC in seconds, whether it is summer time, and its name, at a time.
    "zone" "(seconds, /)" Atomic zone;
};

/// When the virtual clock begins, in seconds since 1970.
const VIRTUAL_EPOCH: u64 = 1_700_000_000;

/// What looking at the virtual clock costs on it: two looks never see the same time, so that a
/// script may divide by the difference.
const GLANCE: u64 = 100;

/// Puts the built-in names into a world.
pub fn install(world: &mut World, _: &mut Gil) {
    table::functions(world, FUNCTIONS);
}

/// Fills module `_time`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    table::members(world, module, MODULE);
}

fn sleep(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let seconds = seconds(&args[0], cx)?;
    if seconds < 0.0 {
        return value_error("sleep length must be non-negative");
    }
    let time = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
    Ok(Step::Ask { request: Request::Sleep(time), then: Then::Half(slept, Vec::new()) })
}

fn slept(_: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    came?;
    Ok(Value::None.into())
}

/// A look at the world's clock.
fn elapsed(cx: &mut Cx<'_>) -> Duration {
    if let Clock::Virtual(now) = &mut cx.world.clock {
        *now = now.saturating_add(GLANCE);
    }
    cx.world.now()
}

fn since_epoch(cx: &mut Cx<'_>) -> Duration {
    match cx.world.clock {
        Clock::Real(_) => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
        Clock::Virtual(_) => Duration::from_secs(VIRTUAL_EPOCH) + elapsed(cx),
    }
}

/// What a clock of the machine says; on virtual time all clocks are the one clock.
fn machine(cx: &mut Cx<'_>, id: ClockId) -> Duration {
    if let Clock::Virtual(_) = cx.world.clock {
        return elapsed(cx);
    }
    let time = clock_gettime(id);
    let whole = Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or(0));
    whole + Duration::from_nanos(u64::try_from(time.tv_nsec).unwrap_or(0))
}

fn float(time: Duration) -> Res {
    Ok(Value::float(time.as_secs_f64()))
}

fn nanoseconds(time: Duration) -> Res {
    Ok(Value::Int(i64::try_from(time.as_nanos()).unwrap_or(i64::MAX)))
}

fn time(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    float(since_epoch(cx))
}

fn time_ns(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    nanoseconds(since_epoch(cx))
}

fn monotonic(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    float(elapsed(cx))
}

fn monotonic_ns(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    nanoseconds(elapsed(cx))
}

fn process_time(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    float(machine(cx, ClockId::ProcessCPUTime))
}

fn process_time_ns(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    nanoseconds(machine(cx, ClockId::ProcessCPUTime))
}

fn own_time(cx: &mut Cx<'_>) -> Duration {
    let before = cx.world.thread(cx.me).used_before;
    machine(cx, ClockId::ThreadCPUTime).saturating_sub(before)
}

fn thread_time(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    float(own_time(cx))
}

fn thread_time_ns(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    nanoseconds(own_time(cx))
}

// ---- the calendar ----

fn civil(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let seconds = seconds(&args[0], cx)?.floor() as i64;
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date(days);
    let weekday = (days + 3).rem_euclid(7);
    let of_year = days - days_from(year, 1, 1) + 1;
    let fields = [year, month, day, rest / 3600, rest / 60 % 60, rest % 60, weekday, of_year];
    Ok(Value::tuple(fields.into_iter().map(Value::Int).collect()))
}

/// Days since 1970 of a date (Hinnant, "chrono-compatible low-level date algorithms").
fn days_from(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date of a number of days since 1970.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = (shifted + 2) % 12 + 1;
    (year + era * 400 + i64::from(month <= 2), month, day)
}

fn zone(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let seconds = seconds(&args[0], cx)?.floor() as i64;
    let zone = match cx.world.clock {
        Clock::Real(_) => timezone::at(seconds),
        // Virtual runs are the same everywhere.
        Clock::Virtual(_) => timezone::Zone::default(),
    };
    Ok(Value::tuple(vec![
        Value::Int(zone.offset),
        Value::Int(zone.summer.into()),
        Value::string(zone.name),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(19_782), (2024, 2, 29));
        assert_eq!(date(-1), (1969, 12, 31));
        for days in (-800_000..800_000).step_by(97) {
            let (year, month, day) = date(days);
            assert_eq!(days_from(year, month, day), days);
        }
    }
}
