/** What a class sees on the wall of its room: how to join, then how every table stands in its round, then where to look back. */

import { brand } from "words:common";
import * as words from "words:projector";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { openProjector } from "../../net/classSource.ts";
import { useLive } from "../../net/useLive.ts";
import { useStudentsAddresses } from "../../net/useStudentsAddress.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { projectorKey } from "./key.ts";
import { Lobby } from "./Lobby.tsx";
import { Playing } from "./Playing.tsx";
import type { ScreenProps } from "./screen.ts";
import { useProjectorNames } from "./useProjectorNames.ts";

/** The hash of a page that an instructor opened from the wall. */
const instructorsOwn = "#own";

export function Projector({ code }: { code: string }) {
  const [source] = useState(() => openProjector(code, { key: projectorKey() }));
  useEffect(() => () => source.close(), [source]);
  const { snapshot: view, connection, refusal } = useLive(source);
  if (refusal?.code === "classOver") return <Over title={view?.title ?? brand} />;
  // The names of a class that has been deleted do not stay on the wall.
  if (!view || refusal?.code === "unknownCode") return <Shut refusal={refusal} />;
  return <Screen view={view} source={source} lost={connection === "lost" || connection === "restarting"} />;
}

/** Nothing to show: not yet, or no more. */
export const Shut = ({ refusal }: { readonly refusal: Refusal | null }) => (
  <main class="alone" aria-busy={!refusal}>
    <h1>{brand}</h1>
    <p role="status">{refusal ? words.shut : words.opening}</p>
    <RefusalNote refusal={refusal} />
  </main>
);

/** The screen that fits where the class is. */
export function Screen({ view, source, lost }: ScreenProps) {
  const addresses = useStudentsAddresses(location.hash === instructorsOwn);
  const link = `${addresses.address}/join/${view.code}`;
  const names = useProjectorNames(view.scenario);
  const begun = view.tables.filter(({ stage }) => stage !== "lobby");
  if (view.over || (begun.length > 0 && view.tables.every(({ stage }) => stage === "ended"))) {
    return <Over title={view.title} />;
  }
  const Shown = begun.length > 0 ? Playing : Lobby;
  return <Shown {...{ view, source, lost, link, addresses, names }} />;
}

function Over({ title }: { title: string }) {
  return (
    <main class="projector-over">
      <p class="muted">{title}</p>
      <h1>{words.over.title}</h1>
      <p>{words.over.says}</p>
    </main>
  );
}
