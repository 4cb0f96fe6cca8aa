//! Shapes: which attribute of an instance is in which of its fields.
//!
//! Lives here: `ShapeId`, `Shapes`, the tree of shapes. May use: `base`.
//! Deliberately absent: values; a shape only numbers fields.
//!
//! Every class has a root shape. Setting a new attribute moves an instance to the child shape of
//! that name, so instances that set the same attributes in the same order share a shape, and an
//! inline cache needs one comparison. The idea is Self's maps; V8 calls them hidden classes.

use crate::base::{Symbol, SymbolMap};

/// A shape, a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct ShapeId(pub u32);

impl ShapeId {
    /// A shape no instance has: what an empty inline cache holds.
    pub const NONE: ShapeId = ShapeId(u32::MAX);
}

struct Shape {
    /// The root shape of its class; deleting an attribute starts again from there.
    root: ShapeId,
    names: Vec<Symbol>,
    fields: SymbolMap<u32>,
    children: SymbolMap<ShapeId>,
}

/// The name of the field that holds a dict: no identifier either, and not that of hidden fields.
const DICT: &str = "\0";

/// The name of the field after that one: a dict of the slots, which `__dict__` does not show.
const SLOTS: &str = "\0slots";

/// All shapes of a world.
#[derive(Default)]
pub struct Shapes {
    shapes: Vec<Shape>,
}

impl Shapes {
    /// The root shape of a new class. `hidden` fields come first and have no name.
    pub fn root(&mut self, hidden: u32) -> ShapeId {
        let id = ShapeId(self.shapes.len() as u32);
        // An empty name is no identifier, so no script can reach a hidden field.
        let names = vec![Symbol::new(""); hidden as usize];
        self.shapes.push(Shape {
            root: id,
            names,
            fields: SymbolMap::default(),
            children: SymbolMap::default(),
        });
        id
    }

    /// The field of an attribute.
    pub fn field(&self, shape: ShapeId, name: Symbol) -> Option<u32> {
        self.shapes[shape.0 as usize].fields.get(&name).copied()
    }

    /// The shape with one attribute more; its field is the last one.
    pub fn with(&mut self, shape: ShapeId, name: Symbol) -> ShapeId {
        let here = &self.shapes[shape.0 as usize];
        if let Some(&child) = here.children.get(&name) {
            return child;
        }
        let root = here.root;
        let mut names = here.names.clone();
        let mut fields = here.fields.clone();
        fields.insert(name, names.len() as u32);
        names.push(name);
        let id = ShapeId(self.shapes.len() as u32);
        self.shapes.push(Shape { root, names, fields, children: SymbolMap::default() });
        self.shapes[shape.0 as usize].children.insert(name, id);
        id
    }

    /// The shape without an attribute; the fields after it move down by one.
    pub fn without(&mut self, shape: ShapeId, name: Symbol) -> ShapeId {
        let here = &self.shapes[shape.0 as usize];
        let hidden = self.shapes[here.root.0 as usize].names.len();
        let rest: Vec<Symbol> =
            here.names.iter().skip(hidden).copied().filter(|&n| n != name).collect();
        let root = here.root;
        rest.into_iter().fold(root, |shape, name| self.with(shape, name))
    }

    /// The shape of instances of the same class whose attributes are in a dict, which is in the
    /// field after the hidden ones. If the class has slots, they are in one of their own after it.
    pub fn dictionary(&mut self, shape: ShapeId, slots: bool) -> ShapeId {
        let root = self.shapes[shape.0 as usize].root;
        let made = self.with(root, Symbol::new(DICT));
        if slots { self.with(made, Symbol::new(SLOTS)) } else { made }
    }

    /// The field that holds the dict of attributes, if they are in one.
    pub fn dict_field(&self, shape: ShapeId) -> Option<u32> {
        let here = &self.shapes[shape.0 as usize];
        let dict = match &here.names[..] {
            [.., dict, slots] if slots.as_str() == SLOTS => dict,
            [.., dict] => dict,
            [] => return None,
        };
        here.fields.get(dict).copied().filter(|_| dict.as_str() == DICT)
    }

    /// The field that holds the dict of slots, if they are in one.
    pub fn slots_field(&self, shape: ShapeId) -> Option<u32> {
        let here = &self.shapes[shape.0 as usize];
        let last = here.names.last().filter(|name| name.as_str() == SLOTS)?;
        here.fields.get(last).copied()
    }

    /// How many hidden fields there are.
    pub fn hidden(&self, shape: ShapeId) -> usize {
        self.shapes[self.shapes[shape.0 as usize].root.0 as usize].names.len()
    }

    /// The names of the fields, in order; hidden fields have the empty name.
    pub fn names(&self, shape: ShapeId) -> &[Symbol] {
        &self.shapes[shape.0 as usize].names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_attributes_in_the_same_order_share_a_shape() {
        let mut shapes = Shapes::default();
        let (x, y) = (Symbol::new("x"), Symbol::new("y"));
        let root = shapes.root(1);
        let a = shapes.with(root, x);
        let xy = shapes.with(a, y);
        assert_eq!(shapes.with(a, y), xy);
        assert_eq!((shapes.field(xy, x), shapes.field(xy, y)), (Some(1), Some(2)));
        let just_y = shapes.without(xy, x);
        assert_eq!((shapes.field(just_y, x), shapes.field(just_y, y)), (None, Some(1)));
    }
}
