# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests that start the real program share: TAP, waiting with a deadline, keys through the X server."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

DEADLINE = 60


class Failed(Exception):
    pass


def wait(condition, what):
    """Returns what `condition` returns once that is true. The deadline only ends a test that hangs."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise Failed(f"waited in vain for {what}")


def run(*arguments):
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout


def press(*keys):
    run("xdotool", "key", "--clearmodifiers", *keys)


def write(text):
    run("xdotool", "type", "--delay", "5", text)


def windows():
    """Ids of the program's windows that are on the screen; menus and the like have no name and do not count."""
    found = run("xdotool", "search", "--onlyvisible", "--class", "mandate").split()
    return [window for window in found if run("xdotool", "getwindowname", window).strip()]


class Program:
    """The program from the build directory, with a home of its own."""

    def __init__(self, build, *arguments, **environment):
        self.build = build
        self.folder = tempfile.mkdtemp(prefix="mandate-ui-")
        own = {f"XDG_{name}_HOME": os.path.join(self.folder, name.lower()) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        self.environment = dict(os.environ, **own, **environment)
        self.log = open(os.path.join(self.folder, "log"), "w+", encoding="utf-8")
        self.process = self.start(*arguments)

    def start(self, *arguments):
        return subprocess.Popen([os.path.join(self.build, "app", "mandate"), *arguments], env=self.environment,
                                stdout=self.log, stderr=self.log)

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def wait_windows(self, count):
        def there():
            if self.process.poll() is not None:
                raise Failed(f"the program ended with {self.process.returncode}: {self.said()}")
            return len(windows()) == count

        wait(there, f"{count} windows, there are {windows()}")

    def quit(self):
        press("ctrl+q")
        wait(lambda: self.process.poll() is not None, "the program to end")
        return self.process.returncode

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def take_sample(folder, name="sample.mandate"):
    target = os.path.join(folder, name)
    shutil.copy(os.path.join(os.environ["MANDATE_SAMPLES_DIR"], "sierra-leone.mandate"), target)
    return target


def info(build, path):
    said = run(os.path.join(build, "app", "cli", "mandate-cli"), "info", path, "--json")
    return json.loads(said) if said else {}


def run_cases(cases):
    """Each case is (name, function); one that fails does not keep the others from running."""
    print(f"TAP version 13\n1..{len(cases)}", flush=True)
    failed = 0
    for number, (name, case) in enumerate(cases, 1):
        try:
            case()
            print(f"ok {number} {name}", flush=True)
        except (Failed, AssertionError) as problem:
            failed += 1
            print(f"not ok {number} {name}\n# {type(problem).__name__}: {problem}", flush=True)
    sys.exit(1 if failed else 0)
