"""A page is whole without its styles or its pictures, and below any address."""

from __future__ import annotations

import shutil
from urllib.parse import urldefrag, urljoin

import pytest
from kept_site import build_kept, has_style, serve_flaky
from states import DESKTOP, NO_SCRIPT, PHONE, open_device

STYLES, PICTURES = "**/*.css", "**/*.{svg,png,jpg,webp,gif,ico}"
WORDS = """() => {
  document.querySelectorAll(".se-listen").forEach((one) => one.remove());
  return document.querySelector("main").innerText.split(/\\s+/).filter(Boolean);
}"""
PAGE_IN_ORDER = ".se-skip, .se-header__home, .se-menu, .se-search, .se-tools, h1, .se-next"
ORDER = "all => all.map((one) => one.className.split(' ')[0] || one.localName)"
CUT_OFF = """async () => {
  const cut = [];
  for (const one of document.images) {
    one.loading = "eager";
    await one.decode().catch(() => {});
    const room = one.getBoundingClientRect();
    const copy = document.createElement("span");
    copy.textContent = one.alt;
    one.after(copy);
    Object.assign(copy.style, { position: "absolute", inlineSize: `${room.width}px` });
    if (copy.getBoundingClientRect().height > room.height + 1 || copy.scrollWidth > room.width + 1)
      cut.push(one.alt);
    copy.remove();
  }
  return cut;
}"""


def without(context, what):
    """A page of this device that never gets some files."""
    page = context.new_page()
    page.route(what, lambda route: route.abort())
    return page


@pytest.mark.parametrize("device", [DESKTOP, NO_SCRIPT], ids=lambda device: device.name)
def test_without_styles_the_words_stand_in_the_same_order(shared_browser, addresses, device):
    name = f"{addresses['own']}guides/what-co-production-is/"
    with open_device(shared_browser, device) as context:
        page = without(context, STYLES)
        page.goto(name)
        assert not has_style(page)
        order = page.eval_on_selector_all(PAGE_IN_ORDER, ORDER)
        plain = page.evaluate(WORDS)
        page.unroute(STYLES)
        page.goto(name)
        assert has_style(page)
        assert plain == page.evaluate(WORDS)
    assert order == "se-skip se-header__home se-menu se-search se-tools h1 se-next".split()


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=lambda device: device.name)
def test_without_pictures_their_words_have_room(shared_browser, addresses, device):
    with open_device(shared_browser, device) as context:
        page = without(context, PICTURES)
        page.goto(f"{addresses['examples']}row.html")
        assert page.evaluate("document.images.length") > 10
        assert page.evaluate(CUT_OFF) == []


def test_below_another_address_all_links_and_files_are_there(shared_browser, tmp_path):
    top = tmp_path / "host/a folder/ü"
    top.parent.mkdir(parents=True)
    with (
        serve_flaky(tmp_path / "host") as host,
        open_device(shared_browser, DESKTOP) as context,
    ):
        address = f"{host.address}a%20folder/%C3%BC/"
        build_kept(tmp_path / "source", top, offline=False, site_url=address)
        # A host sends this page for each address that is not there, in whatever folder.
        shutil.copy(top / "404.html", tmp_path / "host")
        page = context.new_page()
        failed = []
        page.on("response", lambda answer: answer.ok or failed.append(answer.url))
        for name in ("", "guides/", "speakeasy/find/"):
            page.goto(address + name)
            assert has_style(page)
            links = page.evaluate("[...document.links].map((one) => one.getAttribute('href'))")
            for link in {urldefrag(urljoin(page.url, one))[0] for one in links}:
                assert link.startswith(address)
                assert context.request.get(link).ok, link
        assert failed == []
        assert page.goto(f"{address}no/such/page/").status == 404
        page.click("main >> text=Go to the first page")
        assert page.url == address
