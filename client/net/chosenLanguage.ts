/** The language of the pages: which there are, which this page has, and the choice of another, kept in a cookie that the server reads. */
import { code } from "words:language";
import { languages } from "words:languages";
import { at } from "../words/basePath.ts";

export { languages };
/** The one of this page. */
export const language = code;

/** Keeps the choice for a year, and shows this page in it. */
export function chooseLanguage(chosen: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser that pages are built for.
  document.cookie = `lang=${chosen}; path=${at("/")}; max-age=31536000; samesite=lax`;
  const address = new URL(location.href);
  // What the address asks for would outweigh the choice.
  address.searchParams.delete("lang");
  if (address.href === location.href) location.reload();
  else location.replace(address);
}
