/** The region's map beside the doors: a picture, fetched once the page can be used. */
import { useLazy } from "../../../ui/useLazy.ts";

export function HomeMapLater() {
  const loaded = useLazy(() => import("./HomeMap.tsx"));
  return <aside class="home-map">{loaded.state === "here" && <loaded.value.HomeMap />}</aside>;
}
