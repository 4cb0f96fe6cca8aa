"""What machine this is, and what language it speaks."""
import sys as _sys


def python_version():
    """Returns the Python version as string 'major.minor.patchlevel'."""
    return '.'.join([str(n) for n in _sys.version_info[:3]])


def python_version_tuple():
    """Returns the Python version as tuple of strings."""
    return tuple([str(n) for n in _sys.version_info[:3]])


def python_implementation():
    """Returns a string identifying the implementation."""
    return 'toyvm'


def system():
    """Returns the system/OS name."""
    return {'linux': 'Linux', 'darwin': 'Darwin', 'win32': 'Windows'}.get(_sys.platform, '')


def _read(path):
    try:
        with open(path) as f:
            return f.read().strip()
    except OSError:
        return ''


def node():
    """Returns the computer's network name."""
    return _read('/proc/sys/kernel/hostname')


def release():
    """Returns the system's release."""
    return _read('/proc/sys/kernel/osrelease')


def version():
    """Returns the system's release version."""
    return _read('/proc/sys/kernel/version')


def machine():
    """Returns the machine type."""
    return _read('/proc/sys/kernel/arch')


def processor():
    """Returns the processor name; empty if it is not known."""
    return ''


def platform(aliased=False, terse=False):
    """Returns a single string identifying the underlying platform."""
    return '-'.join([part for part in (system(), release(), machine()) if part])
