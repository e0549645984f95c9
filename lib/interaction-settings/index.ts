import "server-only";

export { changeFacts } from "./change-facts";
export { loadFacts } from "./load-facts";
