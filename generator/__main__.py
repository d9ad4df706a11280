"""The command line: `python -m generator build | analyse | check | site`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from generator import pipeline, readers, settings
from generator.corpus.addresses import assign
from generator.exports import contract
from generator.model import Article, Problem, Rejected
from generator.publish.docs import Clash
from generator.publish.site import BuildFailed, build_site

DONE, FAILED, UNUSABLE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, default=Path("mkdocs.yml"))
    shared.add_argument("--seeds", type=Path)
    shared.add_argument("--docs", type=Path)
    shared.add_argument("--strict", action="store_true", help="fail when a seed is rejected")
    commands.add_parser("build", parents=[shared], help="seeds → pages in docs/")
    site_parser = commands.add_parser("site", parents=[shared], help="seeds → pages → site/")
    site_parser.add_argument("--site", type=Path, default=Path("site"))
    commands.add_parser("check", parents=[shared], help="print each problem, write nothing")
    analyse = commands.add_parser("analyse", help="print one JSON object an article")
    analyse.add_argument("paths", nargs="+", metavar="PATH")
    options = parser.parse_args(arguments)
    try:
        if options.command == "analyse":
            return _analyse(options.paths)
        site = _site(options)
        if options.command == "check":
            return _check(site, options.strict)
        corpus = pipeline.build(site)
        _report(corpus.problems)
        if options.command == "site":
            build_site(site, options.site.absolute())
        return FAILED if options.strict and corpus.rejected else DONE
    except settings.SettingsError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    except (BuildFailed, Clash) as error:
        print(error, file=sys.stderr)
        return FAILED


def _site(options: argparse.Namespace) -> settings.Site:
    site = settings.load(options.config)
    if options.seeds:
        site = msgspec.structs.replace(site, seeds=options.seeds.absolute())
    if options.docs:
        site = msgspec.structs.replace(site, docs=options.docs.absolute())
    if not site.seeds.is_dir():
        raise settings.SettingsError(f"{site.seeds}: is no folder; put the articles there")
    return site


def _analyse(paths: list[str]) -> int:
    results: list[Article | Rejected] = []
    for path in paths:
        if path == "-":
            results.append(readers.read_bytes("-", sys.stdin.buffer.read(), ".txt"))
        elif Path(path).is_dir():
            results += [readers.read(file, file.as_posix()) for file in readers.seeds(Path(path))]
        else:
            results.append(readers.read(Path(path), path))
    articles = [item for item in results if isinstance(item, Article)]
    briefings = {id(item.article): item for item in assign(pipeline.analyse(articles))}
    for item in results:
        shape = (
            contract.rejected(item) if isinstance(item, Rejected) else contract.analysed(briefings[id(item)])
        )
        sys.stdout.buffer.write(msgspec.json.encode(shape) + b"\n")
    return DONE


def _check(site: settings.Site, strict: bool) -> int:
    read = readers.read_folder(site.seeds)
    _report([problem for item in read for problem in item.problems])
    return FAILED if strict and any(isinstance(item, Rejected) for item in read) else DONE


def _report(problems: list[Problem] | tuple[Problem, ...]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
