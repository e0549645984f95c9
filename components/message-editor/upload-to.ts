import type { FileKind, StoredFile } from "@/lib/media/shared";

/** Keeps files of a workspace, for `upload` of the editors. Throws when the server refuses or is not reached. */
export function uploadTo(workspace: string): (file: Blob, kind: FileKind) => Promise<StoredFile> {
  return async (file, kind) => {
    const path = `/api/workspaces/${encodeURIComponent(workspace)}/files?kind=${kind}`;
    const response = await fetch(path, { method: "POST", body: file });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  };
}
