/** A clause's parameters, each a choice from a list. */

import * as writingWords from "words:play/writing";
import { sides } from "../../../shared/base/ids.ts";
import { clauseKey } from "../../../shared/rules/clauseKeys.ts";
import { canBeDone } from "../../../shared/rules/clauses.ts";
import { statusModes } from "../../../shared/terms/choices.ts";
import type { Clause, ClauseKind, ClauseOf } from "../../../shared/terms/clause.ts";
import {
  contributors,
  depths,
  guarantors,
  homes,
  hours,
  notices,
  roundsFrom,
  roundsSoFar,
  type Setting,
  subsets,
} from "../../match/clauseOptions.ts";
import { useMatch } from "../../match/match.ts";
import { clauseWords, coverWords, hourWords, keyWords } from "../../words/clauses.ts";
import { list } from "../../words/gauges.ts";
import type { Names } from "../../words/names.ts";

/** One parameter: its label, what it can be, and the clause with it so. */
interface Field {
  readonly label: string;
  readonly options: readonly { readonly words: string; readonly clause: Clause }[];
}

const labels = writingWords.parameters;
const inRound = (round: number): string => writingWords.round({ round });
const things = (of: readonly (keyof typeof writingWords.things)[]): string =>
  list(of.map((each) => writingWords.things[each]));

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

const makers = {
  CEASE: (c) => [field(labels.from, hours, hourWords, (hour) => ({ ...c, hour }))],
  LINES: (c, s) => [field(labels.asAt, roundsSoFar(s), inRound, (round) => ({ ...c, round }))],
  PKF: (c, s, n) => [field(labels.from, contributors(s, "troops"), n.Seat, (contributor) => ({ ...c, contributor }))],
  MONITOR: (c, s, n) => [field(labels.from, contributors(s, "monitors"), n.Seat, (body) => ({ ...c, body }))],
  GUARANTOR: (c, s, n) => [field(labels.who, guarantors(s), n.Seat, (seat) => ({ ...c, seat }))],
  DMZ: (c, s, n) => [
    field(labels.sector, s.scenario.sectors, n.sector, (sector) => ({ ...c, sector })),
    field(
      labels.depth,
      depths,
      (km) => writingWords.depth({ km }),
      (km) => ({ ...c, km }),
    ),
  ],
  JOINTCOM: () => [],
  HANDOVER: (c, s, n) => [
    field(
      labels.district,
      s.scenario.files.scenario.districts.map(({ id }) => id),
      n.district,
      (district) => ({ ...c, district }),
    ),
    field(labels.inRound, roundsFrom(s, false), inRound, (round) => ({ ...c, round })),
  ],
  TALKS: (c, s, n) => [
    field(
      labels.venue,
      s.scenario.files.scenario.venues.map(({ id }) => id),
      n.venue,
      (venue) => ({ ...c, venue }),
    ),
    field(labels.inRound, roundsFrom(s, true), inRound, (round) => ({ ...c, round })),
  ],
  NOSHELL: (c) => [
    field(
      labels.spared,
      subsets(["towns", "heritage", "pipelines"] as const),
      (covers) => list(covers.map((each) => coverWords[each])),
      (covers) => ({ ...c, covers }),
    ),
  ],
  NOBEYOND: () => [],
  HUMEX: (c) => [field(labels.of, subsets(["bodies", "prisoners"] as const), things, (of) => ({ ...c, of }))],
  CORRIDOR: (c, s, n) => {
    const towns = s.scenario.files.scenario.towns.map(({ id }) => id);
    const others = (end: string) => towns.filter((id) => id !== end);
    return [
      field(labels.from, others(c.to), n.place, (from) => ({ ...c, from })),
      field(labels.to, others(c.from), n.place, (to) => ({ ...c, to })),
    ];
  },
  NOIMPORT: (c) => [field(labels.no, subsets(["arms", "fighters"] as const), things, (of) => ({ ...c, of }))],
  EXIT: (c) => [
    field(
      labels.notice,
      notices,
      (rounds) => writingWords.notice({ rounds }),
      (notice) => ({ ...c, notice }),
    ),
  ],
  WITHDRAW: (c, s, n) => [
    field(labels.side, sides, n.Side, (side) => ({ ...c, side })),
    field(
      labels.district,
      s.scenario.files.scenario.districts.map(({ id }) => id),
      n.district,
      (district) => ({ ...c, district }),
    ),
    field(labels.byRound, roundsFrom(s, true), inRound, (round) => ({ ...c, round })),
  ],
  RETURN: (c, s, n) => [field(labels.town, homes(s), n.place, (town) => ({ ...c, town }))],
  STATUS: (c, s) => [
    field(
      labels.mode,
      statusModes,
      (mode) => writingWords.modes[mode],
      (mode) => ({ ...c, mode }),
    ),
    field(labels.byRound, roundsFrom(s, true), inRound, (round) => ({ ...c, round })),
  ],
} satisfies Makers;

/** When it comes into effect: at once, from a later round on, or once another clause of the text has been carried out. */
function phaseField({ when: _when, ...clause }: Clause, all: readonly Clause[], setting: Setting, names: Names): Field {
  const { scenario } = setting;
  const own = clauseKey(scenario, clause as Clause);
  const awaited = all.filter((each) => canBeDone(scenario, each.kind)).map((each) => clauseKey(scenario, each));
  const phases = [
    { words: writingWords.phases.atOnce, clause: clause as Clause },
    ...roundsFrom(setting, true).map((from) => ({
      words: writingWords.phases.from({ round: from }),
      clause: { ...clause, when: { from } } as Clause,
    })),
    ...awaited
      .filter((key) => key !== own)
      .map((once) => ({
        words: writingWords.phases.once({ clause: keyWords(once, names) }),
        clause: { ...clause, when: { once } } as Clause,
      })),
  ];
  return { label: labels.when, options: phases };
}

interface Props {
  readonly clause: Clause;
  /** All clauses of the text. */
  readonly all: readonly Clause[];
  readonly onChange: (clause: Clause) => void;
}

export function ClauseParameters({ clause, all, onChange }: Props) {
  const { scenario, pub, names } = useMatch();
  const make = makers[clause.kind] as (clause: Clause, setting: Setting, names: Names) => Field[];
  const setting = { scenario, pub };
  const fields = [...make(clause, setting, names), phaseField(clause, all, setting, names)];
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
              {chosen < 0 && <option value={-1}>{writingWords.asItStands}</option>}
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
