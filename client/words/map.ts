// Every word that the map and its text twin show.

export type ShelledWords = { readonly place: string; readonly claimant: string | null };

const thousands = (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`);

export const mapWords = {
  mapLabel: "Map of the region",
  /** Tail of the map's label, for a reader who cannot see it. */
  twinHint: "The same in words follows.",
  zoomIn: "Closer",
  zoomOut: "Whole map",
  approximate: "Positions approximate",
  kilometres: (km: number) => `${km} km`,

  /** Beside a sector: how much of ten has changed hands, and the change since the round began. */
  sectorPoints: (name: string, points: number) => `${capital(name)} ${points.toFixed(1)}`,
  sectorChange: (change: number) => `${change > 0 ? "▲" : "▼"} ${Math.abs(change).toFixed(1)}`,

  shelledNote: (claimant: string | null) => (claimant === null ? "shelled" : `shelled (claimed, ${claimant})`),
  struckNote: (claimant: string | null) => (claimant === null ? "struck" : `struck (claimed, ${claimant})`),
  heritageNote: (claimant: string | null) =>
    claimant === null ? "heritage site hit" : `heritage site hit (claimed, ${claimant})`,
  /** Where a small map has room for no more: its mark says what. */
  claimedBy: (claimant: string) => `(${claimant} says)`,
  leaving: (low: number, high: number) => `${thousands(low, high)} thousand`,
  inForce: "In force",
  draft: {
    OFFENSIVE: "draft: offensive",
    SHELL: "draft: shell",
    STRIKE_BEYOND: "draft: strike",
    EVACUATE: "draft: evacuate",
  },

  legend: {
    title: "Key",
    front: "line of contact now",
    frontThen: (day: string) => `line on ${day}`,
    changedHands: "changed hands",
    shelled: "shelled (claimed)",
    struck: "struck (claimed)",
    heritageHit: "heritage hit (claimed)",
    heritage: "heritage site",
    leaving: "people leaving",
    pipeline: "pipelines",
    pipelineAlarm: "pipelines, alarm",
    offensive: "ground gained",
    draft: "your draft orders",
    choosable: "can be chosen",
    handover: "to be handed over",
    passed: "handed over",
  },

  venueState: { pending: "not yet decided", held: "talks held", failed: "talks failed" },

  twin: {
    front: "The line of contact",
    unmoved: "The line of contact is where it was at the start in all three sectors.",
    sector: (name: string, points: number, change: number) =>
      `${capital(name)}: ${points.toFixed(1)} of 10 points have changed hands${
        change === 0
          ? ", unchanged this round"
          : `, ${change > 0 ? "up" : "down"} ${Math.abs(change).toFixed(1)} this round`
      }.`,
    towns: "Towns",
    noTowns: "No town is reported under fire.",
    shelled: ({ place, claimant }: ShelledWords) => claim(place, "was shelled", claimant),
    struck: ({ place, claimant }: ShelledWords) => claim(place, "was struck", claimant),
    heritageHit: ({ place, claimant }: ShelledWords) => claim(place, "had a heritage site hit", claimant),
    people: "People leaving",
    displaced: (side: string, low: number, high: number) =>
      `${capital(side)}: ${thousands(low, high)} thousand people have left their homes.`,
    energy: "Pipelines",
    alarm: (name: string, alarm: number) => `${capital(name)}: energy-market alarm ${Math.round(alarm)} of 100.`,
    talks: "Talks",
    noTalks: "No talks are called.",
    venue: (title: string, line: string, present: readonly string[]) =>
      `${title}: ${line}.${present.length > 0 ? ` Present: ${present.join(", ")}.` : ""}`,
    texts: "Texts in force",
    noTexts: "No text is in force.",
    districts: "Districts",
    agreed: (place: string) => `The district of ${place} is to be handed over.`,
    passed: (place: string) => `The district of ${place} has been handed over.`,
    drafts: "Your draft orders",
    draftOffensive: (sector: string) => `Offensive in the ${sector}, not locked yet.`,
    draftTown: {
      SHELL: (place: string) => `Shelling of ${place}, not locked yet.`,
      STRIKE_BEYOND: (place: string) => `Strike on ${place}, not locked yet.`,
      EVACUATE: (place: string) => `Evacuation of ${place}, not locked yet.`,
    },
    summary: (points: readonly string[], texts: number) =>
      `Changed hands: ${points.join(", ")}. ${texts === 0 ? "No text" : texts === 1 ? "One text" : `${texts} texts`} in force.`,
  },
} as const;

/** The shape of the words, for another language. */
export type MapWords = typeof mapWords;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function claim(place: string, what: string, claimant: string | null): string {
  return claimant === null ? `${place} ${what}.` : `${place} ${what}, as ${claimant} claims.`;
}
