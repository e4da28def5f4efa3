"""A site that the browser keeps can be read without internet, and no build mixes with another."""

from __future__ import annotations

import pytest
from kept_site import PAGES, build_kept, caches, has_style, serve_flaky, wait_until, wait_until_kept
from mkdocs_speakeasy.offline.kept_files import LIST, WORKER
from searching import ask, open_search, titles
from states import DESKTOP, open_device

NOT_HERE = "We do not have this page here"
GONE = """async () => {
  const known = await navigator.serviceWorker.getRegistration();
  return !known && (await caches.keys()).length === 0;
}"""
UPDATE = """async () => {
  const known = await navigator.serviceWorker.getRegistration();
  const next = await known.update().then((one) => one.installing, () => undefined);
  if (next) await new Promise((done) => {
    const look = () => ["redundant", "activated"].includes(next.state) && done();
    next.addEventListener("statechange", look);
    look();
  });
}"""


class Reader:
    """A browser, the host with the site `a`, and what the editors of the site do."""

    def __init__(self, context, host, folder):
        """Open nothing yet."""
        self.context, self.host, self.folder = context, host, folder
        self.page = context.new_page()

    def build(self, pages=None, site="a", **settings):
        """The next build of a site."""
        build_kept(self.folder / f"{site}-source", self.folder / "host" / site, pages, **settings)

    def open(self, name="", site="a"):
        """Open a page of a site."""
        return self.page.goto(f"{self.host.address}{site}/{name}")

    def keep(self, site="a"):
        """Open the first page, and wait until the browser keeps the site."""
        self.open(site=site)
        wait_until_kept(self.page)

    def pull_the_network(self):
        """Nothing comes any more, whoever asks."""
        self.host.is_down = True
        self.context.set_offline(True)

    def plug_in_again(self):
        """All comes again."""
        self.host.is_down = False
        self.context.set_offline(False)

    def heading(self):
        """What the page is."""
        return self.page.text_content("h1").strip()


@pytest.fixture
def reader(shared_browser, tmp_path):
    (tmp_path / "host").mkdir()
    with (
        serve_flaky(tmp_path / "host") as host,
        open_device(shared_browser, DESKTOP) as context,
    ):
        one = Reader(context, host, tmp_path)
        one.build()
        yield one


def test_other_pages_their_pictures_and_styles_are_there_without_internet(reader):
    reader.keep()
    reader.pull_the_network()
    reader.page.click("article a")
    assert reader.heading() == "Guides"
    assert has_style(reader.page)
    assert reader.page.evaluate("document.querySelector('main img').naturalWidth") == 60


def test_the_search_works_without_internet(reader):
    reader.keep()
    reader.pull_the_network()
    reader.open("guides/money/")
    open_search(reader.page)
    ask(reader.page, "guids")
    assert "Guides" in titles(reader.page)


def test_the_search_works_without_internet_on_the_page_that_was_open_before(reader):
    reader.keep()
    reader.pull_the_network()
    open_search(reader.page)
    ask(reader.page, "money")
    assert titles(reader.page)[0] == "Money"


@pytest.mark.parametrize(
    "name", ["guides/", "guides/?from=post", "guides/#here", "guides/index.html", "guides/money/"]
)
def test_a_page_is_found_under_each_of_its_addresses(reader, name):
    reader.keep()
    reader.pull_the_network()
    reader.open(name)
    assert reader.heading() == ("Money" if "money" in name else "Guides")


def test_a_site_whose_links_lead_to_files_is_kept_too(reader):
    reader.build(use_directory_urls=False)
    reader.keep()
    reader.pull_the_network()
    reader.page.click("article a")
    assert reader.page.url.endswith("guides/index.html")
    assert reader.heading() == "Guides"


@pytest.mark.parametrize("name", ["a%20b%20%C3%A9%20%281%29%20100%25", "a b é (1) 100%25"])
def test_names_with_spaces_and_marks_are_kept_however_they_are_written(reader, name):
    reader.build({**PAGES, "guides/a b é (1) 100%.md": "# Odd\n"})
    reader.keep()
    reader.pull_the_network()
    reader.open(f"guides/{name}/")
    assert reader.heading() == "Odd"


