"""The live preview: an edit shows, once, and nothing is left when it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import ROOT, SEEDS, command, make_project

_PATIENCE = 180.0  # seconds; a crowded machine is slow


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(for_what: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if for_what():
            return True
        time.sleep(0.1)
    return False


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


@pytest.mark.slow
def test_an_edit_shows_once_and_the_end_is_clean(tmp_path: Path) -> None:
    """A changed article is on its page without a restart, is built once and open pages
    learn of it; search is there; an emptied article does not stop the preview; ending it is quiet."""
    config = make_project(tmp_path, SEEDS)
    address = f"127.0.0.1:{_free_port()}"
    page = f"http://{address}/dossier/briefings/2024/04/podul-vechi-va-fi-demolat/"
    log = tmp_path / "log"
    with log.open("w") as said:
        serving = subprocess.Popen(
            command("serve", config, "--address", address), cwd=ROOT, stdout=said, stderr=said
        )
        try:
            assert _wait(lambda: "podului" in _get(page)), log.read_text()
            assert "/.preview/reload.js" in _get(page)
            for there in (page, f"http://{address}/dossier/feed.xml"):
                with urllib.request.urlopen(urllib.request.Request(there, method="HEAD")) as answer:
                    assert (answer.status, answer.read()) == (200, b"")
            assert "location.reload" in _get(f"http://{address}/.preview/reload.js")
            assert _get(f"http://{address}/.preview/version") == "1"
            assert "pagefind" in _get(f"http://{address}/dossier/pagefind/pagefind.js")
            assert _get(f"http://{address}/") == _get(f"http://{address}/dossier/")
            assert _get(f"http://{address}/dossier/../../../etc/passwd") == ""
            seed = config.parent / "seeds/pod-2.txt"
            seed.write_text(SEEDS["pod-2.txt"] + "\nLucrările încep la Zorile.\n")
            assert _wait(lambda: "Zorile" in _get(page)), log.read_text()
            assert _wait(lambda: _get(f"http://{address}/.preview/version") == "2")
            time.sleep(1.5)
            assert log.read_text().count(" published") == 2, log.read_text()
            (config.parent / "seeds/pod.txt").write_text("")
            assert _wait(lambda: "2 published, 1 rejected" in log.read_text()), log.read_text()
            assert serving.poll() is None
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.wait(_PATIENCE)
    assert serving.returncode == 130
    assert "Traceback" not in log.read_text()
    assert _get(page) == ""


def test_a_taken_address_is_reported(tmp_path: Path) -> None:
    """Where another program listens already, the preview ends with exit status 1."""
    config = make_project(tmp_path, SEEDS)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        done = subprocess.run(
            command("serve", config, "--address", address),
            cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False, timeout=_PATIENCE,
        )  # fmt: skip
    assert done.returncode == 1
    assert address in done.stderr and "ADDRESS=" in done.stderr
