"""Checks the pages of a site in a second process, while MkDocs builds them in the first.

A build that has many pages to check then takes hardly longer than one without us. Where there is
no second processor, where there is little to check, or where anything goes wrong, the pages are
checked in this process instead.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from mkdocs_speakeasy.building.job import Job, JobNews, check_pages, read_words
from mkdocs_speakeasy.building.memory import read_news, read_pictures

HOME = str(Path(__file__).parents[2])
START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from mkdocs_speakeasy.building.second_process import work; work()"
)
"""What the second process runs. Our own folder comes last, and with `-P` the folder of the site
is no place to import from: a `json.py` that stands there is never run."""


class SecondProcess:
    """A process that checks pages. It is started at once, and asked for its news later."""

    def __init__(self, job: Job) -> None:
        """Start it. What it needs is handed over in the background."""
        data = pickle.dumps(job)
        process = subprocess.Popen(  # noqa: S603 - our own code, with nothing of the user's
            [sys.executable, "-P", "-c", START, HOME],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        helpers = ThreadPoolExecutor(1)
        self.answer: Future[tuple[bytes, bytes]] = helpers.submit(process.communicate, data)
        helpers.shutdown(wait=False)

    @classmethod
    def start(cls, job: Job) -> SecondProcess | None:
        """Start one; None where this computer does not let us."""
        try:
            return cls(job)
        except OSError:
            return None

    def news(self) -> JobNews | None:
        """What it found; None where it could not do its work."""
        try:
            output, _ = self.answer.result()
            pages, no_spelling, pictures = json.loads(output)
            return JobNews(
                {path: read_news(one) for path, one in pages.items()},
                no_spelling,
                {path: read_pictures(one) for path, one in pictures.items()},
            )
        except (OSError, ValueError, TypeError):
            return None


def work() -> None:
    """Run in the second process: from the job to the news."""
    job = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    json.dump(check_pages(job, read_words(job.words, job.settings.language)), sys.stdout)
