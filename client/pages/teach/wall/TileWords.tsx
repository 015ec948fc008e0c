/** Words that count, on a tile: offers that wait for an answer, and words given before others and broken. */

import * as words from "words:teachWall";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { isolated, list } from "../../../words/format.ts";
import { deedWords } from "../../../words/spoken.ts";
import { useClass } from "../class/classContext.ts";

export function TileWords({ tile }: { tile: Tile }) {
  const { names } = useClass();
  const { offers, broken } = tile.words;
  if (offers.length + broken.length === 0) return null;
  const titleOf = (text: number) => tile.texts.find(({ id }) => id === text)?.title ?? words.someText;
  return (
    <ul class="tile-texts small" aria-label={words.words}>
      {offers.length > 0 && (
        <li>
          {words.openOffers({
            count: offers.length,
            pairs: list(offers.map(({ by, to }) => words.offerTo({ seat: names.short(by), to: names.short(to) }))),
          })}
        </li>
      )}
      {broken.map((deed) => (
        <li key={JSON.stringify(deed)} class="warning">
          {words.brokenWord({ deed: isolated(deedWords(deed, { names, titleOf })) })}
        </li>
      ))}
    </ul>
  );
}
