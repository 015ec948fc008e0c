/** The match's account on one A4 page, drawn on a canvas: to be saved as a picture, or put into a PDF. */
import * as words from "words:play/account";
import type { RoundCourse, SidePeople } from "../../match/account/account.ts";
import { dotsOf } from "../../match/account/account.ts";
import { pathOf, stripOf } from "../../match/account/strip.ts";
import type { Match } from "../../match/matchContext.ts";
import { figure, list, rangeWords } from "../../words/gauges.ts";
import { agreedWords, heldWords, leftWords, markWords, roundWords, towardWords } from "./accountWords.ts";
import { type Context, cut, ink, paragraph, rule, write } from "./pen.ts";
import type { Account } from "./useAccount.ts";

/** A4 at 150 dots an inch. */
export const page = { width: 1240, height: 1754 };
const margin = 80;
const inner = page.width - 2 * margin;

export interface Told {
  readonly match: Match;
  readonly account: Account;
  readonly title: string;
  readonly says: string;
}

/** The canvas with the account; null where the browser has none to draw on. */
export function drawAccount(told: Told): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = page.width;
  canvas.height = page.height;
  const ctx = canvas.getContext("2d");
  if (!ctx) return null;
  ctx.fillStyle = ink.card;
  ctx.fillRect(0, 0, page.width, page.height);
  let y = head(ctx, told);
  y = people(ctx, told, y);
  y = course(ctx, told, y);
  y = agreements(ctx, told, y);
  y = scores(ctx, told, y);
  towns(ctx, told, y);
  write(ctx, words.foot, [margin, page.height - margin], { size: 20, colour: ink.muted });
  return canvas;
}

function head(ctx: Context, { match, title, says }: Told): number {
  const { snapshot, pub } = match;
  const small = { size: 22, colour: ink.muted };
  write(
    ctx,
    cut(ctx, words.of({ title: snapshot.table.title, round: pub.round }), inner, small),
    [margin, margin + 10],
    small,
  );
  const below = paragraph(
    ctx,
    title,
    { x: margin, y: margin + 75, width: inner, most: 2 },
    { size: 54, weight: 650, serif: true },
  );
  return paragraph(ctx, says, { x: margin, y: below, width: inner, most: 4 }, { size: 25 }) + 10;
}

function heading(ctx: Context, text: string, note: string, y: number): number {
  rule(ctx, [margin, y], inner, ink.ink, 3);
  const width = write(ctx, text, [margin, y + 45], { size: 32, weight: 650, serif: true });
  write(ctx, note, [margin + width + 16, y + 45], { size: 19, colour: ink.muted });
  return y + 90;
}

function people(ctx: Context, { match, account }: Told, from: number): number {
  const { names, scenario } = match;
  const y = heading(ctx, words.people, words.dots, from);
  const column = inner / 3;
  const width = column - 24;
  account.people.forEach((side, at) => {
    const x = margin + at * column;
    const label = { size: 19, weight: 600 };
    const below = paragraph(
      ctx,
      words.leftHomes({ side: names.namedSide(side.side) }),
      { x, y, width, most: 2 },
      label,
    );
    write(ctx, leftWords(side), [x, below + 18], { size: 32, weight: 650, serif: true });
    const said = [towardWords(scenario, side), side.back && words.back({ range: rangeWords(side.back) })];
    let line = below + 50;
    for (const text of said)
      if (text) line = paragraph(ctx, text, { x, y: line, width, most: 2 }, { size: 19, colour: ink.muted });
    dots(ctx, side, [x, line - 8]);
  });
  died(ctx, account.people, match, [margin + 2 * column, y]);
  return y + 310;
}

const toneOf = (side: 0 | 1): string => (side === 0 ? ink.first : ink.second);

/** Six rows of dots: full for those away, rings for those who came back. */
function dots(ctx: Context, of: SidePeople, [x, y]: readonly [number, number]): void {
  const { away, back } = dotsOf(of);
  const step = 17;
  for (let at = 0; at < away + back; at++) {
    ctx.beginPath();
    ctx.arc(x + 7 + Math.floor(at / 6) * step, y + 7 + (at % 6) * step, 5.6, 0, 2 * Math.PI);
    ctx.lineWidth = 2;
    ctx.fillStyle = toneOf(of.side);
    ctx.strokeStyle = toneOf(of.side);
    if (at < away) ctx.fill();
    ctx.stroke();
  }
}

function died(ctx: Context, all: readonly SidePeople[], { names }: Match, [x, y]: readonly [number, number]): void {
  const sum = (of: "low" | "high") => all.reduce((total, { civilians }) => total + civilians[of], 0);
  write(ctx, words.died, [x, y], { size: 19, weight: 600 });
  const width = write(ctx, rangeWords({ low: sum("low"), high: sum("high") }), [x, y + 42], {
    ...{ size: 32, weight: 650, serif: true },
  });
  write(ctx, words.civilians, [x + width + 10, y + 42], { size: 19, colour: ink.muted });
  all.forEach(({ side, soldiers }, at) => {
    const of = names.namedSide(side);
    const said = soldiers
      ? words.soldiers({ side: of, range: rangeWords(soldiers) })
      : words.soldiersUnknown({ side: of });
    write(ctx, said, [x, y + 85 + at * 34], { size: 20 });
  });
  const [first, second] = all.map(({ published }) => (published === 0 ? words.none : figure(published)));
  write(ctx, words.published({ first: first ?? "", second: second ?? "" }), [x, y + 160], {
    size: 18,
    colour: ink.muted,
  });
}

