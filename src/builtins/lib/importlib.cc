"""Importing modules by name."""
import sys
import _imp


def import_module(name, package=None):
    """Import a module; a name that begins with dots is relative to the package."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        base = '.'.join(parts[:len(parts) - level + 1])
        name = base + ('.' + name[level:] if name[level:] else '')
    return __import__(name, fromlist=['*'])


def reload(module):
    """Reload the module and return it; the module must have been successfully imported before."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    spec = getattr(module, '__spec__', None)
    name = module.__name__ if spec is None else spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name == '__main__':
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    return _imp.reload(name)


def invalidate_caches():
    """Forget what was found: nothing is remembered here."""
