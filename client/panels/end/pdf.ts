/** A PDF of one A4 page that holds one picture. Pure. */

const encoder = new TextEncoder();
/** A4 in points. */
const paper = { width: 595, height: 842 };

/** Text that a PDF can hold between brackets: UTF-16 in hexadecimal. */
const hex = (text: string): string =>
  `<feff${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("")}>`;

/** @param jpeg the picture's bytes @param size in pixels @param title what readers show as the document's name */
export function pdfOf(
  jpeg: Uint8Array<ArrayBuffer>,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
): Blob {
  const drawn = `q ${paper.width} 0 0 ${paper.height} 0 0 cm /P Do Q`;
  const objects: readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] `,
      "/Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>",
    ],
    [`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB `,
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      "\nendstream",
    ],
    [`<< /Title ${hex(title)} >>`],
  ];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const put = (part: string | Uint8Array<ArrayBuffer>) => {
    const bytes = typeof part === "string" ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put("%PDF-1.4\n");
  const starts = objects.map((object, at) => {
    const start = length;
    for (const part of [`${at + 1} 0 obj\n`, ...object, "\nendobj\n"]) put(part);
    return start;
  });
  const table = length;
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Blob(parts, { type: "application/pdf" });
}
