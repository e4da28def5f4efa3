// Keeps this site for when there is no internet: only files of this site, only on this device.
// Online, all comes from the site as before. A page and its parts come from the same build.
const SCOPE = registration.scope;
const OURS = `speakeasy ${SCOPE} `;
const LIST = "{list}";
const NAME = OURS + LIST;
// Of each open page: true where it was kept, or a promise whether the site sent what is kept.
const isKept = new Map();

const pathOf = (address) => decodeURI(new URL(address).pathname).replace(/\/index\.html$/, "/");
const kept = async (address) =>
  caches.match(pathOf(address), { cacheName: NAME, ignoreSearch: true });
const load = (name, cache, integrity) =>
  fetch(SCOPE + name, { mode: "same-origin", cache, integrity });

// Each file is kept under its address and its sum. Where one of an older build has that sum, its
// copy is enough. What comes with another sum is of another build, or not of this site.
async function keepAll() {
  const { files } = await (await load("speakeasy-offline.json", "no-store", LIST)).json();
  const cache = await caches.open(NAME);
  for (const [name, sum] of files) {
    const key = `${pathOf(SCOPE + name)}?${sum}`;
    const file = (await caches.match(key)) ?? (await load(name, "no-cache", sum));
    if (!file.ok) throw Error(name);
    await cache.put(key, new Response(file.body, file));
  }
  await skipWaiting();
}

const install = () =>
  keepAll().catch(async (reason) => {
    await caches.delete(NAME);
    throw reason;
  });

async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
  await clients.claim();
}

async function answer({ request, clientId, resultingClientId: opened }) {
  const isPage = request.mode === "navigate";
  const isOurs = isPage || isKept.get(clientId);
  const copy = await kept(request.url).catch(() => {});
  if (copy && !isPage && isOurs === true) return copy;
  const coming = fetch(request);
  const slow = copy ? new Promise((_, stop) => setTimeout(stop, 3000)) : coming;
  try {
    const fresh = await Promise.race([coming, slow]);
    if (copy && fresh.status > 499) throw fresh;
    if (isPage) isKept.set(opened, copy ? isSame(fresh.clone(), copy) : false);
    return fresh;
  } catch {
    if ((await isOurs) === false) return coming;
    if (isPage) isKept.set(opened, true);
    return copy ?? (isPage ? instead() : coming);
  }
}

const isSame = async (fresh, copy) => (await fresh.text()) === (await copy.text());

// Says why the page is not here. Its links must hold in any folder.
async function instead() {
  const page = await kept(`${SCOPE}offline.html`);
  const links = / (href|src|data-se-(index|top))="(?![#/]|\w+:)/g;
  return new Response((await page.text()).replace(links, (start) => start + SCOPE), page);
}

for (const job of [install, activate])
  addEventListener(job.name, (event) => event.waitUntil(job()));
addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && url.startsWith(SCOPE) && !headers.has("range"))
    event.respondWith(answer(event));
});
