//! The built-in types, one row each.
//!
//! Lives here: `Kind`. May use: nothing. Deliberately absent: exceptions, which are classes whose
//! instances share one layout (exc.rs), and the types' methods (`builtins`).

macro_rules! kinds {
    ($($kind:ident $name:literal : $base:ident;)+) => {
        /// A built-in type.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Kind { $($kind),+ }

        impl Kind {
    /// Whether CPython lets classes derive from it, and toyvm does not.
    pub const fn is_only_itself(self) -> bool {
        matches!(
            self,
            Kind::Enumerate
                | Kind::Zip
                | Kind::Map
                | Kind::Filter
                | Kind::StaticMethod
                | Kind::ClassMethod
        )
    }

            /// Every built-in type, a base before what derives from it.
            pub const ALL: &[Kind] = &[$(Kind::$kind),+];

            /// The name scripts see.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),+ }
            }

            /// The type it derives from; `object` from itself.
            pub const fn base(self) -> Kind {
                match self { $(Kind::$kind => Kind::$base),+ }
            }
        }
    };
}

kinds! {
    Object "object": Object;
    Type "type": Object;
    None "NoneType": Object;
    NotImplemented "NotImplementedType": Object;
    Ellipsis "ellipsis": Object;
    Int "int": Object;
    Bool "bool": Int;
    Float "float": Object;
    Str "str": Object;
    Bytes "bytes": Object;
    ByteArray "bytearray": Object;
    Array "array": Object;
    Memory "memoryview": Object;
    Matrix "matrix": Object;
    List "list": Object;
    Tuple "tuple": Object;
    Dict "dict": Object;
    Set "set": Object;
    FrozenSet "frozenset": Object;
    Range "range": Object;
    Slice "slice": Object;
    Function "function": Object;
    Builtin "builtin_function_or_method": Object;
    MethodDescriptor "method_descriptor": Object;
    WrapperDescriptor "wrapper_descriptor": Object;
    MethodWrapper "method-wrapper": Object;
    Method "method": Object;
    Module "module": Object;
    Cell "cell": Object;
    Generator "generator": Object;
    ListIterator "list_iterator": Object;
    ListReverse "list_reverseiterator": Object;
    TupleIterator "tuple_iterator": Object;
    StrIterator "str_ascii_iterator": Object;
    WideStrIterator "str_iterator": Object;
    BytesIterator "bytes_iterator": Object;
    ByteArrayIterator "bytearray_iterator": Object;
    ArrayIterator "arrayiterator": Object;
    RangeIterator "range_iterator": Object;
    DictKeys "dict_keys": Object;
    DictValues "dict_values": Object;
    DictItems "dict_items": Object;
    DictKeyIterator "dict_keyiterator": Object;
    DictValueIterator "dict_valueiterator": Object;
    DictItemIterator "dict_itemiterator": Object;
    DictReverse "dict_reversekeyiterator": Object;
    DictReverseValue "dict_reversevalueiterator": Object;
    DictReverseItem "dict_reverseitemiterator": Object;
    SetIterator "set_iterator": Object;
    CallIterator "callable_iterator": Object;
    SequenceIterator "iterator": Object;
    Enumerate "enumerate": Object;
    Zip "zip": Object;
    Map "map": Object;
    Filter "filter": Object;
    Reversed "reversed": Object;
    Property "property": Object;
    StaticMethod "staticmethod": Object;
    ClassMethod "classmethod": Object;
    ClassMethodDescriptor "classmethod_descriptor": Object;
    Super "super": Object;
    Traceback "traceback": Object;
    File "TextIOWrapper": Object;
    BufferedReader "BufferedReader": Object;
    BufferedWriter "BufferedWriter": Object;
    BufferedRandom "BufferedRandom": Object;
    Lock "lock": Object;
    RLock "RLock": Object;
    Semaphore "Semaphore": Object;
    BoundedSemaphore "BoundedSemaphore": Semaphore;
    Event "Event": Object;
    Condition "Condition": Object;
    Barrier "Barrier": Object;
    Channel "channel": Object;
    Thread "thread": Object;
    Local "local": Object;
    MappingProxy "mappingproxy": Object;
    Deque "deque": Object;
    Getset "getset_descriptor": Object;
    Member "member_descriptor": Object;
    Watcher "weakref_handle": Object;
    Memo "_lru_cache_wrapper": Object;
    Port "port": Object;
    Held "handle": Object;
    Code "code": Object;
    Frame "frame": Object;
}

impl Kind {
    /// Whether a class statement may derive from it.
    pub const fn can_be_base(self) -> bool {
        !matches!(
            self,
            Kind::None
                | Kind::NotImplemented
                | Kind::Ellipsis
                | Kind::Bool
                | Kind::Memory
                | Kind::Matrix
                | Kind::Range
                | Kind::Slice
                | Kind::Function
                | Kind::Builtin
                | Kind::MethodDescriptor
                | Kind::WrapperDescriptor
                | Kind::MethodWrapper
                | Kind::ClassMethodDescriptor
                | Kind::Method
                | Kind::Generator
                | Kind::Cell
                | Kind::Code
                | Kind::Frame
                | Kind::Type
        )
    }
}
