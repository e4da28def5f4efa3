"""Which addresses lead to a video, and how long a video is said to be."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_speakeasy.reading.late_pattern import late_pattern

_PLAYERS = late_pattern(
    r"youtube(?:-nocookie)?\.com/(?:embed|v|live)/|youtube(?:-nocookie)?\.com/embed\?|youtu\.be/"
    r"|player\.vimeo\.com|vimeo\.com/\d|dailymotion\.com/embed|wistia\.|loom\.com/embed"
    r"|vidyard\.com|facebook\.com/plugins/video|players?\.brightcove|kaltura|panopto"
    r"|microsoftstream\.com|web\.microsoftstream|streamable\.com|embed\.ted\.com|tiktok\.com/(?:embed|player)"
    r"|cloudflarestream\.com|jwplatform\.com|jwplayer|mediasite|bitchute\.com/embed|videopress"
    r"|odysee\.com/\$/embed|peertube|/videos/embed/|drive\.google\.com/file/.*/preview",
    re.IGNORECASE,
)  # fmt: skip
_FILE = late_pattern(r"\.(?:mp4|m4v|webm|mov|ogv|avi|mkv)(?:$|[?#])", re.IGNORECASE)
_PAGE = late_pattern(
    r"youtube\.com/watch|youtube\.com/(?:live|shorts)/|youtu\.be/|vimeo\.com/\d|dailymotion\.com/video"
    r"|loom\.com/share|ted\.com/talks",
    re.IGNORECASE,
)
_SOUND = late_pattern(
    r"\.(?:mp3|m4a|wav|ogg|aac)(?:$|[?#])|soundcloud\.com|/podcast", re.IGNORECASE
)


_MAY_BE = frozenset("mp4 m4v webm mov ogv avi mkv mp3 m4a wav ogg aac".split())
_HOSTS = (
    "youtu", "vimeo", "dailymotion", "wistia", "loom.com", "vidyard", "video", "brightcove",
    "kaltura", "panopto", "stream", "ted.com", "tiktok", "jwp", "mediasite", "bitchute", "odysee",
    "peertube", "drive.google", "soundcloud", "podcast",
)  # fmt: skip
"""A part of each address in the patterns: most links hold none of them."""


def is_video_file(address: str) -> bool:
    """The address is a video file."""
    return bool(_FILE().search(address))


def is_player(address: str) -> bool:
    """What stands at this address plays a video in the page."""
    return bool(_PLAYERS().search(address)) or is_video_file(address)


@lru_cache(maxsize=4096)
def is_video_or_sound(address: str) -> bool:
    """A link to this address leads to a video or to a sound."""
    small = address.lower()
    ending = small.partition("?")[0].partition("#")[0].rpartition(".")[2]
    if ending not in _MAY_BE and not ("//" in small and any(host in small for host in _HOSTS)):
        return False
    return is_player(address) or bool(_PAGE().search(address) or _SOUND().search(address))
