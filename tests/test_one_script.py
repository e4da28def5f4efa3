"""Modules that ask for each other become one plain script."""

from __future__ import annotations

import pytest
from mkdocs_speakeasy.theme.files import HOME, ONE_SCRIPT
from mkdocs_speakeasy.theme.one_script import one_script

LAST = """import { first, second } from "./near.js";
import { third } from "./far.js";

first(second, third);
"""
NEAR = """import { third } from "./far.js";

export function first() {}
export const second = third;
const KEY = 1;
"""
FAR = """export async function third() {}
const KEY = 2;
"""
ALL = """(() => {
"use strict";
const in_far = (() => {
async function third() {}
const KEY = 2;
return { third };
})();
const in_near = (() => {
const { third } = in_far;

function first() {}
const second = third;
const KEY = 1;
return { first, second };
})();
const in_last = (() => {
const { first, second } = in_near;
const { third } = in_far;

first(second, third);
return {  };
})();
})();
"""


def test_each_module_comes_once_and_after_those_that_it_asks_for(tmp_path):
    for name, text in {"last": LAST, "near": NEAR, "far": FAR}.items():
        (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
    assert one_script(tmp_path / "last.js") == ALL


@pytest.mark.parametrize("name", ONE_SCRIPT)
def test_our_scripts_ask_for_nothing_any_more(name):
    lines = one_script(HOME / name).splitlines()
    assert not [line for line in lines if line.startswith(("import", "export"))]