def test_a_page_that_was_not_kept_says_so_in_plain_words(reader):
    reader.keep()
    reader.pull_the_network()
    reader.open("a/far/place/")
    assert reader.heading() == NOT_HERE
    assert has_style(reader.page)
    reader.page.click("main >> text=Go to the first page")
    assert reader.heading() == "Home"


def test_a_page_that_was_not_kept_comes_when_it_is_loaded_again_with_internet(reader):
    reader.keep()
    reader.pull_the_network()
    reader.open("a/far/place/")
    (reader.folder / "host/a/a/far/place").mkdir(parents=True)
    (reader.folder / "host/a/a/far/place/index.html").write_text("<h1>Far</h1>")
    reader.plug_in_again()
    reader.page.reload()
    assert reader.heading() == "Far"


def test_the_page_that_says_so_can_search(reader):
    reader.keep()
    reader.pull_the_network()
    reader.open("a/far/place/")
    open_search(reader.page)
    ask(reader.page, "money")
    reader.page.click("#se-search-list > li >> nth=0")
    reader.page.wait_for_url("**/a/guides/money/")


def test_with_internet_each_page_and_part_comes_from_the_site(reader):
    reader.keep()
    reader.host.asked.clear()
    reader.open("guides/")
    assert reader.host.asked_for("/a/guides/") == 1
    assert reader.host.asked_for("/a/assets/speakeasy.css") == 1


def test_a_new_build_is_seen_at_once(reader):
    reader.keep()
    reader.build({**PAGES, "index.md": "# New home\n"})
    reader.page.reload()
    assert reader.heading() == "New home"


def test_of_a_new_build_only_what_changed_is_fetched(reader):
    reader.keep()
    before = caches(reader.page)
    reader.build({**PAGES, "guides/money.md": "# Money\n\nThis is new.\n"})
    reader.host.asked.clear()
    reader.page.reload()
    wait_until_kept(reader.page, before)
    asked = reader.host.asked
    by_worker = [name for name in asked[asked.index(f"/a/{LIST}") :] if name != f"/a/{WORKER}"]
    changed = ["guides/money/", "assets/speakeasy/search.json", "speakeasy/find/"]
    assert sorted(set(by_worker)) == sorted(f"/a/{name}" for name in [LIST, *changed])
    assert len(caches(reader.page)) == 1


def test_a_new_build_is_there_without_internet(reader):
    reader.keep()
    before = caches(reader.page)
    reader.build({**PAGES, "guides/money.md": "# New money\n"})
    reader.page.reload()
    wait_until_kept(reader.page, before)
    reader.pull_the_network()
    reader.open("guides/money/")
    assert reader.heading() == "New money"


def wait_for_failure(reader):
    """Ask for the new worker, and wait until it gave up."""
    reader.page.evaluate(UPDATE)


@pytest.mark.parametrize("fault", ["lost", "broken"])
def test_where_one_file_does_not_come_the_build_before_stays_whole(reader, fault):
    reader.keep()
    before = caches(reader.page)
    reader.build({**PAGES, "guides/money.md": "# New money\n", "guides/index.md": "# New\n"})
    getattr(reader.host, fault).add("/a/guides/money/")
    wait_for_failure(reader)
    assert caches(reader.page) == before
    reader.pull_the_network()
    reader.open("guides/money/")
    assert reader.heading() == "Money"
    reader.open("guides/")
    assert reader.heading() == "Guides"


def test_a_file_of_another_build_is_not_kept(reader):
    reader.keep()
    before = caches(reader.page)
    reader.build({**PAGES, "guides/money.md": "# New money\n"})
    (reader.folder / "host/a/guides/money/index.html").write_text("<h1>Log in first</h1>")
    wait_for_failure(reader)
    assert caches(reader.page) == before


def test_a_list_of_another_build_is_not_kept(reader):
    reader.keep()
    before = caches(reader.page)
    name = reader.folder / f"host/a/{LIST}"
    old = name.read_bytes()
    reader.build({**PAGES, "guides/money.md": "# New money\n"})
    name.write_bytes(old)
    wait_for_failure(reader)
    assert caches(reader.page) == before


def test_a_slow_site_gives_way_to_the_copy_with_parts_of_the_same_build(reader):
    reader.keep()
    css = reader.folder / "host/a/assets/speakeasy.css"
    css.write_text("body { --build: new; }")
    reader.host.slow["/a/guides/"] = 20
    reader.open("guides/")
    assert reader.heading() == "Guides"
    assert has_style(reader.page)