function course(ctx: Context, told: Told, from: number): number {
  const { match, account } = told;
  const y = heading(ctx, words.course, words.courseSays, from) - 20;
  const gap = 12;
  const width = (inner - gap * (account.course.length - 1)) / Math.max(1, account.course.length);
  const height = Math.min(190, width * 1.25);
  const hitEver = account.course.flatMap(({ towns }) => towns);
  account.course.forEach((round, at) => {
    const x = margin + at * (width + gap);
    strip(ctx, { ...round, hitEver }, match, { x, y, width, height });
    const below = paragraph(
      ctx,
      markWords(round, match.names),
      { x, y: y + height + 26, width, most: 2 },
      { size: 18, weight: 650, serif: true },
    );
    write(ctx, roundWords(round, match.scenario, match.pub.daysPerRound), [x, below + 2], {
      size: 15,
      colour: ink.muted,
    });
  });
  return y + height + 110;
}

type Drawn = RoundCourse & { readonly hitEver: readonly string[] };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function strip(ctx: Context, round: Drawn, { scenario }: Match, { x, y, width, height }: Box): void {
  const { region, start, now, changed, towns } = stripOf(scenario.files.map, round, { width, height });
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.fillStyle = ink.landFirst;
  ctx.fillRect(x, y, width, height);
  ctx.translate(x, y);
  const stroke = (path: Path2D, colour: string, thick: number, dash: number[] = []) => {
    ctx.setLineDash(dash);
    ctx.strokeStyle = colour;
    ctx.lineWidth = thick;
    ctx.stroke(path);
  };
  ctx.globalAlpha = 0.45;
  ctx.fillStyle = ink.first;
  for (const outline of changed) ctx.fill(new Path2D(pathOf(outline, true)));
  ctx.globalAlpha = 1;
  stroke(new Path2D(pathOf(region, true)), ink.region, 1, [2, 3]);
  stroke(new Path2D(pathOf(start)), ink.ink, 1, [4, 3]);
  stroke(new Path2D(pathOf(now[0])), ink.first, 2.2);
  stroke(new Path2D(pathOf(now[1])), ink.second, 2.2);
  for (const { at, hit } of towns) {
    const circle = (radius: number) => {
      const path = new Path2D();
      path.arc(at[0], at[1], radius, 0, 2 * Math.PI);
      return path;
    };
    if (hit) for (const radius of [4.5, 8]) stroke(circle(radius), ink.warning, 1.8);
    else {
      ctx.fillStyle = ink.ink;
      ctx.fill(circle(2.5));
    }
  }
  ctx.restore();
}

/** No more than fit beneath the course. */
const mostAgreements = 7;

function agreements(ctx: Context, { match, account }: Told, from: number): number {
  write(ctx, words.agreements, [margin, from], { size: 22, weight: 600 });
  if (account.agreements.length === 0) {
    write(ctx, words.noAgreements, [margin, from + 36], { size: 20, colour: ink.muted });
    return from + 70;
  }
  const rounds = Math.max(1, account.course.length);
  account.agreements.slice(-mostAgreements).forEach((agreement, at) => {
    const y = from + 24 + at * 52;
    const { state, held } = heldWords(agreement);
    rule(ctx, [margin, y], inner, ink.paper, 16);
    rule(
      ctx,
      [margin + (agreement.from / rounds) * inner, y],
      Math.max(5, ((agreement.to - agreement.from) / rounds) * inner),
      ink.good,
      16,
    );
    const broken = agreement.state === "broken";
    if (broken) rule(ctx, [margin + (agreement.to / rounds) * inner - 2, y - 4], 4, ink.warning, 24);
    let x = margin;
    x +=
      write(ctx, agreedWords(agreement, match.names, match.telling.titleOf), [x, y + 37], { size: 19, weight: 600 }) +
      12;
    x += write(ctx, state, [x, y + 37], { size: 19, weight: 600, colour: broken ? ink.warning : ink.good }) + 12;
    write(ctx, held, [x, y + 37], { size: 19, colour: ink.muted });
  });
  return from + 40 + Math.min(mostAgreements, account.agreements.length) * 52;
}

function scores(ctx: Context, { match: { pub, names } }: Told, from: number): number {
  const { outcome } = pub;
  if (!outcome) return from;
  const y = heading(ctx, words.scores, "", from);
  const seats = pub.seats.filter(({ byRule }) => !byRule);
  const column = inner / 3;
  seats.forEach(({ id }, at) => {
    const [x, row] = [margin + (at % 3) * column, y + Math.floor(at / 3) * 38];
    const final = outcome.final[id] ?? 0;
    write(ctx, names.short(id), [x, row], { size: 18, weight: 650 });
    rule(ctx, [x + 55, row - 10], 210, ink.line, 8);
    rule(ctx, [x + 55, row - 10], (210 * Math.max(0, final)) / 100, ink.ink, 8);
    write(ctx, figure(final), [x + 280, row], { size: 20, weight: 650, serif: true });
  });
  return y + Math.ceil(seats.length / 3) * 38 + 20;
}

/** As many as there is room for. */
function towns(ctx: Context, { match: { names }, account }: Told, from: number): void {
  const y = heading(ctx, words.towns, "", from);
  if (account.towns.length === 0) write(ctx, words.noTowns, [margin, y], { size: 20 });
  const rows = Math.max(0, Math.floor((page.height - margin - 50 - y) / 30));
  account.towns.slice(0, rows * 2).forEach(({ town, hits }, at) => {
    const rounds = words.inRounds({ place: names.place(town), rounds: list(hits.map(({ round }) => figure(round))) });
    const style = { size: 19 };
    const [x, row] = [margin + (at % 2) * (inner / 2), y + Math.floor(at / 2) * 30];
    write(ctx, cut(ctx, rounds, inner / 2 - 20, style), [x, row], style);
  });
}
