//! What the comparison with CPython does not reach: identity, depth, change under way, routes.
//!
//! Lives here: tests. May use: its siblings. Deliberately absent: values that have a literal; the
//! oracle asks those.

use super::arith::{add_strings, binary, inplace};
use super::compare::eq;
use super::containers::Iter;
use super::hash::hash;
use super::item::{contains, get_item, len, set_item};
use super::iter::{NextItem, collect, iter, next};
use super::key::alone;
use super::repr::{repr, str_of};
use super::special::names;
use super::truth::truth;
use super::*;
use crate::base::Symbol;
use crate::bytecode::BinaryOp;

fn ints(items: impl IntoIterator<Item = i64>) -> Value {
    Value::list(items.into_iter().map(Value::Int).collect())
}

fn shown(v: &Value, heap: &mut Heap, gil: &Gil) -> String {
    match repr(v, heap, gil) {
        Ok(Plain::Done(text)) => text,
        Ok(_) => "script".into(),
        Err(_) => "error".into(),
    }
}

#[allow(clippy::boxed_local)] // what `Res` holds
fn message(raise: Box<Raise>) -> String {
    match *raise {
        Raise::New(kind, text) => format!("{}: {text}", kind.name()),
        Raise::With(kind, args) => format!("{}{args:?}", kind.name()),
        other => format!("{other:?}"),
    }
}

/// A class of a script that derives from a built-in type.
fn class(name: &str, base: Kind, methods: &[Symbol], heap: &mut Heap, gil: &mut Gil) -> Ref<Class> {
    let base = heap.class(base).clone();
    let layout = base.get(gil).layout;
    let mut mro = vec![base.clone()];
    mro.extend(base.get(gil).mro.iter().cloned());
    let mut attrs = Namespace::default();
    for &name in methods {
        attrs.set(name, Value::None);
    }
    let has = |name| methods.contains(&name);
    Ref::new(Class {
        name: Symbol::new(name),
        qualname: name.into(),
        module: Symbol::new("__main__"),
        bases: vec![base],
        mro,
        attrs,
        layout,
        shape: heap.shapes.root((layout != Kind::Object).into()),
        flags: ClassFlags {
            script: true,
            eq: has(names().eq),
            hash: has(names().hash),
            ..ClassFlags::default()
        },
        meta: None,
        maker: Default::default(),
    })
}

fn instance(class: &Ref<Class>, native: Option<Value>, gil: &Gil) -> Value {
    let mut made = Instance::new(class.clone(), class.get(gil).shape);
    if let Some(native) = native {
        *made.field_mut(0) = native;
    }
    Value::from(made)
}

#[test]
fn strings_grow_in_place_only_for_a_single_owner() {
    let a = Value::str("ab");
    let address = a.address();
    let a = add_strings(a, &Value::str("c"));
    assert_eq!(a.address(), address);
    let kept = a.clone();
    let b = add_strings(a, &Value::str("d"));
    assert_ne!(b.address(), address);
    let (Value::Str(kept), Value::Str(b)) = (kept, b) else { panic!() };
    assert_eq!((kept.as_str(), b.as_str()), ("abc", "abcd"));
}

#[test]
fn in_place_keeps_the_object() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let list = ints([1]);
        let mut target = list.clone();
        let same = list.clone();
        let Ok(Plain::Done(result)) = inplace(BinaryOp::Add, &mut target, &same, heap, gil) else {
            panic!()
        };
        assert!(result.is(&list) && target.is_unset());
        assert_eq!(shown(&list, heap, gil), "[1, 1]");
        let mut target = list.clone();
        let refused = inplace(BinaryOp::Add, &mut target, &Value::Int(1), heap, gil);
        assert_eq!(
            refused.map(|_| ()).map_err(message),
            Err("TypeError: 'int' object is not iterable".into())
        );
        assert!(target.is(&list));
    })
}

#[test]
fn cycles_are_printed_and_depth_is_left_to_the_machine() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let list = ints([1]);
        let Value::List(inner) = &list else { panic!() };
        let dict = Value::from(Dict::default());
        inner.get_mut(gil).items.push(list.clone());
        inner.get_mut(gil).items.push(dict.clone());
        let mut value = dict.clone();
        assert!(matches!(
            set_item(&dict, &Value::str("d"), &mut value, heap, gil),
            Ok(Plain::Done(()))
        ));
        assert_eq!(shown(&list, heap, gil), "[1, [...], {'d': {...}}]");
        inner.get_mut(gil).items.clear();

        let mut deep = [ints([]), ints([])];
        let mut tuple = Value::tuple(vec![]);
        for _ in 0..100_000 {
            deep = deep.map(|d| Value::list(vec![d]));
            tuple = Value::tuple(vec![tuple]);
        }
        assert!(matches!(eq(&deep[0], &deep[1], gil), Plain::Script));
        assert!(matches!(hash(&tuple, heap, gil), Ok(Plain::Script)));
        assert_eq!(shown(&tuple, heap, gil), "script");
        assert!(matches!(truth(&tuple, gil), Plain::Done(true)));
    })
}

