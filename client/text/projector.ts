/** The words of the projector's page. */
import type { ProjectorView } from "../../shared/protocol/class.ts";
import { brand } from "./common.ts";
import { counted } from "./teach.ts";
import { stageWords } from "./teachWall.ts";

export const projectorWords = {
  name: brand,
  opening: "Opening…",
  shut: "This page cannot be shown.",
  lost: "The connection is lost; coming back by itself…",
  join: "How to join",
  open: "Open",
  qr: (link: string) => `QR code of ${link}`,
  arrived: (count: number) =>
    count === 0 ? "Nobody has arrived yet." : `${counted(count, "person has", "people have")} arrived.`,
  tables: "Tables",
  table: (number: number) => `Table ${number}`,
  stage: ({ stage, round, rounds, leftMs, running }: ProjectorView["tables"][number]) => {
    const where =
      stage === "playing" ? `round ${round} of ${rounds}` : (stageWords[stage as keyof typeof stageWords] ?? stage);
    const stands = (stage === "playing" || stage === "briefing") && leftMs !== null && !running;
    return stands ? `${where}, stopped at ` : `${where} `;
  },
  observer: "observes",
  nobody: "nobody yet",
  people: (count: number) => counted(count, "person", "people"),
  waiting: "Waiting for a seat",
} as const;
