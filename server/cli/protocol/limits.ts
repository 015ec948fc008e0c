/** What is too much, from where it is refused. */

import { mostStudents } from "../../../shared/protocol/classSettings.ts";
import {
  longestLabel,
  longestLine,
  longestName,
  longestNote,
  longestReflection,
  longestTitle,
  mostTables,
} from "../../../shared/terms/limits.ts";
import { largestBody } from "../../app.ts";
import { largestMessage } from "../../rooms/door.ts";
import { roomLimits } from "../../rooms/limits.ts";
import { reconnectSeconds } from "../../rooms/MatchRoom.ts";

interface Pace {
  readonly most: number;
  readonly perSecond: number;
}
const pace = ({ most, perSecond }: Pace): string => `${most} at once, then ${perSecond} a second`;

export function limitLines(): string {
  const { burst, endurance, comings, mostPages, longestRequest, frames } = roomLimits;
  const rows: readonly (readonly [what: string, limit: string, beyond: string])[] = [
    ["body of a request over HTTP", largestBody, "`tooLarge`"],
    ["message on a socket", `${largestMessage / 1024} KiB`, "closed with 1009"],
    ["request of a room, as JSON", `${longestRequest} characters`, "`tooLarge`"],
    ["requests of a person in a room", pace(burst), "`tooMany`"],
    ["the same in the long run", pace(endurance), "`tooMany`"],
    ["comings of a person into a room", pace(comings), "`tooMany`"],
    ["pages of a person in a room", `${mostPages} open`, "`tooMany`"],
    ["messages on one connection", pace(frames), "the connection ends"],
    ["a dropped connection's place", `kept ${reconnectSeconds} s`, "joined anew"],
    ["a name", `${longestName} letters`, "`nameTooLong`"],
    ["a title", `${longestTitle} letters`, "`malformed`"],
    ["a line of chat", `${longestLine} letters`, "`malformed`"],
    ["a note, an answer", `${longestNote} letters`, "`malformed`"],
    ["a reflection", `${longestReflection} letters an answer`, "`malformed`"],
    ["a link's label", `${longestLabel} letters`, "`malformed`"],
    ["a class", `${mostTables} tables, ${mostStudents} people`, "`malformed`, `matchFull`"],
  ];
  return ["| what | limit | beyond |", "| - | - | - |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}
