/** The map of a match in play, with what can be ordered on it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { MapModel } from "../map/mapModel.ts";
import { useDraft } from "../match/draft.ts";
import { mapModelOf } from "../match/mapModelOf.ts";
import { type Match, mayAct, useMatch } from "../match/match.ts";
import { choicesOf, choosableOf, type KindChoices } from "../match/orderChoices.ts";
import { useAllEarlier } from "../match/useEarlier.ts";
import { useReducedMotion } from "../ui/preferences.ts";
import { onTheme, themeNow } from "../ui/theme.ts";

export interface MapState {
  readonly model: MapModel;
  readonly kinds: readonly KindChoices[];
}

/** The map's model, with what can be ordered there now. */
export function useMapState(): MapState {
  const match = useMatch();
  const { snapshot, scenario, names, own, pub } = match;
  const draft = useDraft();
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const may = mayAct(match);
  const kinds = useMemo(
    () =>
      own && may
        ? choicesOf(
            scenario,
            own.context,
            pub.seats.map(({ id }) => id),
            draft.orders,
          )
        : [],
    [own, may, scenario, pub, draft.orders],
  );
  useAllEarlier(lacksHeritageCard(match));
  const model = useMemo(
    () =>
      mapModelOf(snapshot.view, snapshot.events, {
        scenario,
        names,
        theme,
        reducedMotion,
        // What is set is no draft.
        draft: may && !draft.set ? draft.orders : [],
        choosable: choosableOf(kinds),
      }),
    [snapshot, scenario, names, theme, reducedMotion, may, draft.orders, draft.set, kinds],
  );
  return { model, kinds };
}

function useTheme(): "light" | "dark" {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => onTheme(() => setTheme(themeNow())), []);
  return theme;
}

/** A card that marks a place on the map was played before all that the page knows. */
function lacksHeritageCard({ snapshot, scenario, pub }: Match): boolean {
  const marking = pub.cardsPlayed.filter((card) => scenario.files.map.heritageCards?.includes(card));
  const known = snapshot.events.flatMap(({ event }) => (event.kind === "cardPlayed" ? [event.card] : []));
  return marking.some((card) => !known.includes(card));
}
