//! The operations of the text room under the names that `oracle.py` gives them.
//!
//! Lives here: reading a case, running it, comparing the answer. May use: the text room, `values`.
//! Deliberately absent: where the cases come from; two tests include this file.

use super::text::*;
use values::{Answer, Raw, Val, parse};

mod values;

/// The arguments of a case, by place and expected type.
struct Args(Vec<Val>);

impl Args {
    fn int(&self, at: usize) -> Int<'_> {
        match &self.0[at] {
            Val::Int(n) => n.view(),
            other => panic!("no integer: {other:?}"),
        }
    }

    fn small(&self, at: usize) -> i64 {
        self.int(at).to_i64().expect("a small integer")
    }

    fn maybe(&self, at: usize) -> Option<i64> {
        if let Val::None = self.0[at] { None } else { Some(slice::clamp(self.int(at))) }
    }

    fn float(&self, at: usize) -> f64 {
        if let Val::Float(x) = self.0[at] { x } else { panic!("no float") }
    }

    fn bool(&self, at: usize) -> bool {
        if let Val::Bool(b) = self.0[at] { b } else { panic!("no bool") }
    }

    fn str(&self, at: usize) -> &str {
        if let Val::Str(text) = &self.0[at] { text } else { panic!("no string") }
    }

    fn maybe_str(&self, at: usize) -> Option<&str> {
        if let Val::None = self.0[at] { None } else { Some(self.str(at)) }
    }

    fn fill(&self, at: usize) -> char {
        pad::fill_char(self.str(at)).expect("one character")
    }

    fn bytes(&self, at: usize) -> &[u8] {
        if let Val::Bytes(bytes) = &self.0[at] { bytes } else { panic!("no bytes") }
    }

    fn list(&self, at: usize) -> &[Val] {
        if let Val::List(items) = &self.0[at] { items } else { panic!("no list") }
    }

    fn hashes(&self) -> Vec<i64> {
        let hash = |item: &Val| match item {
            Val::Int(n) => hash::hash_int(n.view()),
            other => panic!("no integer: {other:?}"),
        };
        self.list(0).iter().map(hash).collect()
    }
}

fn order(found: Option<std::cmp::Ordering>) -> Option<i64> {
    found.map(|order| order as i64)
}

fn percent_case(text: &str, args: &[Val]) -> Outcome<String> {
    let args: Vec<_> = args
        .iter()
        .map(|arg| match arg {
            Val::Int(n) => percent::Arg::Int(n.view()),
            Val::Float(x) => percent::Arg::Float(*x),
            Val::Str(text) => percent::Arg::Str(text),
            other => panic!("no argument: {other:?}"),
        })
        .collect();
    percent::format_all(text, &args)
}

/// What `str.format` does around the parser, for the few types of the cases.
struct Format<'a> {
    args: &'a [Val],
    x: &'a Val,
    y: &'a Val,
    numbering: str_format::Numbering,
}

