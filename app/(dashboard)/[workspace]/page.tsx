import { redirect } from "next/navigation";
import { loadWorkspacePage } from "@/lib/auth";

/** A workspace opens with its inbox. */
export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  await loadWorkspacePage(workspace);
  redirect(`/${workspace}/inbox`);
}
