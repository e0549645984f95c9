import type { AdoptedFiles } from "@/lib/media/shared";

const address = /https?:\/\/[^"\\\s]+?\/api\/files\/[\w-]+/g;

/** The addresses of uploaded files in what was copied. */
export function fileAddressesIn(text: string): string[] {
  return [...new Set(text.match(address) ?? [])];
}

/** What was copied, with every file under its address here; those that may not be read here are left out, and counted. */
export function withAdoptedFiles(text: string, adopted: AdoptedFiles): { text: string; lost: number } {
  let lost = 0;
  const mended = text.replace(address, (url) => {
    const own = adopted[url];
    if (own === null) lost += 1;
    return own === undefined ? url : (own ?? "");
  });
  return { text: mended, lost };
}

/** Asks the server to take the files over into this workspace (CAN-14); nothing when it could not be asked. */
export async function adoptFiles(workspace: string, urls: readonly string[]): Promise<AdoptedFiles | undefined> {
  const path = `/api/workspaces/${encodeURIComponent(workspace)}/files/adoptions`;
  const headers = { "content-type": "application/json" };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify({ urls }) }).catch(
    () => undefined,
  );
  return response?.ok ? ((await response.json()) as AdoptedFiles) : undefined;
}
