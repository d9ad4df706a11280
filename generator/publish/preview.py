"""A live preview of exactly what would be published: the whole site, search included, is built anew
after every edit of the articles, and open pages load themselves again.

MkDocs' own server would do neither: it knows no search index, and the script by which it reloads is
one that the site's content-security policy refuses.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.publish.files import PublishError
from generator.terminal import tell

_SETTLED = 0.3  # seconds without a further event: an editor saves in several steps
_EDITS = {"created", "modified", "deleted", "moved"}  # our own reading opens and closes files
_VERSION, _SCRIPT = "/.preview/version", "/.preview/reload.js"
_RELOAD = f"""
let seen;
setInterval(async () => {{
  const answer = await fetch("{_VERSION}").catch(() => null);
  const version = answer && (await answer.text());
  if (version && seen && version !== seen) location.reload();
  seen = version || seen;
}}, 1000);
"""


class _Builds:
    """How often the site was built: what open pages ask for."""

    count = 0


def preview(folder: Path, url: str, seeds: Path, address: str, rebuild: Callable[[], None]) -> None:
    """Serves the site in ``folder`` until interrupted or ended, under the path that ``url`` has.
    ``rebuild`` publishes into ``folder``; it is called at once and after each edit in ``seeds``."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # even where Ctrl-C is ignored, as behind nohup
    builds, edits = _Builds(), queue.SimpleQueue[str]()
    root = urlsplit(url).path.rstrip("/") + "/"
    with _watched(seeds, edits), _served(folder, root, address, builds):
        rebuild()
        builds.count += 1
        tell(f"http://{address}{root} shows the site; Ctrl-C ends.")
        while True:
            _await(edits)
            try:
                rebuild()
            except PublishError as error:  # the next edit may mend it
                tell(str(error))
            builds.count += 1


def _await(edits: queue.SimpleQueue[str]) -> None:
    """Waits for an edit, and then until it is complete."""
    edits.get()
    with contextlib.suppress(queue.Empty):
        while True:
            edits.get(timeout=_SETTLED)


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
def _served(folder: Path, root: str, address: str, builds: _Builds) -> Iterator[None]:
    host, _, port = address.rpartition(":")
    try:
        handler = partial(_Handler, folder=folder, root=root, builds=builds)
        server = ThreadingHTTPServer((host or "127.0.0.1", int(port)), handler)
    except (OSError, OverflowError) as error:
        raise PublishError(
            f"{address}: cannot be served ({error}); name another (make serve ADDRESS=127.0.0.1:8001)"
        ) from error
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """The files of the site under its path; pages with the script that reloads them."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".wasm": "application/wasm"}

    def __init__(self, *args: Any, folder: Path, root: str, builds: _Builds) -> None:
        self.folder, self.root, self.builds = folder, root, builds
        super().__init__(*args, directory=str(folder))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == _VERSION:
            self._send(200, "text/plain", str(self.builds.count).encode())
        elif path == _SCRIPT:
            self._send(200, "text/javascript", _RELOAD.encode())
        elif not path.startswith(self.root):
            self._redirect(self.root)
        else:
            self.path = "/" + path.removeprefix(self.root)
            self._file(path, Path(self.translate_path(self.path)))

    def _file(self, path: str, file: Path) -> None:
        if file.is_dir() and not path.endswith("/"):
            self._redirect(f"{path}/")
            return
        page = file / "index.html" if file.is_dir() else file
        if page.is_file() and page.suffix != ".html":
            (super().do_HEAD if self.command == "HEAD" else super().do_GET)()
            return
        missing = not page.is_file()
        page = self.folder / "404.html" if missing else page
        html = page.read_bytes() if page.is_file() else b"<p>The site is being built \xe2\x80\xa6</p></body>"
        script = f'<script src="{_SCRIPT}"></script></body>'.encode()
        self._send(404 if missing else 200, "text/html", html.replace(b"</body>", script))

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: what happens to the articles is the news here."""
