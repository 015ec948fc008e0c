/** The server of the gallery: fixed answers by path, a coded refusal for everything else. Nothing leaves the page. */
type Answer = unknown | (() => unknown);

const refusals: Record<string, number> = { notFound: 404 };

const known: { readonly test: RegExp; readonly answer: Answer }[] = [];

/** Answers these as well, before all that is known. */
export function serveToo(answers: Readonly<Record<string, Answer>>): void {
  for (const [path, answer] of Object.entries(answers))
    known.unshift({ test: new RegExp(`^${path.replaceAll("*", "[^/]+")}$`), answer });
}

let asked = 0;

/** Done when every question has been answered, and what was asked upon that as well. */
export async function allAnswered(): Promise<void> {
  for (let before = -1; before !== asked; ) {
    before = asked;
    await new Promise((done) => setTimeout(done));
  }
}

/** Puts `answers` (by path, with * for one part of it) in the place of the page's server. */
export function fakeServer(answers: Readonly<Record<string, Answer>>): void {
  known.length = 0;
  serveToo(answers);
  globalThis.fetch = async (input) => {
    asked += 1;
    const { pathname } = new URL(input instanceof Request ? input.url : input.toString(), location.href);
    const found = known.find(({ test }) => test.test(pathname));
    const body = found ? found.answer : { code: "notFound" };
    return new Response(JSON.stringify(body), {
      status: found ? 200 : (refusals.notFound ?? 404),
      headers: { "content-type": "application/json" },
    });
  };
}