impl Format<'_> {
    fn run(&mut self, text: &str, depth: usize) -> Outcome<String> {
        if depth == 0 {
            return Err(str_format::too_deep());
        }
        let mut out = String::new();
        for piece in str_format::Pieces::new(text) {
            match piece? {
                str_format::Piece::Literal(literal) => out.push_str(literal),
                str_format::Piece::Field(field) => out.push_str(&self.field(&field, depth)?),
            }
        }
        Ok(out)
    }

    fn field(&mut self, field: &str_format::Field<'_>, depth: usize) -> Outcome<String> {
        use str_format::{Step, Target, no_such_argument};
        let (target, steps) = field.target(&mut self.numbering)?;
        let mut value = match target {
            Target::Index(i) => self.args.get(i).ok_or_else(|| no_such_argument(i))?.clone(),
            Target::Name("x") => self.x.clone(),
            Target::Name("y") => self.y.clone(),
            Target::Name(name) => return Err(Fault::new(FaultKind::Key, name)),
        };
        for step in steps {
            value = match (step?, value) {
                (Step::Index(i), Val::List(items)) => items[i].clone(),
                (Step::Index(i), Val::Str(text)) => {
                    Val::Str(find::char_at(&text, i).expect("a character").to_string())
                }
                (Step::Key(_), Val::List(_)) => {
                    let message = "list indices must be integers or slices, not str";
                    return Err(Fault::type_error(message));
                }
                (Step::Key(_), Val::Str(_)) => {
                    let message = "string indices must be integers, not 'str'";
                    return Err(Fault::type_error(message));
                }
                (_, value) => {
                    let name = if let Val::Int(_) = value { "int" } else { "float" };
                    let message = format!("'{name}' object is not subscriptable");
                    return Err(Fault::type_error(message));
                }
            };
        }
        match field.conversion()? {
            Some('s') => value = Val::Str(plain(&value)),
            Some(letter) => {
                let repr =
                    if let Val::Str(text) = &value { quote::str_repr(text) } else { plain(&value) };
                value = Val::Str(if letter == 'a' { quote::ascii(&repr) } else { repr });
            }
            None => {}
        }
        let expanded;
        let mut spec = field.spec;
        if field.nested {
            expanded = self.run(spec, depth - 1)?;
            spec = &expanded;
        }
        match &value {
            Val::Int(n) => format_spec::format_int(n.view(), spec, "int"),
            Val::Float(x) => format_spec::format_float(*x, spec, "float"),
            Val::Str(text) => format_spec::format_str(text, spec, "str"),
            _ if spec.is_empty() => Ok(plain(&value)),
            _ => Err(format_spec::unsupported_format("list")),
        }
    }
}

