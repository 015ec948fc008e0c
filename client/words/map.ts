// Every word that the map and its text twin show, as the map is given them.
import * as words from "words:map";

export type ShelledWords = { readonly place: string; readonly claimant: string | null };

const range = (low: number, high: number) => (low === high ? low : words.range({ low, high }));

type Noted = (given: { readonly claimant: string }) => string;
type Told = (given: { readonly place: string; readonly claimant: string }) => string;

/** What is known, or else whose claim it is. */
const noted = (known: string, claimed: Noted) => (claimant: string | null) =>
  claimant === null ? known : claimed({ claimant });
const told =
  (known: (given: { readonly place: string }) => string, claimed: Told) =>
  ({ place, claimant }: ShelledWords) =>
    claimant === null ? known({ place }) : claimed({ place, claimant });

const { twin } = words;

export const mapWords = {
  mapLabel: words.mapLabel,
  twinHint: words.twinHint,
  zoomIn: words.zoomIn,
  zoomOut: words.zoomOut,
  approximate: words.approximate,
  kilometres: (km: number) => words.kilometres({ km }),
  sectorPoints: (name: string, points: number) => words.sectorPoints({ name, points }),
  sectorChange: (change: number) => words.sectorChange({ up: change > 0, change: Math.abs(change) }),
  shelledNote: noted(words.shelledNote, words.shelledClaimed),
  struckNote: noted(words.struckNote, words.struckClaimed),
  heritageNote: noted(words.heritageNote, words.heritageClaimed),
  claimedBy: (claimant: string) => words.claimedBy({ claimant }),
  leaving: (low: number, high: number) => words.leaving({ count: range(low, high) }),
  inForce: words.inForce,
  draft: words.draft,
  legend: { ...words.legend, frontThen: (day: string) => words.legend.frontThen({ day }) },
  venueState: words.venueState,
  twin: {
    ...twin,
    sector: (name: string, points: number, change: number) =>
      change === 0
        ? twin.sectorSame({ name, points })
        : twin.sectorMoved({ name, points, up: change > 0, change: Math.abs(change) }),
    shelled: told(twin.shelled, twin.shelledClaimed),
    struck: told(twin.struck, twin.struckClaimed),
    heritageHit: told(twin.heritageHit, twin.heritageHitClaimed),
    displaced: (side: string, [low, high]: readonly [number, number], country: string | null, within: boolean) =>
      country === null
        ? twin.displaced({ side, count: range(low, high) })
        : twin.displacedTo({ side, count: range(low, high), country, within }),
    lived: (place: string, count: number, year: string) =>
      count === 0 ? twin.empty({ place }) : twin.lived({ place, count, year }),
    alarm: (name: string, alarm: number) => twin.alarm({ name, alarm: Math.round(alarm) }),
    venue: (title: string, line: string, present: readonly string[]) =>
      present.length > 0 ? twin.venueWith({ title, line, present: present.join(", ") }) : twin.venue({ title, line }),
    truceHolds: twin.truceHolds,
    brokenAt: (place: string) => twin.brokenAt({ place }),
    brokenIn: (place: string) => twin.brokenIn({ place }),
    agreed: (place: string) => twin.agreed({ place }),
    passed: (place: string) => twin.passed({ place }),
    draftOffensive: (sector: string) => twin.draftOffensive({ sector }),
    draftTown: {
      SHELL: (place: string) => twin.draftTown.SHELL({ place }),
      STRIKE_BEYOND: (place: string) => twin.draftTown.STRIKE_BEYOND({ place }),
      EVACUATE: (place: string) => twin.draftTown.EVACUATE({ place }),
    },
    summary: (points: readonly string[], texts: number) => twin.summary({ points: points.join(", "), texts }),
  },
};

/** The shape of the words. */
export type MapWords = typeof mapWords;
