/** The styles of this page, in their order. */
import "../../style/base.css";
import "../../style/start.css";
import "../../style/parts.css";
import "./projector.css";
import "./play.css";
