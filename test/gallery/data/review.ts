/** What the server adds to a review for its instructor. Nothing here loads the interface: it takes the server as it finds it. */

import type { Mentions } from "../../../shared/protocol/classData.ts";
import type { LinkRow, ParticipationReply } from "../../../shared/protocol/review.ts";
import { defaultWeights, participationOf } from "../../../shared/review/participation.ts";
import { record, replayTable } from "./match.ts";
import { longLink, longName, longTitle, messages, rightToLeftName } from "./people.ts";

export const links: readonly LinkRow[] = [longTitle, rightToLeftName].map((label, at) => ({
  ...{ id: `l${at}`, label, names: at === 0, createdAt: "2026-11-30T09:00:00.000Z" },
}));

export const mentions: Mentions = {
  names: [longName],
  ambiguous: ["Baku"],
  mentions: [longLink, ...messages].map((text, at) => ({
    ...{
      id: `p${at}`,
      kind: at % 2 === 0 ? "message" : "note",
      table: 1,
      by: rightToLeftName,
      text,
      whole: at % 2 === 0,
    },
  })),
};

export function participation(): ParticipationReply {
  const { people } = replayTable();
  const members = people.map(({ member, seat }) => ({ member, seat }));
  const rows = participationOf(record(), members, defaultWeights).map((row) => ({
    ...row,
    name: people.find(({ member }) => member === row.member)?.name ?? null,
  }));
  return { weights: defaultWeights, rows };
}
