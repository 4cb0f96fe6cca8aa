//! Packing what is rare: ports, matrices, what wraps a function.
//!
//! Lives here: their part of `Packer`. May use: `object`, its siblings. Deliberately absent: the walk
//! (pack.rs).

use super::Tag;
use super::bytes::Writer;
use super::pack::{Packer, reopened};
use crate::object::misc::Misc;
use crate::object::port::PortKind;
use crate::object::{ExcKind, Res, Value, raise};
use std::sync::Arc;

impl Packer<'_> {
    pub(super) fn make_rare(&mut self, out: &mut Writer, value: &Value, path: u32) -> Res<bool> {
        let Value::Misc(misc) = value else { return self.refuse(value, path) };
        let (tag, parts): (Tag, Vec<Value>) = match misc.get(self.gil) {
            Misc::StaticMethod(inner) => (Tag::StaticMethod, vec![inner.clone()]),
            Misc::ClassMethod(inner) => (Tag::ClassMethod, vec![inner.clone()]),
            Misc::Property { get, set, delete, doc, name } => {
                (Tag::Property, [get, set, delete, doc, name].map(Value::clone).into())
            }
            Misc::Deque { .. } => {
                out.byte(Tag::Deque as u8);
                return Ok(true);
            }
            Misc::Memo(_) => {
                out.byte(Tag::Memo as u8);
                return Ok(true);
            }
            Misc::Matrix(matrix) => {
                out.byte(Tag::Matrix as u8);
                out.number(matrix.rows() as u64);
                let bytes: Vec<u8> = matrix.data().iter().flat_map(|x| x.to_le_bytes()).collect();
                out.bytes(&bytes);
                return Ok(false);
            }
            Misc::Port(port) => {
                let Some(mut descriptor) = port.descriptor.clone() else {
                    return self.refuse(value, path);
                };
                if port.kind == PortKind::Memory {
                    descriptor = match reopened(&descriptor) {
                        Ok(own) => Arc::new(own),
                        Err(error) => return raise(ExcKind::OSError, error.to_string()),
                    };
                }
                out.byte(Tag::Port as u8);
                out.byte(
                    PortKind::ALL.iter().position(|&kind| kind == port.kind).unwrap_or(0) as u8
                );
                out.number(self.descriptors.len() as u64);
                self.descriptors.push(descriptor);
                return Ok(false);
            }
            _ => return self.refuse(value, path),
        };
        out.byte(tag as u8);
        parts.iter().for_each(|part| self.write(out, part));
        Ok(false)
    }
}
