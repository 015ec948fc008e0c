/** The projector's page: the entry. The code is the last part of the address. */
import { ownPath } from "../../words/basePath.ts";
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { surviveTranslation } from "../../ui/translation.ts";
import { Projector } from "./Projector.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
const code = decodeURIComponent(ownPath().split("/").at(2) ?? "").toUpperCase();
if (page) render(<Projector code={code} />, page);
