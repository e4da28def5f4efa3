// This site is not kept any more for when there is no internet. What an older build kept goes,
// and so does this. Browsers that never kept the site do not ask for this file.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys())
    if (name.startsWith(`speakeasy ${registration.scope} `)) await caches.delete(name);
  await registration.unregister();
}
