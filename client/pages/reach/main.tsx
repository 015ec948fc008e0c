/** The page by which a phone tries whether it can play: the entry. */
import "./styles.ts";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { surviveTranslation } from "../../ui/translation.ts";
import { ReachPage } from "./ReachPage.tsx";

showTheme(themeChoice());
surviveTranslation();
const page = document.getElementById("page");
if (page) render(<ReachPage />, page);
