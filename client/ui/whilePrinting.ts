/** Calls `before` when the browser begins to print and `after` when it has; gives the function that stops it. */
export function whilePrinting(before: () => void, after: () => void): () => void {
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
