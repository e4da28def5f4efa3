"""How far one word is from another: letters that are missing, too many, wrong or changed round."""

from __future__ import annotations


def steps_between(one: str, other: str, most: int) -> int:
    """How many letters to change, add, take out or turn round; `most` + 1 where it is more.

    It takes the time of the lengths of the two words, multiplied: use it on words alone.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        two_before, before = before, row
        row = [i]
        for j, own in enumerate(other, start=1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != own))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == own:
                steps = min(steps, two_before[j - 2] + 1)
            row.append(steps)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
