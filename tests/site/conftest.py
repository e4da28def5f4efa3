"""The browser and the built sites, once for all tests of this folder."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager

import pytest
from checks.axe import AXE
from checks.html_files import PROGRAM
from component_page import chromium, leave_out
from server import serve
from sites import build_examples, build_for_theme, build_hostile, build_own


@pytest.fixture(scope="session")
def shared_browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def judges():
    """axe-core and html-validate, or the reason why they are not here."""
    if not shutil.which("node"):
        leave_out("No Node.js stands here.")
    if not AXE.exists() or not PROGRAM.exists():
        leave_out("axe-core or html-validate is missing. To install them: make browser")


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """Each site by its name: what people write, all components, and what nobody should write."""
    makers = {"own": build_own, "examples": build_examples, "hostile": build_hostile}
    return {name: make(tmp_path_factory.mktemp(name)) for name, make in makers.items()}


@pytest.fixture(scope="session")
def addresses(sites):
    with serve_all(sites) as all_of_them:
        yield all_of_them


@pytest.fixture(scope="session")
def late_addresses(sites):
    """The same sites on a line where pictures come late."""
    with serve_all(sites, pictures_late=0.2) as all_of_them:
        yield all_of_them


@pytest.fixture(scope="session")
def material(tmp_path_factory):
    """The same pages in stock Material, and in Material with our plugin."""
    folder = tmp_path_factory.mktemp("material")
    return {
        "stock": build_for_theme(folder / "stock", "material", ours=False),
        "ours": build_for_theme(folder / "ours", "material"),
    }


@pytest.fixture(scope="session")
def material_addresses(material):
    with serve_all(material, strict=False) as both:
        yield both


@contextmanager
def serve_all(sites, **how):
    with ExitStack() as stack:
        yield {name: stack.enter_context(serve(site.folder, **how)) for name, site in sites.items()}
