import "server-only";

export { layoutOf } from "./layout-of";