#[test]
fn keys_inside_keys_do_not_recurse_without_a_bound() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let mut both = [Value::tuple(vec![]), Value::tuple(vec![])];
        for _ in 0..10_000 {
            both = both.map(|key| {
                // Each level hashes alike, so every search has to compare.
                let mut set = Set::new(true);
                set.push(7, key);
                Value::tuple(vec![Value::from(set)])
            });
        }
        assert!(matches!(eq(&both[0], &both[1], gil), Plain::Script));
        assert_eq!(shown(&both[0], heap, gil), "script");
    })
}

#[test]
fn a_changed_dict_stops_its_iterators() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let dict = Value::from(Dict::default());
        for n in 0..3 {
            let _ = set_item(&dict, &Value::Int(n), &mut Value::Int(n * n), heap, gil);
        }
        let Ok(Plain::Done(Value::Iter(walk))) = iter(&dict, gil) else { panic!() };
        assert!(matches!(next(&walk, gil), Ok(NextItem::Item(Value::Int(0)))));
        let _ = set_item(&dict, &Value::Int(9), &mut Value::None, heap, gil);
        for _ in 0..2 {
            let error = next(&walk, gil).map(|_| ()).map_err(message);
            assert_eq!(error, Err("RuntimeError: dictionary changed size during iteration".into()));
        }
    })
}

#[test]
fn a_list_may_grow_under_its_iterator_but_an_exhausted_one_stays_so() {
    alone(|gil| {
        let list = ints([1]);
        let Value::List(items) = &list else { panic!() };
        let Ok(Plain::Done(Value::Iter(walk))) = iter(&list, gil) else { panic!() };
        assert!(matches!(next(&walk, gil), Ok(NextItem::Item(_))));
        items.get_mut(gil).items.push(Value::Int(2));
        assert!(matches!(next(&walk, gil), Ok(NextItem::Item(Value::Int(2)))));
        assert!(matches!(next(&walk, gil), Ok(NextItem::Done)));
        items.get_mut(gil).items.push(Value::Int(3));
        assert!(matches!(next(&walk, gil), Ok(NextItem::Done)));
    })
}

#[test]
fn zip_and_enumerate_step_natively_or_touch_nothing() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let walk = |v: &Value, gil: &Gil| match iter(v, gil) {
            Ok(Plain::Done(walk)) => walk,
            _ => panic!("an iterator"),
        };
        let first = walk(&ints([1, 2, 3]), gil);
        let inner = vec![first.clone(), walk(&Value::str("ab"), gil)];
        let zip = Value::from(Iter::Zip { inner, strict: false });
        let counted = Value::from(Iter::Enumerate { inner: zip, next: Value::Int(5) });
        let Ok(Plain::Done(items)) = collect(&counted, gil) else { panic!() };
        let all = Value::list(items);
        assert_eq!(shown(&all, heap, gil), "[(5, (1, 'a')), (6, (2, 'b'))]");

        let first = walk(&ints([1, 2]), gil);
        let script = Value::from(Iter::Call { func: Value::None, sentinel: Value::None });
        let zip = Ref::new(Iter::Zip { inner: vec![first.clone(), script], strict: false });
        assert!(matches!(next(&zip, gil), Ok(NextItem::Script)));
        let Ok(Plain::Done(rest)) = collect(&first, gil) else { panic!() };
        assert_eq!(rest.len(), 2);

        let uneven = |a: usize, b: usize, gil: &mut Gil| {
            let inner = [a, b].map(|n| walk(&ints(0..n as i64), gil)).to_vec();
            let zip = Value::from(Iter::Zip { inner, strict: true });
            collect(&zip, gil).map(|_| ()).map_err(message)
        };
        assert_eq!(uneven(2, 2, gil), Ok(()));
        let text = "ValueError: zip() argument 2 is longer than argument 1";
        assert_eq!(uneven(1, 2, gil), Err(text.into()));
        let text = "ValueError: zip() argument 2 is shorter than argument 1";
        assert_eq!(uneven(2, 1, gil), Err(text.into()));
    })
}

