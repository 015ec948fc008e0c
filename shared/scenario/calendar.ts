/** Days of the record and rounds of the match. */

/** A match's first day, and the days of a round. */
export interface Calendar {
  readonly startDate: string;
  readonly days: number;
}

const dayMs = 86_400_000;

/** The moment at which a day ends, in rounds from the opening: 1 is the close of round 1. Below 0 for days before it. */
export const roundsUntil = ({ startDate, days }: Calendar, date: string): number =>
  ((Date.parse(date) - Date.parse(startDate)) / dayMs + 1) / days;

/** The round in which a day falls, from 1. */
export const roundOf = (calendar: Calendar, date: string): number => Math.ceil(roundsUntil(calendar, date));
