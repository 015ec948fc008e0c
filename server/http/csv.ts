/** Tables as downloads, in the form that the reader's spreadsheet expects. */
import type { Request, Response } from "express";
import { type CsvForm, parseCsvForm } from "../../shared/review/csv.ts";

/** The form that the page has put into the cookie (client/net/csvForm.ts). */
const csvFormOf = (request: Request): CsvForm =>
  parseCsvForm(/(?:^|;\s*)csv=([\w.]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "");

/** Answers with the file `name`.csv that `make` writes in the reader's form. */
export function sendCsv(request: Request, response: Response, name: string, make: (form: CsvForm) => string): void {
  response
    .attachment(`${name}.csv`)
    .type("text/csv; charset=utf-8")
    .send(make(csvFormOf(request)));
}
