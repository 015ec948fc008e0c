/** The words of the charts, of one match and of a class's tables. */
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { gaugeKind } from "../gauges.ts";

/** A number to choose: with the dead goes what was published of them. */
export const chosenGauge = (gauge: GaugeRef["gauge"]): string =>
  gauge === "militaryDead" ? "Military dead, true and published" : gaugeKind(gauge);

export const chartWords = {
  label: "Charts",
  number: "Number",
  record: "Record of 2020",
  outside: (label: string, source: string) => `From outside the articles: ${label} (${source})`,
  figures: "In figures",
  table: "In figures, as a table",
  afterRound: "After round",
  /** Of the axis and of a table's column. */
  start: "start",
  round: (round: number) => `R${round}`,
  point: "Click a point to go to its moment",
} as const;

/** A line's name: whose, and which account of it. */
export const lineWords = {
  value: "value",
  truth: (name: string) => `${name}, true`,
  published: (name: string) => `${name}, published`,
  claimed: (name: string) => `${name}, claimed`,
  record: (name: string, fact: string) => `${name}, 2020 (outside the articles, ${fact})`,
} as const;
