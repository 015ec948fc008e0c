/** A class, live: follows it, fetches its scenario, and shows its wall or one of its tables. */

import { brand, relayed } from "words:common";
import * as teachWords from "words:teach";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type ClassSource, openClass } from "../../../net/classSource.ts";
import type { Connection } from "../../../net/matchSource.ts";
import { isRelayed } from "../../../net/relayed.ts";
import type { Address } from "../../../net/teachAddress.ts";
import { useLive } from "../../../net/useLive.ts";
import { useScenario } from "../../../net/useScenario.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { isolated } from "../../../words/format.ts";
import { makeNames } from "../../../words/names.ts";
import { TablePage } from "../table/TablePage.tsx";
import { Wall } from "../wall/Wall.tsx";
import { ClassContext } from "./classContext.ts";

interface Props {
  readonly address: Extract<Address, { page: "wall" | "table" }>;
  readonly onGo: (to: Address) => void;
}

export function ClassPage({ address, onGo }: Props) {
  const [source] = useState(() => openClass(address.id));
  useEffect(() => () => source.close(), [source]);
  return <Following source={source} address={address} onGo={onGo} />;
}

function Following({ source, address, onGo }: Props & { source: ClassSource }) {
  const { snapshot: view, connection, refusal } = useLive(source);
  const { scenario, refusal: noScenario } = useScenario(view?.settings.scenario);
  const title = view?.settings.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${isolated(title)} · ${brand}`;
  }, [title]);
  const around = useMemo(
    () => (view && scenario ? { view, source, scenario, names: makeNames(scenario, 0), go: onGo } : null),
    [view, source, scenario, onGo],
  );
  const shut = refusal ?? noScenario;
  const gone = shut?.code === "notFound";
  if (shut || !around) {
    return (
      <main class="alone" aria-busy={!shut}>
        <h1>{brand}</h1>
        <p role="status">{shut ? (gone ? teachWords.gone : teachWords.connection.refused) : teachWords.opening}</p>
        <RefusalNote refusal={gone ? null : shut} />
        {shut && (
          <button type="button" class="button first" onClick={() => onGo({ page: "home" })}>
            {teachWords.back}
          </button>
        )}
      </main>
    );
  }
  const tile = address.page === "table" && around.view.tiles.find(({ match }) => match === address.match);
  return (
    <ClassContext.Provider value={around}>
      <ConnectionLine connection={connection} />
      {tile ? <TablePage key={tile.match} tile={tile} /> : <Wall />}
    </ClassContext.Provider>
  );
}

/** Whether the page is told what happens, and how, where that is worth a word. */
export function ConnectionLine({ connection }: { readonly connection: Connection }) {
  const words = connection !== "live" ? teachWords.connection[connection] : isRelayed() ? relayed : "";
  return (
    <p class="teach-bar" role="status" data-shown={words !== ""}>
      {words}
    </p>
  );
}
