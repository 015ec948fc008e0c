/** The rules page: the entry. The scenario is the last part of the address. */
import { ownPath } from "../../words/basePath.ts";
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { surviveTranslation } from "../../ui/translation.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
const scenario = decodeURIComponent(ownPath().split("/").at(2) ?? "");
const nameOrder = new URLSearchParams(location.search).get("names") === "1" ? 1 : 0;
if (page) render(<App asked={scenario} nameOrder={nameOrder} />, page);
