//! The ops that the loop has no short way for.
//!
//! Lives here: which method does which op. May use: its siblings. Deliberately absent: what the
//! methods do. With these arms in the loop each of its ops would cost more: they share its registers.

use super::steps::{Next, Vm};
use crate::bytecode::Op;
use crate::object::Res;

impl Vm<'_> {
    /// Does an op that the loop does not do itself.
    ///
    /// # Panics
    /// If the loop does it.
    pub(super) fn rare(&mut self, op: Op) -> Res<Next> {
        match op {
            Op::DelGlobal { slot } => self.del_global(slot),
            Op::DelCell { cell, name } => self.del_cell(cell, name),
            Op::DelFree { free } => self.del_free(free),
            Op::DelSpill { spill, index, name } => self.del_spill(spill, index, name),
            Op::LoadName { dst, space, name, slot } => self.load_name(dst, space, name, slot),
            Op::LoadNameOrFree { dst, space, name, free } => {
                self.load_name_or_free(dst, space, name, free)
            }
            Op::StoreName { space, name, src } => self.store_name(space, name, src),
            Op::Annotate { space, name, src } => self.annotate(space, name, src),
            Op::AnnotateGlobal { name, src } => self.annotate_global(name, src),
            Op::DelName { space, name } => self.del_name(space, name),
            Op::LoadBuiltin { dst, name } => self.load_builtin(dst, name),
            Op::DelAttr { obj, name } => self.del_attr(obj, name),
            Op::DelItem { obj, key } => self.del_item(obj, key),
            Op::BuildSlice { dst, parts } => self.build_slice(dst, parts),
            Op::FindSuper { callee, argc, name } => self.find_super(callee, argc, name),
            Op::LoadSuper { dst, class, object } => self.load_super(dst, class, object),
            Op::MakeFunction { dst, args, proto } => self.make_function(dst, args, proto),
            Op::MakeClass { dst, args, names } => self.make_class(dst, args, names),
            Op::Unpack { dst, src, count } => self.unpack(dst, src, count),
            Op::UnpackStar { src, .. } => self.unpack_star(src),
            Op::BuildList { dst, items } => self.build_list(dst, items),
            Op::BuildTuple { dst, items } => self.build_tuple(dst, items),
            Op::BuildSet { dst, items } => self.build_set(dst, items),
            Op::BuildDict { dst, items } => self.build_dict(dst, items),
            Op::ListExtend { list, src } => self.list_extend(list, src),
            Op::StarArgs { dst, src, callee } => self.star_args(dst, src, callee),
            Op::ListToTuple { dst, list } => self.list_to_tuple(dst, list),
            Op::SetAdd { set, src } => self.set_add(set, src),
            Op::SetUpdate { set, src } => self.set_update(set, src),
            Op::DictSet { dict, key, value } => self.dict_set(dict, key, value),
            Op::DictUpdate { dict, src } => self.dict_update(dict, src),
            Op::DictMerge { dict, src, callee } => self.dict_merge(dict, src, callee),
            Op::Format { dst, src, spec, conv } => self.format(dst, src, spec, conv),
            Op::BuildString { dst, items } => self.build_string(dst, items),
            Op::Raise { exc } => self.raise_value(exc),
            Op::RaiseFrom { exc, cause } => self.raise_from(exc, cause),
            Op::Reraise { exc } => self.reraise(exc),
            Op::RaiseAgain {} => self.raise_again(),
            Op::JumpNoMatch { exc, class, target } => self.jump_no_match(exc, class, target),
            Op::WithEnter { dst, manager } => self.with_enter(dst, manager),
            Op::WithExit { manager } => self.with_exit(manager),
            Op::WithExitRaised { dst, manager, exc } => self.with_exit_raised(dst, manager, exc),
            Op::MakeGenerator {} => self.make_generator(),
            Op::YieldFrom { dst, iter } => self.yield_from(dst, iter),
            Op::Import { dst, top, path } => self.import(dst, top, path),
            Op::ImportFrom { dst, module, name } => self.import_from(dst, module, name),
            Op::ImportStar { module } => self.import_star(module),
            Op::PrintExpr { src } => self.print_expr(src),
            op => unreachable!("{} is the loop's", op.info().name),
        }
    }
}
