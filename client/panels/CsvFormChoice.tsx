/** The form of exported tables that the instructor's spreadsheet opens. */
import * as words from "words:csvForm";
import { useState } from "preact/hooks";
import { type CsvForm, decimals, makeCsvForm, marks, separators } from "../../shared/review/csv.ts";
import { chooseCsvForm, chosenCsvForm } from "../net/csvForm.ts";
import { Choice } from "../ui/Fields.tsx";

/** @param headed false: what stands around it has its heading already */
export function CsvFormChoice({ headed = true }: { headed?: boolean }) {
  const [form, setForm] = useState(chosenCsvForm);
  const [kept, setKept] = useState(true);
  const choose = (part: Partial<CsvForm>) => {
    const wanted = { ...form, ...part };
    const now = chooseCsvForm(wanted);
    setForm(now);
    setKept(makeCsvForm(now) === makeCsvForm(wanted));
  };
  return (
    <section class="stack tight">
      {headed && <h3>{words.heading}</h3>}
      <p class="muted small">{words.says}</p>
      <Choice
        id="csv-separator"
        label={words.separator.label}
        value={form.separator}
        options={separators.map((each) => [each, words.separator[each]] as const)}
        onChoose={(separator) => choose({ separator })}
      />
      <Choice
        id="csv-decimal"
        label={words.decimal.label}
        value={form.decimal}
        options={decimals.map((each) => [each, words.decimal[each]] as const)}
        onChoose={(decimal) => choose({ decimal })}
      />
      <Choice
        id="csv-mark"
        label={words.mark.label}
        value={form.mark}
        options={marks.map((each) => [each, words.mark[each]] as const)}
        onChoose={(mark) => choose({ mark })}
      />
      {!kept && <p role="alert">{words.notKept}</p>}
    </section>
  );
}
