"""The command line: `main` runs one command and turns every error into one line and an exit code."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Sequence

from graphkit.errors import GraphkitError

#: Set to anything but "0" or nothing, it does what `--debug` does.
DEBUG_VARIABLE = "GRAPHKIT_DEBUG"
#: exit code of a command that Ctrl-C stopped (128 and the number of SIGINT, as shells give it)
STOPPED = 130
#: exit code of a command whose reader went away, as in `graphkit ask | head` (128 and the number of SIGPIPE)
UNREAD = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command of `graphkit` and return its exit code.

    0: done. 1: an error, said in one line on standard error. 2: the command line itself is wrong.
    130: stopped by Ctrl-C. 141: whoever read the output went away. `--debug`, anywhere before `--`, shows the trace
    of an error.

    Args:
        arguments: the words after `graphkit`; those of the process where None.
    """
    words, debug = _take_debug(list(sys.argv[1:] if arguments is None else arguments))
    _speak_utf8()
    out = sys.stdout
    try:
        code = _run(words, debug)
        if sys.stdout is not out:  # the command line's library puts a wrapper there when a pipe breaks, and returns 1
            raise BrokenPipeError
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has what it wanted. Python flushes once more at exit, which must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        code = UNREAD
    return code


def _run(words: list[str], debug: bool) -> int:
    """Run the command, every error turned into its line and code; only a broken pipe passes."""
    try:
        from typer.main import get_command

        from graphkit.cli.application import app, set_up_logging

        if "_GRAPHKIT_COMPLETE" in os.environ:
            from graphkit.cli.completion import rejoin

            rejoin(os.environ)
        set_up_logging(debug)
        result = get_command(app)(args=words, prog_name="graphkit", standalone_mode=True)
        return result if isinstance(result, int) else 0
    except SystemExit as stop:
        if stop.code == STOPPED:  # the command line's library has turned Ctrl-C into this code, and says nothing
            _say(_stopped(words))
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        _say(_stopped(words))
        return STOPPED
    except Exception as error:
        if debug:
            import traceback

            traceback.print_exc()
        _say(_line(error, debug))
        return 1


def _stopped(words: list[str]) -> str:
    """Return what is said of a command that Ctrl-C stopped."""
    command = next((word for word in words if not word.startswith("-")), "")
    return "stopped; every document is in the graph whole or not at all" if command == "load" else "stopped"


def _line(error: Exception, debug: bool) -> str:
    """Return the one line that a person reads for `error`."""
    text = " ".join(str(error).split())
    if isinstance(error, GraphkitError):
        return text
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        advice = (
            "make room" if error.errno == errno.ENOSPC else "check that it exists and that you may read and write it"
        )
        return f"{place}{error.strerror}; {advice}"
    if type(error).__module__.split(".")[0] in ("neo4j", "_codec"):
        if type(error).__name__ in ("ServiceUnavailable", "SessionExpired"):
            from graphkit.engine.reach import why_unreachable

            return f"Neo4j went away: {why_unreachable(error)}; `graphkit status` says whether the server runs"
        return f"Neo4j: {text or type(error).__name__}; `graphkit status` says whether the server runs"
    said = f"{type(error).__name__}: {text}" if text else type(error).__name__
    advice = "report it with the trace above" if debug else "run the same command with --debug for the trace"
    return f"a fault of graphkit itself ({said}); {advice}"


def _say(line: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        print(f"graphkit: {line}", file=sys.stderr, flush=True)


def _take_debug(words: list[str]) -> tuple[list[str], bool]:
    """Return the words without `--debug`, and whether it was there: it counts before and after the command's name."""
    end = words.index("--") if "--" in words else len(words)
    kept = [word for word in words[:end] if word != "--debug"]
    asked = len(kept) < end or os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")
    return kept + words[end:], asked


def _speak_utf8() -> None:
    """Make pipes and files UTF-8 on every platform: quotes hold curly marks and bullets that cp1252 lacks."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper) or stream.encoding.lower().replace("-", "") == "utf8":
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")