/// `str` of the few values that are formatted.
fn plain(value: &Val) -> String {
    match value {
        Val::Int(n) => n.to_string(),
        Val::Float(x) => float_text::float_repr(*x),
        Val::Str(text) => text.clone(),
        Val::List(items) => {
            let items: Vec<_> = items
                .iter()
                .map(|item| match item {
                    Val::Str(text) => quote::str_repr(text),
                    other => plain(other),
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
        other => panic!("not formatted: {other:?}"),
    }
}

fn random_case(seed: &Val, count: i64) -> Outcome<String> {
    let mut random = match seed {
        Val::Int(n) => mersenne::Mersenne::from_int(n.view()),
        Val::Float(x) => mersenne::Mersenne::from_float(*x),
        Val::Str(text) => mersenne::Mersenne::from_bytes(text.as_bytes()),
        Val::Bytes(bytes) => mersenne::Mersenne::from_bytes(bytes),
        other => panic!("no seed: {other:?}"),
    };
    let far = arith::add(random.getrandbits(70)?.view(), Int::Small(1));
    let mut items: Vec<usize> = (0..count as usize).collect();
    random.shuffle(&mut items);
    let mut out = String::from("[");
    macro_rules! item {
        ($value:expr) => {{
            $value.write(&mut out);
            out.push(',');
        }};
    }
    let length = items.len();
    item!(random.random());
    item!(random.randint(Int::Small(-5), Int::Small(count)));
    item!(random.below_int(far.view()));
    item!(random.uniform(-1.0, 2.0));
    item!(random.gauss(0.0, 1.0));
    item!(random.gauss(2.0, 3.0));
    item!(random.getrandbits(count));
    item!(random.sample(length, count / 3));
    item!(random.sample(1_000_000, count));
    item!([(); 3].map(|()| random.choices_index(length)).to_vec());
    let weights = [1.0, 3.0, 6.0];
    item!([(); 3].map(|()| random.choices_weighted(&weights)).to_vec());
    item!(items[random.choice(length)?]);
    item!(items);
    item!(random.randrange(Int::Small(100), Int::Small(-100), Int::Small(-7)));
    random.random().write(&mut out);
    out.push(']');
    Ok(out)
}

fn indices_case(a: &Args) -> Outcome<Vec<i64>> {
    slice::resolve(a.maybe(0), a.maybe(1), a.maybe(2), a.small(3) as usize)
        .map(|found| vec![found.start, found.stop, found.step, found.count as i64])
}

fn slice_case(a: &Args) -> Outcome<String> {
    let text = a.str(0);
    let length = find::length(text);
    slice::resolve(a.maybe(1), a.maybe(2), a.maybe(3), length).map(|found| find::slice(text, found))
}

fn three<'a>(found: Option<(&'a str, &'a str)>, a: &'a Args, last: bool) -> Vec<&'a str> {
    match found {
        Some((before, after)) => vec![before, a.str(1), after],
        None if last => vec!["", "", a.str(0)],
        None => vec![a.str(0), "", ""],
    }
}

fn range_hash(a: &Args) -> i64 {
    let (start, stop, step) = (a.int(0), a.int(1), a.int(2));
    let away = Int::Small(if step.is_negative() { 1 } else { -1 });
    let width = arith::add(arith::sub(stop, start).view(), arith::add(step, away).view());
    let count = arith::floor_div(width.view(), step).expect("a step");
    let count = if count.view().is_negative() { Num::Small(0) } else { count };
    hash::hash_range(count.view(), start, step)
}

/// Runs one line `name<TAB>arguments...<TAB>expected`.
///
/// # Errors
/// What to tell when the answer is not the expected one.
pub fn check(line: &str) -> Result<(), String> {
    let mut fields: Vec<&str> = line.split('\t').collect();
    let expected = fields.pop().expect("an answer");
    let name = fields[0];
    let args = Args(fields[1..].iter().map(|field| parse(field)).collect());
    let mut found = String::new();
    evaluate(name, &args, &mut found);
    if found == expected {
        return Ok(());
    }
    Err(format!("{}\n  expected {expected}\n  found    {found}", fields.join("  ")))
}

fn evaluate(name: &str, a: &Args, out: &mut String) {
    use {arith as ar, chars as ch, convert as cv, float_arith as fa, float_text as ft};
    let order_of = |a: &Args, at: usize| cv::ByteOrder::parse(a.str(at));
    let limit = int_text::MAX_STR_DIGITS;
    match name {
        "float_repr" => ft::float_repr(a.float(0)).write(out),
        "parse_float" => ft::parse_float(a.str(0)).write(out),
        "float_hex" => ft::float_hex(a.float(0)).write(out),
        "from_hex" => ft::float_from_hex(a.str(0)).write(out),
        "ratio" => ft::as_integer_ratio(a.float(0)).write(out),
        "is_integer" => ft::is_integer(a.float(0)).write(out),
        "float_hash" => hash::hash_float(a.float(0)).write(out),
        "float_to_int" => cv::from_float(a.float(0)).write(out),
        "float_div" => fa::float_div(a.float(0), a.float(1)).write(out),
        "float_floor" => fa::float_floor_div(a.float(0), a.float(1)).write(out),
        "float_mod" => fa::float_mod(a.float(0), a.float(1)).write(out),
        "float_divmod" => fa::float_divmod(a.float(0), a.float(1)).write(out),
        "float_pow" => fa::float_pow(a.float(0), a.float(1)).write(out),
        "float_round" => fa::round_to_digits(a.float(0), a.int(1)).write(out),
        "float_round0" => fa::round_to_int(a.float(0)).write(out),
        "int_to_float" => cv::to_float(a.int(0)).write(out),
        "compare_float" => order(cv::compare_float(a.int(0), a.float(1))).write(out),
        "add" => ar::add(a.int(0), a.int(1)).write(out),
        "sub" => ar::sub(a.int(0), a.int(1)).write(out),
        "mul" => ar::mul(a.int(0), a.int(1)).write(out),
        "and" => ar::bit_and(a.int(0), a.int(1)).write(out),
        "or" => ar::bit_or(a.int(0), a.int(1)).write(out),
        "xor" => ar::bit_xor(a.int(0), a.int(1)).write(out),
        "neg" => ar::neg(a.int(0)).write(out),
        "invert" => ar::invert(a.int(0)).write(out),
        "abs" => ar::abs(a.int(0)).write(out),
        "compare" => order(Some(ar::compare(a.int(0), a.int(1)))).write(out),
        "floor_div" => ar::floor_div(a.int(0), a.int(1)).write(out),
        "modulo" => ar::modulo(a.int(0), a.int(1)).write(out),
        "divmod" => ar::divmod(a.int(0), a.int(1)).write(out),
        "true_div" => ar::true_div(a.int(0), a.int(1)).write(out),
        "shl" => ar::shl(a.int(0), a.int(1)).write(out),
        "shr" => ar::shr(a.int(0), a.int(1)).write(out),
        "pow" => ar::pow(a.int(0), a.int(1)).write(out),
        "pow_mod" => ar::pow_mod(a.int(0), a.int(1), a.int(2)).write(out),
        "isqrt" => ar::isqrt(a.int(0)).write(out),
        "gcd" => ar::gcd(a.int(0), a.int(1)).write(out),
        "lcm" => ar::lcm(a.int(0), a.int(1)).write(out),
        "bit_length" => a.int(0).bit_length().write(out),
        "bit_count" => a.int(0).bit_count().write(out),
        "to_bytes" => order_of(a, 2)
            .and_then(|order| cv::to_bytes(a.int(0), a.small(1), order, a.bool(3)))
            .map(Raw)
            .write(out),
        "from_bytes" => {
            order_of(a, 1).map(|order| cv::from_bytes(a.bytes(0), order, a.bool(2))).write(out);
        }
        "int_round" => cv::round_int(a.int(0), a.int(1)).write(out),
        "parse_int" => int_text::parse_int(a.str(0), a.small(1), limit).write(out),
        "int_str" => int_text::to_decimal(a.int(0), limit).write(out),
        "bin" => int_text::to_base(a.int(0), 2).write(out),
        "oct" => int_text::to_base(a.int(0), 8).write(out),
        "hex" => int_text::to_base(a.int(0), 16).write(out),
        "int_hash" => hash::hash_int(a.int(0)).write(out),
        "tuple_hash" => hash::hash_tuple(a.hashes()).write(out),
        "set_hash" => hash::hash_frozenset(a.hashes()).write(out),
        "range_hash" => range_hash(a).write(out),
        "slice_hash" => {
            let [start, stop, step] = [0, 1, 2].map(|at| hash::hash_int(a.int(at)));
            hash::hash_slice(start, stop, step).write(out);
        }
        "indices" => indices_case(a).write(out),
        "text_slice" => slice_case(a).write(out),
        "str_repr" => quote::str_repr(a.str(0)).write(out),
        "str_ascii" => quote::str_ascii(a.str(0)).write(out),
        "bytes_repr" => quote::bytes_repr(a.bytes(0)).write(out),
        "format_int" => format_spec::format_int(a.int(0), a.str(1), "int").write(out),
        "format_float" => format_spec::format_float(a.float(0), a.str(1), "float").write(out),
        "format_str" => format_spec::format_str(a.str(0), a.str(1), "str").write(out),
        "format_bool" => {
            let n = Int::Small(i64::from(a.bool(0)));
            format_spec::format_int(n, a.str(1), "bool").write(out);
        }
        "percent" => percent_case(a.str(0), a.list(1)).write(out),
        "str_format" => {
            let numbering = str_format::Numbering::default();
            let mut format = Format { args: a.list(1), x: &a.0[2], y: &a.0[3], numbering };
            format.run(a.str(0), str_format::MAX_DEPTH).write(out);
        }
        "random" => out.push_str(&random_case(&a.0[0], a.small(1)).expect("no refusal")),
        "randrange" => mersenne::Mersenne::from_int(Int::Small(1))
            .randrange(a.int(0), a.int(1), a.int(2))
            .write(out),
        "translate" => {
            let table = |c| match c {
                'a' => pad::Translation::Drop,
                'b' => pad::Translation::Text("xyz".into()),
                'c' => pad::Translation::Text("€".into()),
                _ => pad::Translation::Keep,
            };
            pad::translate(a.str(0), table).write(out);
        }
        "isalpha" => ch::is_alpha(a.str(0)).write(out),
        "isdigit" => ch::is_digit(a.str(0)).write(out),
        "isdecimal" => ch::is_decimal(a.str(0)).write(out),
        "isnumeric" => ch::is_numeric(a.str(0)).write(out),
        "isalnum" => ch::is_alnum(a.str(0)).write(out),
        "isspace" => ch::is_space(a.str(0)).write(out),
        "isupper" => ch::is_upper(a.str(0)).write(out),
        "islower" => ch::is_lower(a.str(0)).write(out),
        "istitle" => ch::is_title(a.str(0)).write(out),
        "isidentifier" => ch::is_identifier(a.str(0)).write(out),
        "isprintable" => ch::is_printable(a.str(0)).write(out),
        "upper" => ch::upper(a.str(0)).write(out),
        "lower" => ch::lower(a.str(0)).write(out),
        "title" => ch::title(a.str(0)).write(out),
        "capitalize" => ch::capitalize(a.str(0)).write(out),
        "swapcase" => ch::swapcase(a.str(0)).write(out),
        "casefold" => ch::casefold(a.str(0)).write(out),
        _ => evaluate_cut(name, a, out),
    }
}

fn evaluate_cut(name: &str, a: &Args, out: &mut String) {
    let place = |at: Option<usize>| at.map_or(-1, |at| at as i64);
    match name {
        "find" => {
            place(find::find(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3)))
                .write(out)
        }
        "rfind" => {
            place(find::rfind(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3)))
                .write(out)
        }
        "index" => find::find(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3))
            .ok_or_else(find::substring_not_found)
            .write(out),
        "count" => {
            find::count(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3)).write(out)
        }
        "startswith" => {
            find::starts_with(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3))
                .write(out);
        }
        "endswith" => {
            find::ends_with(find::Measured::new(a.str(0)), a.str(1), a.maybe(2), a.maybe(3))
                .write(out)
        }
        "strip" => cut::strip(a.str(0), a.maybe_str(1)).write(out),
        "lstrip" => cut::lstrip(a.str(0), a.maybe_str(1)).write(out),
        "rstrip" => cut::rstrip(a.str(0), a.maybe_str(1)).write(out),
        "split" => cut::split(a.str(0), a.maybe_str(1), a.small(2)).write(out),
        "rsplit" => cut::rsplit(a.str(0), a.maybe_str(1), a.small(2)).write(out),
        "partition" => {
            cut::partition(a.str(0), a.str(1)).map(|found| three(found, a, false)).write(out);
        }
        "rpartition" => {
            cut::rpartition(a.str(0), a.str(1)).map(|found| three(found, a, true)).write(out);
        }
        "ljust" => pad::ljust(a.str(0), a.small(1), a.fill(2)).write(out),
        "rjust" => pad::rjust(a.str(0), a.small(1), a.fill(2)).write(out),
        "center" => pad::center(a.str(0), a.small(1), a.fill(2)).write(out),
        "zfill" => pad::zfill(a.str(0), a.small(1)).write(out),
        "expandtabs" => pad::expandtabs(a.str(0), a.small(1)).write(out),
        "splitlines" => cut::splitlines(a.str(0), a.bool(1)).write(out),
        "replace" => cut::replace(a.str(0), a.str(1), a.str(2), a.small(3)).write(out),
        _ => panic!("no operation {name}"),
    }
}
