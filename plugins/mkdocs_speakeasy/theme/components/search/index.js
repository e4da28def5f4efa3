// The index of the site. It is asked for once; where it does not come whole, the next look asks
// again, but not at once.
import { prepare } from "./find.js";

const MOST_WAIT = 30_000;
const BEFORE_AGAIN = 1_000;
let coming;
let failed = 0;

export function load(address) {
  coming ??= ask(address).catch((reason) => {
    coming = undefined;
    failed = performance.now();
    throw reason;
  });
  return coming;
}

async function ask(address) {
  const rest = failed && failed + BEFORE_AGAIN - performance.now();
  if (rest > 0) await new Promise((done) => setTimeout(done, rest));
  const answer = await fetch(address, {
    // What the browser kept may be of an older build, or broken.
    cache: failed ? "reload" : "no-cache",
    signal: AbortSignal.timeout?.(MOST_WAIT),
  });
  if (!answer.ok) throw new Error(answer.status);
  return prepare(await answer.json());
}
