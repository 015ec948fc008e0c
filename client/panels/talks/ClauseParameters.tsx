/** A clause's parameters, each a choice from a list. */
import { sectorIds } from "../../../shared/base/ids.ts";
import type { Clause, ClauseKind, ClauseOf } from "../../../shared/terms/clause.ts";
import {
  contributors,
  depths,
  guarantors,
  hours,
  notices,
  roundsFrom,
  roundsSoFar,
  type Setting,
  subsets,
} from "../../play/clauseOptions.ts";
import { useMatch } from "../../play/match.ts";
import { clauseWords, coverWords } from "../../text/clauses.ts";
import { list } from "../../text/gauges.ts";
import type { Names } from "../../text/names.ts";

/** One parameter: its label, what it can be, and the clause with it so. */
interface Field {
  readonly label: string;
  readonly options: readonly { readonly words: string; readonly clause: Clause }[];
}

type Makers = { readonly [K in ClauseKind]: (clause: ClauseOf<K>, setting: Setting, names: Names) => Field[] };

const field = <T,>(
  label: string,
  items: readonly T[],
  words: (item: T) => string,
  clause: (item: T) => Clause,
): Field => ({
  label,
  options: items.map((item) => ({ words: words(item), clause: clause(item) })),
});
const roundWords = (round: number) => `round ${round}`;

const makers = {
  CEASE: (c) => [
    field(
      "From",
      hours,
      (hour) => (hour === 12 ? "noon" : hour === 0 ? "midnight" : `${hour}:00`),
      (hour) => ({ ...c, hour }),
    ),
  ],
  LINES: (c, s) => [field("As at", roundsSoFar(s), roundWords, (round) => ({ ...c, round }))],
  PKF: (c, s, n) => [field("From", contributors(s, "troops"), n.Seat, (contributor) => ({ ...c, contributor }))],
  MONITOR: (c, s, n) => [field("From", contributors(s, "monitors"), n.Seat, (body) => ({ ...c, body }))],
  GUARANTOR: (c, s, n) => [field("Who", guarantors(s), n.Seat, (seat) => ({ ...c, seat }))],
  DMZ: (c, _s, n) => [
    field("Sector", sectorIds, n.sector, (sector) => ({ ...c, sector })),
    field(
      "Depth",
      depths,
      (km) => `${km} km`,
      (km) => ({ ...c, km }),
    ),
  ],
  JOINTCOM: () => [],
  HANDOVER: (c, s, n) => [
    field(
      "District",
      s.scenario.files.scenario.districts.map(({ id }) => id),
      n.district,
      (district) => ({ ...c, district }),
    ),
    field("In", roundsFrom(s, false), roundWords, (round) => ({ ...c, round })),
  ],
  TALKS: (c, s, n) => [
    field(
      "Venue",
      s.scenario.files.scenario.venues.map(({ id }) => id),
      n.venue,
      (venue) => ({ ...c, venue }),
    ),
    field("In", roundsFrom(s, true), roundWords, (round) => ({ ...c, round })),
  ],
  NOSHELL: (c) => [
    field(
      "Spared",
      subsets(["towns", "heritage", "pipelines"] as const),
      (covers) => list(covers.map((each) => coverWords[each])),
      (covers) => ({ ...c, covers }),
    ),
  ],
  NOBEYOND: () => [],
  HUMEX: (c) => [field("Of", subsets(["bodies", "prisoners"] as const), list, (of) => ({ ...c, of }))],
  CORRIDOR: (c, s, n) => {
    const towns = s.scenario.files.scenario.towns.map(({ id }) => id);
    const others = (end: string) => towns.filter((id) => id !== end);
    return [
      field("From", others(c.to), n.place, (from) => ({ ...c, from })),
      field("To", others(c.from), n.place, (to) => ({ ...c, to })),
    ];
  },
  NOIMPORT: (c) => [field("No", subsets(["arms", "fighters"] as const), list, (of) => ({ ...c, of }))],
  EXIT: (c) => [
    field(
      "Notice",
      notices,
      (notice) => (notice === 1 ? "one round" : `${notice} rounds`),
      (notice) => ({ ...c, notice }),
    ),
  ],
} satisfies Makers;

export function ClauseParameters({ clause, onChange }: { clause: Clause; onChange: (clause: Clause) => void }) {
  const { scenario, pub, names } = useMatch();
  const make = makers[clause.kind] as (clause: Clause, setting: Setting, names: Names) => Field[];
  const fields = make(clause, { scenario, pub }, names);
  if (fields.length === 0) return null;
  return (
    <fieldset class="parameters" aria-label={clauseWords(clause, names)}>
      {fields.map(({ label, options }) => {
        const chosen = options.findIndex((option) => JSON.stringify(option.clause) === JSON.stringify(clause));
        return (
          <label key={label} class="small">
            {label}
            <select
              class="slim"
              value={chosen}
              onChange={(event) => {
                const next = options[Number(event.currentTarget.value)];
                if (next) onChange(next.clause);
              }}
            >
              {chosen < 0 && <option value={-1}>as it stands</option>}
              {options.map(({ words }, at) => (
                <option key={words} value={at}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
