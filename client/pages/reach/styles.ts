/** The styles of this page, in their order. */
import "../../style/base.css";
import "../../style/parts.css";
