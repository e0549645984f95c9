import { withWorkspaceRoute } from "@/lib/auth";
import { listTestPlaces } from "@/lib/tester-phones";

/** Channels on which the member can try things out, with the phones that they linked. */
export const GET = withWorkspaceRoute({ permission: "interactions.edit" }, (ctx) => listTestPlaces(ctx));
