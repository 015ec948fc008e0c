/** The language of this page's words, by its code, as its own file says; "" where there is no page. */
export const pageLanguage: string =
  typeof document === "undefined" ? "" : (document.documentElement.dataset.words ?? "");