#[test]
fn instances_of_built_in_types_answer_as_their_values_until_a_script_does() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let plain = class("L", Kind::List, &[], heap, gil);
        let own = class("M", Kind::List, &[names().len, names().getitem], heap, gil);
        let (l, m) = (instance(&plain, Some(ints([7])), gil), instance(&own, Some(ints([7])), gil));
        assert!(matches!(len(&l, gil), Ok(Plain::Done(1))));
        assert!(matches!(len(&m, gil), Ok(Plain::Script)));
        assert!(matches!(truth(&l, gil), Plain::Done(true)));
        assert!(matches!(truth(&m, gil), Plain::Script));
        assert!(matches!(get_item(&l, &Value::Int(-1), heap, gil), Ok(Plain::Done(Value::Int(7)))));
        assert!(matches!(get_item(&m, &Value::Int(-1), heap, gil), Ok(Plain::Script)));
        assert!(matches!(contains(&l, &Value::Int(7), heap, gil), Ok(Plain::Done(true))));
        assert!(matches!(eq(&l, &ints([7]), gil), Plain::Done(true)));
        assert_eq!(shown(&l, heap, gil), "[7]");
        let sum = binary(BinaryOp::Add, &l, &ints([8]), heap, gil);
        let Ok(Plain::Done(sum)) = sum else { panic!() };
        assert_eq!(shown(&sum, heap, gil), "[7, 8]");
        let error = hash(&l, heap, gil).map(|_| ()).map_err(message);
        assert_eq!(error, Err("TypeError: unhashable type: 'L'".into()));
    })
}

#[test]
fn plain_instances_have_an_identity_and_nothing_else() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let c = class("C", Kind::Object, &[], heap, gil);
        let e = class("E", Kind::Object, &[names().eq], heap, gil);
        let (a, b, e) = (instance(&c, None, gil), instance(&c, None, gil), instance(&e, None, gil));
        assert!(matches!(eq(&a, &a, gil), Plain::Done(true)));
        assert!(matches!(eq(&a, &b, gil), Plain::Unsupported));
        assert!(matches!(eq(&a, &e, gil), Plain::Script));
        let hashes = [&a, &b, &a].map(|v| match hash(v, heap, gil) {
            Ok(Plain::Done(hash)) => hash,
            _ => panic!("a hash"),
        });
        assert_eq!(hashes[0], hashes[2]);
        assert_ne!(hashes[0], hashes[1]);
        assert!(matches!(hash(&e, heap, gil), Ok(Plain::Script)));
        assert!(shown(&a, heap, gil).starts_with("<__main__.C object at 0x7f"));
        let error = len(&a, gil).map(|_| ()).map_err(message);
        assert_eq!(error, Err("TypeError: object of type 'C' has no len()".into()));
        // A script's key in a dict: the machine has to ask.
        let mut dict = Dict::default();
        dict.push(5, e, Value::None);
        assert!(matches!(dict.find(&Value::Int(5), 5, gil), dict::Find::Ask));
    })
}

#[test]
fn exceptions_print_as_in_cpython() {
    alone(|gil| {
        let heap = &mut Heap::new(gil);
        let cases: [(ExcKind, Vec<Value>, &str, &str); 6] = [
            (ExcKind::ValueError, vec![], "ValueError()", ""),
            (ExcKind::ValueError, vec![Value::str("x")], "ValueError('x')", "x"),
            (
                ExcKind::ValueError,
                vec![Value::Int(1), Value::None],
                "ValueError(1, None)",
                "(1, None)",
            ),
            (ExcKind::KeyError, vec![Value::str("k")], "KeyError('k')", "'k'"),
            (
                ExcKind::OSError,
                vec![Value::Int(2), Value::str("no")],
                "OSError(2, 'no')",
                "[Errno 2] no",
            ),
            (
                ExcKind::UnicodeDecodeError,
                vec![
                    Value::str("utf-8"),
                    Value::from(Bytes([0xff].into())),
                    Value::Int(0),
                    Value::Int(1),
                    Value::str("invalid start byte"),
                ],
                "UnicodeDecodeError('utf-8', b'\\xff', 0, 1, 'invalid start byte')",
                "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
            ),
        ];
        for (kind, args, as_repr, as_str) in cases {
            let object = Value::Instance(heap.new_exception(kind, args, gil));
            assert_eq!(shown(&object, heap, gil), as_repr);
            let Ok(Plain::Done(Value::Str(text))) = str_of(&object, heap, gil) else { panic!() };
            assert_eq!(text.as_str(), as_str);
        }
    })
}
