/** The account in words, the same for the page and for the picture. */
import * as words from "words:play/account";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Agreement, RoundCourse, SidePeople } from "../../match/account/account.ts";
import { rangeWords, roundDates } from "../../words/gauges.ts";
import type { Names } from "../../words/names.ts";

/** "78–86 thousand". */
export const leftWords = ({ left }: SidePeople): string =>
  left.high < 1 ? words.nobodyLeft : words.thousands({ range: rangeWords(left) });

/** Where those who left went; null where the scenario does not say. */
export function towardWords(scenario: Scenario, { side, left }: SidePeople): string | null {
  const { map, names } = scenario.files;
  const toward = map.flows.find((flow) => flow.side === side)?.toward;
  const country = names.countries.find(({ id }) => id === toward)?.name;
  if (left.high < 1 || country === undefined) return null;
  const host = map.countries.find((each) => each.host)?.id;
  return toward === host ? words.toElsewhere({ country }) : words.toCountry({ country });
}

export function markWords({ mark }: RoundCourse, names: Names): string {
  if (mark.is === "truce") {
    const hours = Math.round(mark.hours);
    return hours < 1 ? words.marks.truceAtOnce : words.marks.truce({ hours });
  }
  if (mark.is === "moved" || mark.is === "attacked")
    return words.marks[mark.is]({ sector: names.sector(mark.sector as never) });
  return words.marks[mark.is];
}

/** "3 · 10–14 Oct". */
export const roundWords = ({ round }: RoundCourse, scenario: Scenario, days: number): string =>
  words.dates({ round, dates: roundDates(scenario.files.scenario.startDate, round, days, "short") });

export const agreedWords = ({ text, venue }: Agreement, names: Names, titleOf: (text: number) => string): string =>
  venue === null
    ? words.agreed({ title: titleOf(text) })
    : words.agreedIn({ title: titleOf(text), venue: names.venue(venue) });

/** "broken · in force for 41 hours". */
export function heldWords({ state, days }: Agreement): { readonly state: string; readonly held: string } {
  const held =
    days < 3 ? words.heldHours({ hours: Math.round(days * 24) }) : words.heldDays({ days: Math.round(days) });
  return { state: words.states[state], held };
}
