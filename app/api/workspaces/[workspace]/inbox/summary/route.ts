import { withWorkspaceRoute } from "@/lib/auth";
import { loadInboxSummary } from "@/lib/inbox";

/** Counts of the views, and the channels with their marks. */
export const GET = withWorkspaceRoute({ permission: "inbox.view" }, loadInboxSummary);
