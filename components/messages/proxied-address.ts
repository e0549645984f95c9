import { safeMedia } from "./safe-url";

/** A picture's address by way of our own server; without a workspace, and for what our server has itself, as it is. */
export function proxiedAddress(
  url: string | undefined,
  workspace: string | null,
  own = ownOrigin(),
): string | undefined {
  const safe = safeMedia(url);
  if (safe === undefined || workspace === null || safe.startsWith("/") || safe.startsWith("blob:")) return safe;
  if (new URL(safe).origin === own) return safe;
  return `/api/workspaces/${encodeURIComponent(workspace)}/pictures?${new URLSearchParams({ url: safe })}`;
}

function ownOrigin(): string | undefined {
  return typeof location === "undefined" ? undefined : location.origin;
}
