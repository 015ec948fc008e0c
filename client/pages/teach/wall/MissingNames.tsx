/** On a tile: who is gone, not ready or silent, by name; those for whom there is no room stand on the table's page. */

import * as words from "words:teachWall";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { useSteady } from "../../../net/useLive.ts";
import { isolated } from "../../../words/format.ts";
import { useClass } from "../class/classContext.ts";
import { LookIn } from "./LookIn.tsx";
import { missingAt, missingKinds, namesWithin } from "./missing.ts";

/** Letters of names in a line or two of a tile, on a wall with few and with many. */
const room = { few: 96, many: 64 } as const;

export function MissingNames({ tile }: { tile: Tile }) {
  const { view, names, source } = useClass();
  const missing = missingAt(view, tile, useSteady(source, 5000));
  const letters = view.tiles.length > 6 ? room.many : room.few;
  const kinds = missingKinds.filter((kind) => missing[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <dl class="missing small">
      {kinds.map((kind) => {
        const all = missing[kind].map(({ name, seat }) =>
          words.nameAt({ name: isolated(name), seat: names.short(seat ?? "") }),
        );
        const { shown, more } = namesWithin(all, letters);
        return (
          <div key={kind} data-kind={kind}>
            <dt>{words.missing[kind]}</dt>
            <dd>
              {shown.join(", ")}
              {more > 0 && (
                <>
                  {" "}
                  <LookIn tile={tile} class="inline" label={words.moreAt({ count: more, table: tile.number })}>
                    {words.more({ count: more })}
                  </LookIn>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
