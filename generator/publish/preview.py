"""A live preview: MkDocs serves docs/, and every edit of the articles rewrites what it changes.

Only pages that differ are written, so one edit is one rebuild and no rebuild causes another.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.publish.files import PublishError
from generator.settings import Site

_SETTLED = 0.3  # seconds without a further event: an editor saves in several steps
_EDITS = {"created", "modified", "deleted", "moved"}  # our own reading opens and closes files


def preview(site: Site, address: str, rebuild: Callable[[], None]) -> None:
    """Serves until interrupted or ended; ``rebuild`` brings docs/ up to date."""
    signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGINT))  # either way the server ends too
    rebuild()
    edits: queue.SimpleQueue[str] = queue.SimpleQueue()
    with _watched(site.seeds, edits), _served(site, address) as server:
        while server.poll() is None:
            if _edited(edits):
                _again(rebuild)
        raise PublishError(f"the preview server stopped (exit status {server.returncode})")


def _again(rebuild: Callable[[], None]) -> None:
    try:
        rebuild()
    except PublishError as error:  # the next edit may mend it
        print(error, file=sys.stderr)


def _edited(edits: queue.SimpleQueue[str]) -> bool:
    """Waits a moment for an edit, and then until it is complete."""
    try:
        edits.get(timeout=0.5)
    except queue.Empty:
        return False
    with contextlib.suppress(queue.Empty):
        while True:
            edits.get(timeout=_SETTLED)
    return True


@contextlib.contextmanager
def _watched(folder: Path, edits: queue.SimpleQueue[str]) -> Iterator[None]:
    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in _EDITS and not (event.is_directory and event.event_type == "modified"):
                edits.put(str(event.src_path))

    observer = Observer()
    observer.schedule(Handler(), str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


@contextlib.contextmanager
def _served(site: Site, address: str) -> Iterator[subprocess.Popen[bytes]]:
    """MkDocs' own server, in a process group of its own: Ctrl-C reaches us, and we end it."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--quiet"]
    command += ["--config-file", str(site.config), "--dev-addr", address]
    environment = os.environ | {"BULETIN_DOCS": str(site.docs), "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(command, env=environment, start_new_session=True)
    print(f"http://{address}/ shows the site; Ctrl-C ends.", file=sys.stderr, flush=True)
    try:
        yield server
    finally:
        server.terminate()
        deadline = time.monotonic() + 5
        while server.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        server.kill()
        server.wait()