def test_a_page_of_a_new_build_gets_no_parts_of_an_old_one(reader):
    reader.keep()
    reader.host.lost |= {"/a/assets/speakeasy.css", f"/a/{WORKER}"}
    page = reader.folder / "host/a/guides/index.html"
    page.write_text(page.read_text().replace("Here are guides.", "Here are more guides."))
    reader.open("guides/")
    assert "Here are more guides." in reader.page.text_content("main")
    assert not has_style(reader.page)


def test_a_part_that_is_lost_comes_from_the_copy_where_the_page_did_not_change(reader):
    reader.keep()
    reader.host.lost |= {"/a/assets/speakeasy.css", f"/a/{WORKER}"}
    reader.open("guides/")
    assert has_style(reader.page)


def test_a_page_comes_from_the_copy_where_the_host_is_in_trouble(reader):
    reader.keep()
    reader.host.broken.add("/a/guides/")
    reader.open("guides/")
    assert reader.heading() == "Guides"


def test_a_page_that_editors_took_away_is_gone(reader):
    reader.keep()
    reader.host.lost.add(f"/a/{WORKER}")
    (reader.folder / "host/a/guides/money/index.html").unlink()
    (reader.folder / "host/a/guides/money").rmdir()
    assert reader.open("guides/money/").status == 404


def test_two_sites_on_one_host_leave_each_other_alone(reader):
    reader.build({"index.md": "# Other home\n"}, site="b")
    reader.keep("a")
    reader.keep("b")
    both = caches(reader.page)
    assert len(both) == 2
    reader.build({"index.md": "# Other home\n"}, site="b", offline=False)
    reader.open(site="b")
    wait_until(reader.page, "async () => (await caches.keys()).length === 1")
    assert "/a/ " in caches(reader.page)[0]
    reader.pull_the_network()
    reader.open("guides/", site="a")
    assert reader.heading() == "Guides"


def test_where_the_setting_is_taken_out_nothing_is_left(reader):
    reader.keep()
    reader.build(offline=False)
    reader.page.reload()
    wait_until(reader.page, GONE)
    assert reader.open("guides/").ok
    assert reader.page.evaluate("navigator.serviceWorker.controller") is None


def test_where_the_copies_are_gone_the_site_still_comes_from_the_host(reader):
    reader.keep()
    reader.page.evaluate(
        "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
    )
    reader.open("guides/")
    assert reader.heading() == "Guides"
    assert has_style(reader.page)


def test_a_worker_that_breaks_off_leaves_the_site_as_it_is(reader):
    (reader.folder / f"host/a/{WORKER}").write_text("const of = (;")
    errors = []
    reader.page.on("pageerror", lambda error: errors.append(str(error)))
    reader.open("guides/", site="a")
    reader.page.wait_for_load_state("networkidle")
    assert reader.heading() == "Guides"
    assert errors == []


def test_nothing_is_asked_for_where_readers_save_data(reader):
    reader.context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })"
    )
    reader.open()
    reader.page.wait_for_load_state("networkidle")
    assert reader.host.asked_for(f"/a/{WORKER}") == 0


def test_who_asks_for_a_part_of_a_file_is_left_to_the_network(reader):
    reader.keep()
    reader.pull_the_network()
    whole, part = ([], [["range", "bytes=0-3"]])
    came = "(headers) => fetch('square.svg', { headers }).then(({ ok }) => ok, () => false)"
    assert reader.page.evaluate(came, whole)
    assert not reader.page.evaluate(came, part)


def test_nothing_but_files_of_the_site_is_kept(reader):
    reader.keep()
    kept = reader.page.evaluate(
        """async () => {
          const keys = await (await caches.open((await caches.keys())[0])).keys();
          return keys.map(({ url }) => url);
        }"""
    )
    assert all(url.startswith(f"{reader.host.address}a/") for url in kept)
    assert len(kept) == len(set(kept)) > 20


def test_material_can_be_kept_too(reader):
    reader.build(theme={"name": "material", "font": False})
    reader.host.strict = False
    reader.keep()
    reader.pull_the_network()
    reader.open("guides/")
    assert "Guides" in reader.heading()
    reader.open("a/far/place/")
    assert reader.heading() == NOT_HERE
