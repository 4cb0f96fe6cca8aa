# os, os.path, shutil, tempfile and errno on real files.
# python: 3.13
import errno
import os
import shutil
import tempfile
def t(f):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e, e.errno == getattr(errno, errno.errorcode[e.errno]), e.filename, e.filename2, e.strerror)
    except Exception as e:
        print(type(e).__name__, e)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    print(os.path.isdir(folder), os.listdir(), os.path.samefile(os.getcwd(), '.'))
    os.mkdir('a')
    os.makedirs('a/b/c')
    t(lambda: os.mkdir('a'))
    t(lambda: os.makedirs('a/b/c'))
    os.makedirs('a/b/c', exist_ok=True)
    for name in ('a/x.txt', 'a/b/y.txt', 'a/b/c/z.txt'):
        with open(name, 'w') as f:
            f.write(name)
    print(sorted(os.listdir('a')), sorted([(e.name, e.is_dir(), e.is_file(), e.path) for e in os.scandir('a')]))
    for top, folders, files in os.walk('a'):
        print(top, folders, files)
    for top, folders, files in os.walk('a', topdown=False):
        print(top, folders, files)
    print(os.path.getsize('a/x.txt'), os.stat('a/x.txt').st_size, os.path.exists('a/q'), os.path.isfile('a/x.txt'), os.path.isdir('a/b'))
    os.rename('a/x.txt', 'w.txt')
    os.symlink('w.txt', 'link')
    print(os.path.islink('link'), os.readlink('link'), os.path.realpath('link') == os.path.realpath('w.txt'), os.path.lexists('nolink'))
    t(lambda: os.rename('nosuch', 'other'))
    t(lambda: os.remove('nosuch'))
    t(lambda: os.rmdir('a'))
    t(lambda: os.rmdir('w.txt'))
    t(lambda: os.listdir('nosuch'))
    t(lambda: os.stat('nosuch'))
    t(lambda: os.path.getsize('nosuch'))
    t(lambda: os.chdir('nosuch'))
    t(lambda: os.readlink('w.txt'))
    t(lambda: os.remove(5.5))
    t(lambda: os.mkdir(None))
    class P:
        def __fspath__(self):
            return 'w.txt'
    print(os.path.exists(P()), os.path.join('q', P()), os.fspath(P()), open(P()).read())
    print(shutil.copy('w.txt', 'a'), shutil.copytree('a', 'd'), sorted(os.listdir('d')), shutil.move('d', 'e'))
    shutil.rmtree('e')
    t(lambda: shutil.rmtree('e'))
    shutil.rmtree('e', ignore_errors=True)
    os.remove(P())
    print(sorted(os.listdir('.')))
    with tempfile.NamedTemporaryFile('w+', suffix='.txt', delete=True) as f:
        f.write('hello')
        f.flush()
        f.seek(0)
        print(f.read(), f.name.endswith('.txt'), os.path.exists(f.name))
        name = f.name
    print(os.path.exists(name))
    made = tempfile.mkdtemp(prefix='p_')
    print(os.path.basename(made).startswith('p_'), os.path.isdir(made), os.rmdir(made))
    os.chdir('/')
print(os.path.exists(folder))
print(os.path.normpath('/a/./b/../c//d'), os.path.relpath('/a/b', '/a/c'), os.path.splitext('x/y.tar.gz'), os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.expanduser('~') == os.environ.get('HOME', '~'))
print(len(os.urandom(8)), os.strerror(2), os.name, os.sep, len(os.uname()), os.getenv('NO_SUCH_NAME', 'none'))
print(errno.ENOENT, errno.errorcode[17], errno.EAGAIN == errno.EWOULDBLOCK, isinstance(OSError(2, 'x'), FileNotFoundError), OSError(2, 'x', 'f', None, 'g'))
# expect-output:
# | True [] True
# | FileExistsError [Errno 17] File exists: 'a' True a None File exists
# | FileExistsError [Errno 17] File exists: 'a/b/c' True a/b/c None File exists
# | ['b', 'x.txt'] [('b', True, False, 'a/b'), ('x.txt', False, True, 'a/x.txt')]
# | a ['b'] ['x.txt']
# | a/b ['c'] ['y.txt']
# | a/b/c [] ['z.txt']
# | a/b/c [] ['z.txt']
# | a/b ['c'] ['y.txt']
# | a ['b'] ['x.txt']
# | 7 7 False True True
# | True w.txt True False
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' -> 'other' True nosuch other No such file or directory
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' True nosuch None No such file or directory
# | OSError [Errno 39] Directory not empty: 'a' True a None Directory not empty
# | NotADirectoryError [Errno 20] Not a directory: 'w.txt' True w.txt None Not a directory
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' True nosuch None No such file or directory
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' True nosuch None No such file or directory
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' True nosuch None No such file or directory
# | FileNotFoundError [Errno 2] No such file or directory: 'nosuch' True nosuch None No such file or directory
# | OSError [Errno 22] Invalid argument: 'w.txt' True w.txt None Invalid argument
# | TypeError remove: path should be string, bytes or os.PathLike, not float
# | TypeError mkdir: path should be string, bytes or os.PathLike, not NoneType
# | True q/w.txt w.txt a/x.txt
# | a/w.txt d ['b', 'w.txt'] e
# | FileNotFoundError [Errno 2] No such file or directory: 'e' True e None No such file or directory
# | ['a', 'link']
# | hello True True
# | False
# | True True None
# | False
# | /a/c/d ../b ('x/y.tar', '.gz') /usr/l True
# | 8 No such file or directory posix / 5 none
# | 2 EEXIST True True [Errno 2] x: 'f' -> 'g'
