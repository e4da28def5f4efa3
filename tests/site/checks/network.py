"""Listens to a page while it loads: errors, other hosts, cookies, windows that pop up."""

from __future__ import annotations

from urllib.parse import urlsplit


class Listening:
    """What went wrong in one page since it was opened."""

    def __init__(self, page, address):
        """Start to listen. All that the page asks for must stand under this address."""
        self.page = page
        self.host = urlsplit(address).netloc
        self.faults = []
        self.heeds = {
            "console": self._console,
            "pageerror": lambda error: self.faults.append(f"error in a script: {error}"),
            "request": self._request,
            "requestfailed": self._failed,
            "response": self._response,
            "dialog": self._dialog,
        }
        for event, heed in self.heeds.items():
            page.on(event, heed)

    def heard(self):
        """What was heard since the last time, cookies too."""
        faults, self.faults = self.faults, []
        cookies = [f"cookie {one['name']}" for one in self.page.context.cookies()]
        return faults + cookies

    def stop(self):
        """Listen no more."""
        for event, heed in self.heeds.items():
            self.page.remove_listener(event, heed)

    def _console(self, line):
        # A file that is not there is told by the answer to the request.
        if line.type in {"error", "warning"} and "Failed to load resource" not in line.text:
            self.faults.append(f"console: {line.text}")

    def _request(self, request):
        if urlsplit(request.url).netloc != self.host:
            self.faults.append(f"request to another host: {request.url}")

    def _failed(self, request):
        # The browser gives up what is still on its way when the next page is opened.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")

    def _response(self, response):
        if response.status >= 400 and not self._is_meant(response):
            self.faults.append(f"{response.status}: {response.url}")

    def _dialog(self, dialog):
        self.faults.append(f"window: {dialog.message}")
        dialog.dismiss()

    @staticmethod
    def _is_meant(response):
        """Whether it is an example of a picture that is missing."""
        return urlsplit(response.url).path.endswith("/gone.svg")
