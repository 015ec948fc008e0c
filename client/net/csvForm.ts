/** How exported tables are written: the instructor's choice, kept in a cookie that the server reads. */
import { type CsvForm, makeCsvForm, parseCsvForm } from "../../shared/review/csv.ts";
import { at } from "../words/basePath.ts";

/** What was chosen on this device; the usual form where nothing was. */
export const chosenCsvForm = (): CsvForm => parseCsvForm(/(?:^|;\s*)csv=([\w.]+)/.exec(document.cookie)?.[1] ?? "");

/** Keeps the choice for a year. Gives what is kept: where a browser takes no cookies, the form as it was. */
export function chooseCsvForm(form: CsvForm): CsvForm {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser that pages are built for.
  document.cookie = `csv=${makeCsvForm(form)}; path=${at("/")}; max-age=31536000; samesite=lax`;
  return chosenCsvForm();
}
