import { withWorkspaceRoute } from "@/lib/auth";
import { findPeople, findPeopleSchema } from "@/lib/schedules";

/** People of a channel, by name. */
export const GET = withWorkspaceRoute({ permission: "contacts.view", query: findPeopleSchema }, (ctx, { query }) =>
  findPeople(ctx, query),
);
