// Asks the browser to keep the site: see the worker, which stands at the top of the site.
// This waits until the page is there. Where the reader wants to save data, it does nothing.
{
  const worker = new URL("../../speakeasy-worker.js", document.currentScript.src);
  addEventListener("load", async () => {
    try {
      if (worker.protocol !== "file:" && !navigator.connection?.saveData)
        await navigator.serviceWorker?.register(worker, { updateViaCache: "none" });
    } catch {
      // The page works without it.
    }
  });
}
