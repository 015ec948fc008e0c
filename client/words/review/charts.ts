/** What a chart's number is called. */
import * as words from "words:review/charts";
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { gaugeKind } from "../gauges.ts";

/** A number to choose: with the dead goes what was published of them. */
export const chosenGauge = (gauge: GaugeRef["gauge"]): string =>
  gauge === "militaryDead" ? words.dead : gaugeKind(gauge);
