/** Fetches the map's code without running it: it is large, and the line is idle while a match is being joined. */

/** Once the page's own code is there. In development the page names no chunk, and nothing is fetched ahead. */
export function fetchMap(): void {
  const chunk = document.querySelector<HTMLMetaElement>('meta[name="map-chunk"]')?.content;
  if (!chunk) return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = chunk;
  document.head.append(link);
}
