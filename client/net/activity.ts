/** Whether somebody is at this page: it is in sight, and is being used. */

/** Use is told at most this often, in ms. */
const everyMs = 45_000;

/** Tells of use now and then, and at once when the page goes out of sight or comes back; gives the function that stops. */
export function watchActivity(tell: (active: boolean) => void): () => void {
  const page = globalThis.document;
  if (!page) return () => {};
  let toldAt = performance.now();
  const used = () => {
    if (performance.now() - toldAt < everyMs) return;
    toldAt = performance.now();
    tell(true);
  };
  const seen = () => {
    toldAt = performance.now();
    tell(page.visibilityState === "visible");
  };
  const uses = ["pointerdown", "keydown", "wheel"] as const;
  for (const use of uses) page.addEventListener(use, used, { passive: true });
  page.addEventListener("visibilitychange", seen);
  return () => {
    for (const use of uses) page.removeEventListener(use, used);
    page.removeEventListener("visibilitychange", seen);
  };
}
