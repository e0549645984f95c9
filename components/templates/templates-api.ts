import type { FileKind, StoredFile } from "@/lib/media/shared";
import type { TemplateContentInput, TemplateUse, TemplateView } from "@/lib/templates/shared";

/** A request that the server refused, or that did not reach it (`status` 0). */
export class TemplateError extends Error {
  override readonly name = "TemplateError";

  constructor(
    readonly status: number,
    readonly reason: string | undefined,
  ) {
    super(`${status} ${reason ?? ""}`);
  }
}

/** The routes of a workspace's templates, as functions. */
export function templatesApi(workspace: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}`;
  const template = (id: string) => `${base}/templates/${encodeURIComponent(id)}`;
  return {
    load: (id: string) => ask<TemplateView>("GET", template(id)),
    create: (content: Omit<TemplateContentInput, "key"> & { key?: string }) =>
      ask<TemplateView>("POST", `${base}/templates`, content),
    save: (id: string, content: TemplateContentInput & { revision: number }) =>
      ask<TemplateView>("PUT", template(id), content),
    copy: (id: string, title: string) => ask<TemplateView>("POST", `${template(id)}/copies`, { title }),
    uses: (id: string) => ask<TemplateUse[]>("GET", `${template(id)}/uses`),
    remove: (id: string, inUse: "refuse" | "accept") => ask<void>("DELETE", `${template(id)}?inUse=${inUse}`),
    restore: (id: string) => ask<TemplateView>("PUT", `${template(id)}/restoration`),
    upload: (file: Blob, kind: FileKind) => ask<StoredFile>("POST", `${base}/files?kind=${kind}`, file),
  };
}

export type TemplatesApi = ReturnType<typeof templatesApi>;

async function ask<T>(method: string, path: string, body?: unknown): Promise<T>;
async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, { method, ...payloadOf(body) }).catch(() => undefined);
  if (!response) throw new TemplateError(0, undefined);
  if (!response.ok) throw new TemplateError(response.status, await reasonOf(response));
  return response.status === 204 ? undefined : response.json();
}

function payloadOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function reasonOf(response: Response): Promise<string | undefined> {
  try {
    const { error } = await response.json();
    return error?.reason;
  } catch {
    return undefined;
  }
}
