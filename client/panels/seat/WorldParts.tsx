/** On a phone the map, the headlines and the log in one tab: which of them is shown. */
import * as nowWords from "words:play/now";
import * as tableWords from "words:play/table";
import type { TabId } from "./playTabs.ts";

export function WorldParts({ shown, onChoose }: { shown: TabId; onChoose: (tab: TabId) => void }) {
  const parts = [
    ["map", nowWords.mapAndNumbers],
    ["wire", tableWords.headlines],
    ["log", tableWords.tabs.log],
  ] as const;
  return (
    <fieldset class="row world-parts">
      <legend class="hidden">{nowWords.worldShows}</legend>
      {parts.map(([id, words]) => (
        <button key={id} type="button" class="button slim" aria-pressed={shown === id} onClick={() => onChoose(id)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
