import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { loadPublicPage } from "@/lib/auth";
import { isInstallationEmpty, listWorkspacesOf } from "@/lib/workspaces";

/** Leads everybody to where they go on: the workspace they were in last, the sign-in, or the very first step. */
export default async function Home() {
  const { ctx, session } = await loadPublicPage();
  if (!session) redirect((await isInstallationEmpty(ctx.db)) ? "/welcome" : "/sign-in");
  const [workspaces, jar] = await Promise.all([listWorkspacesOf(ctx.db, session.user.id), cookies()]);
  const last = jar.get("workspace")?.value;
  const workspace = workspaces.find(({ slug }) => slug === last) ?? workspaces[0];
  redirect(workspace ? `/${workspace.slug}/inbox` : "/welcome");
}
