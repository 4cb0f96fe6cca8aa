//! A dict's entries by name: namespaces, keyword arguments, `__dict__`.
//!
//! Lives here: reading, setting and removing the entry whose key is a string that Rust holds.
//! May use: `dict`, `special`, `texts`. Deliberately absent: other keys, whose equality may be a
//! script's. A string's is not, so a search here always has an answer.

use super::counted::Ref;
use super::dict::{Dict, Find};
use super::key::Gil;
use super::special::native_in;
use super::texts::Str;
use super::value::{Value, put};
use crate::base::Symbol;

fn key(name: &str) -> (Value, i64) {
    let text = Str::new(name);
    let hash = text.hash();
    (Value::from(text), hash)
}

/// The dict that a value is, or that is behind an instance of a class that derives from `dict`.
pub fn dict_of(value: &Value, gil: &Gil) -> Option<Ref<Dict>> {
    match value {
        Value::Dict(dict) => Some(dict.clone()),
        Value::Instance(instance) => match native_in(instance, gil) {
            Some(Value::Dict(dict)) => Some(dict.clone()),
            _ => None,
        },
        _ => None,
    }
}

impl Dict {
    /// A dict of these names, which differ.
    pub fn of_names(entries: impl IntoIterator<Item = (Symbol, Value)>) -> Dict {
        let mut dict = Dict::default();
        for (name, value) in entries {
            dict.push_name(name.as_str(), value);
        }
        dict
    }

    /// Adds a name that is not there yet.
    pub fn push_name(&mut self, name: &str, value: Value) {
        let (key, hash) = key(name);
        self.push(hash, key, value);
    }

    /// The names and their values, in order; other keys are left out.
    pub fn named(&self, gil: &Gil) -> impl Iterator<Item = (Symbol, Value)> {
        self.iter().filter_map(move |entry| {
            let key = match &entry.key {
                Value::Instance(instance) => native_in(instance, gil)?,
                key => key,
            };
            let Value::Str(name) = key else { return None };
            Some((Symbol::new(name.as_str()), entry.value.clone()))
        })
    }

    /// The value of a name.
    pub fn get_name(&self, name: &str, gil: &Gil) -> Option<&Value> {
        let (key, hash) = key(name);
        match self.find(&key, hash, gil) {
            Find::At(at) => self.entry(at).map(|entry| &entry.value),
            Find::Absent | Find::Ask => None,
        }
    }
}

impl Ref<Dict> {
    /// Sets a name.
    pub fn set_name(&self, name: &str, value: Value, gil: &mut Gil) {
        let (key, hash) = key(name);
        let found = self.get(gil).find(&key, hash, gil);
        let dict = self.get_mut(gil);
        match found {
            Find::At(at) => put(dict.value_mut(at), value),
            Find::Absent | Find::Ask => dict.push(hash, key, value),
        }
    }

    /// Removes a name and gives its value.
    pub fn remove_name(&self, name: &str, gil: &mut Gil) -> Option<Value> {
        let (key, hash) = key(name);
        let Find::At(at) = self.get(gil).find(&key, hash, gil) else { return None };
        Some(self.get_mut(gil).remove(at).1)
    }
}
