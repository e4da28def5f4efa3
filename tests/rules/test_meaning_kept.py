"""The examples of meaning-kept are pairs: the full version, and then the easy one."""

import re

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.rules import meaning_kept

FENCE = re.compile(r"^```markdown\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOT_LIKE_THIS, LIKE_THIS = (
    FENCE.findall(meaning_kept.__doc__.split(heading)[1].split("\n## ")[0])
    for heading in ("\n## Not like this\n", "\n## Like this\n")
)


@pytest.mark.parametrize(("examples", "is_found"), [(NOT_LIKE_THIS, True), (LIKE_THIS, False)])
def test_the_examples_are_true(examples, is_found, tmp_path):
    full, easy = examples
    (tmp_path / "full.md").write_text(full, encoding="utf-8")
    found = check(easy, path=tmp_path / "easy.md", settings={"select": ["meaning-kept"]})
    assert bool(found) == is_found
