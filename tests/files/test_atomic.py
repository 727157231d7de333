"""A file is replaced whole or not at all, whatever the disk does."""

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from diazgui.files import FileError, read_experiment, write_experiment
from diazgui.files.atomic import write_atomically
from tests.files.examples import written_out


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file with something to lose."""
    path = tmp_path / "a.diaz"
    path.write_bytes(b"old")
    return path


def refusal(path: Path, content: bytes = b"new") -> str:
    with pytest.raises(FileError) as caught:
        write_atomically(path, content)
    return str(caught.value)


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def failing(code: int):
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_the_new_content_takes_the_place_of_the_old(old: Path) -> None:
    write_atomically(old, b"new")
    assert old.read_bytes() == b"new"
    assert files_in(old.parent) == ["a.diaz"]


def test_a_new_file_gets_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    write_atomically(tmp_path / "new", b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_permissions(old: Path, mode: int) -> None:
    old.chmod(mode)
    write_atomically(old, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == mode


def test_a_symbolic_link_stays_one(tmp_path: Path, old: Path) -> None:
    link = tmp_path / "link.diaz"
    link.symlink_to(old)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


NO_ROOM = "There is no room for “a.diaz”: the disk is full. Nothing was changed; save it on another disk."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, NO_ROOM),
        (errno.EDQUOT, NO_ROOM),
        (errno.EACCES, "“a.diaz” may not be written in the folder “{}”. Nothing was changed; choose another."),
        (errno.EROFS, "“a.diaz” may not be written in the folder “{}”. Nothing was changed; choose another."),
        (errno.ENOENT, "The folder “{}” is not there, or no longer. Choose another for “a.diaz”."),
        (
            errno.EIO,
            "“a.diaz” could not be written (Input/output error). Nothing was changed; "
            "save it under another name or elsewhere.",
        ),
    ],
)
@pytest.mark.parametrize("call", ["open", "fdopen", "fsync", "replace"])
def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(
    old: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, expected: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing(code))
        assert refusal(old) == expected.format(old.parent)
    assert old.read_bytes() == b"old"
    assert files_in(old.parent) == ["a.diaz"]


def test_a_disk_that_fills_up_halfway_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_file = os.fdopen

    def short_of_room(descriptor: int, mode: str):
        file = open_file(descriptor, mode)

        class Half:
            def __enter__(self) -> "Half":
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def write(self, content: bytes) -> None:
                file.write(content[: len(content) // 2])
                raise OSError(errno.ENOSPC, "No space left on device")

        return Half()

    monkeypatch.setattr(os, "fdopen", short_of_room)
    assert refusal(old, b"new and long") == NO_ROOM
    assert old.read_bytes() == b"old"
    assert files_in(old.parent) == ["a.diaz"]


def test_an_interrupted_save_leaves_no_half_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(old, b"new")
    assert old.read_bytes() == b"old"
    assert files_in(old.parent) == ["a.diaz"]


def test_a_folder_that_cannot_be_synced_is_no_failure(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_atomically(old, b"new")
    assert old.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert refusal(gone / "a.diaz") == f"The folder “{gone}” is not there, or no longer. Choose another for “a.diaz”."


def test_a_file_in_the_place_of_the_folder_is_named(old: Path) -> None:
    assert refusal(old / "b.diaz") == f"The folder “{old}” is not there, or no longer. Choose another for “b.diaz”."


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.diaz").mkdir()
    assert refusal(tmp_path / "a.diaz") == "“a.diaz” is a folder. Choose the name of a file."


def test_a_device_is_not_replaced() -> None:
    assert refusal(Path(os.devnull)) == "“null” is a device, not a file. Choose another name."


def test_a_write_protected_file_stays_as_it_is(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # An administrator may write everything, so the system's answer is put in its mouth.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert refusal(old) == "“a.diaz” is write-protected and stays as it is. Save under another name."
    assert old.read_bytes() == b"old"


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert "could not be written" in refusal(Path("a\0b.diaz"))


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "could not be written (File name too long)" in refusal(tmp_path / ("a" * 300))


def test_saves_at_the_same_time_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / "a.diaz"
    contents = [bytes([65 + i]) * 200_000 for i in range(8)]
    threads = [threading.Thread(target=write_atomically, args=(path, content)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents
    assert files_in(tmp_path) == ["a.diaz"]


def test_an_experiment_is_saved_the_same_way(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(errno.ENOSPC))
        with pytest.raises(FileError) as caught:
            write_experiment(old, written_out())
    assert str(caught.value) == NO_ROOM
    assert old.read_bytes() == b"old"
    write_experiment(old, written_out())
    assert read_experiment(old) == written_out()
