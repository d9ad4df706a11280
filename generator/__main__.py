"""Turns a folder of dated articles into a briefing site.

Data goes to standard output, everything else to standard error. Exit status: 0 done; 1 the build
failed, or --strict was given and a seed was rejected or a key of editorial.yml not understood;
2 wrong usage or configuration; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from generator import commands as do
from generator.commands import FAILED, INTERRUPTED, UNUSABLE
from generator.publish.files import PublishError
from generator.settings import SettingsError
from generator.terminal import tell


def main(arguments: Sequence[str] | None = None) -> int:
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:  # closed by whoever called: what is printed is not wanted
            setattr(sys, stream, Path(os.devnull).open("w"))  # noqa: SIM115
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except SettingsError as error:
        tell(str(error))
        return UNUSABLE
    except PublishError as error:
        tell(str(error))
        return FAILED
    except OSError as error:
        if error.filename is not None:  # a place that nobody thought of
            tell(f"{error.filename}: {error.strerror}")
            return FAILED
        # Standard output: every other place explains its own.
        if not isinstance(error, BrokenPipeError):  # else whoever read it has enough
            tell(f"standard output: cannot be written ({error.strerror}); send it somewhere else")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        tell("\nStopped; what was published before is untouched.")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m generator", description=about, epilog=rest)
    added_to = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        added = added_to.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        added.set_defaults(run=run)
        return added

    def folders(added: argparse.ArgumentParser, *names: str) -> None:
        added.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="default: %(default)s")
        meant = {
            "seeds": "folder of articles; default: extra.briefing.seeds of the configuration",
            "docs": "folder for the pages; default: docs_dir of the configuration",
            "site": "folder for the published site; default: site_dir of the configuration",
        }
        for name in names:
            added.add_argument(f"--{name}", type=_folder, metavar="DIR", help=meant[name])

    def rigour(added: argparse.ArgumentParser) -> None:
        when = "exit status 1 when a seed is rejected, or a key of an editorial.yml is not understood"
        added.add_argument("--strict", action="store_true", help=when)

    def jobs(added: argparse.ArgumentParser) -> None:
        added.add_argument("--jobs", type=_positive, metavar="N", help="processes; default: as many as pay")

    build = command("build", do.build_pages, "write the articles as Markdown pages")
    folders(build, "seeds", "docs")
    site = command(
        "site", do.publish_site, "write the pages, build the site from them, index and check it, publish it"
    )
    folders(site, "seeds", "docs", "site")
    serve = command(
        "serve", do.show_preview, "show the site in a browser and follow every edit of the articles"
    )
    folders(serve, "seeds", "docs")
    serve.add_argument(
        "--address", type=_address, default="127.0.0.1:8000", metavar="HOST:PORT", help="default: %(default)s"
    )
    analyse = command("analyse", do.print_analyses, "print what each article says, one JSON object a line")
    analyse.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder of seeds, or - for input")
    check = command("check", do.check_seeds, "print every problem of the articles, write nothing")
    folders(check, "seeds")
    why = command(
        "explain", do.explain_links, "say why a briefing stands where it does, or why two are linked"
    )
    folders(why, "seeds")
    why.add_argument("slug", metavar="SLUG", help="a briefing: the last part of its address")
    why.add_argument("other", nargs="?", metavar="OTHER", help="another briefing")
    clean = command("clean", do.clean_up, "remove the generated pages and the published site, nothing else")
    folders(clean, "docs", "site")
    for added in (build, site, check, analyse):
        rigour(added)
    for added in (build, site, analyse):
        jobs(added)
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return int(text)


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("names no folder")
    return Path(text)


def _address(text: str) -> str:
    if not text.rpartition(":")[2].isdecimal():
        raise argparse.ArgumentTypeError("must end with a port, like 127.0.0.1:8000")
    return text


if __name__ == "__main__":
    sys.exit(main())
