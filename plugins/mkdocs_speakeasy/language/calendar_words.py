"""The days and the months, and their short forms, for every rule that reads dates."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "sept": "September", "oct": "October",
    "nov": "November", "dec": "December",
}  # fmt: skip
"""Short forms in small letters."""

SHORT_WEEKDAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday",
    "weds": "Wednesday", "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday",
    "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
"""Short forms in small letters."""

ANY_MONTH = "|".join(
    sorted((*MONTHS, *(short.title() for short in SHORT_MONTHS)), key=len, reverse=True)
)
"""A month, in full or short, for a pattern."""

ANY_WEEKDAY = "|".join(
    sorted((*WEEKDAYS, *(short.title() for short in SHORT_WEEKDAYS)), key=len, reverse=True)
)
"""A day of the week, in full or short, for a pattern."""


def full_month(word: str) -> str:
    """The month in full: Aug is August."""
    return SHORT_MONTHS.get(word.lower(), word.title())


def full_weekday(word: str) -> str:
    """The day in full: Wed is Wednesday."""
    return SHORT_WEEKDAYS.get(word.lower(), word.title())
