import { withWorkspaceRoute } from "@/lib/auth";
import { listPeople } from "@/lib/comments";

/** Who can be named in a comment. */
export const GET = withWorkspaceRoute({ permission: "members.view" }, (ctx) => listPeople(ctx));
