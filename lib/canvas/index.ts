import "server-only";

export { firstPlaces } from "./first-places";
export { layoutOf } from "./layout-of";
