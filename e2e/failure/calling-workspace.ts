import { owner } from "@/e2e/fixtures/workspaces";
import type { WorkspaceFileInput } from "@/lib/workspace-file";

type FileChannel = NonNullable<WorkspaceFileInput["channels"]>[number];

/** A workspace whose interactions call a server between two questions; each is started by the name of its method. */
export function aCallingWorkspace(channel: FileChannel, serverUrl: string): WorkspaceFileInput {
  const methods = ["GET", "POST"] as const;
  const call = (method: string) => ({
    type: "http_request",
    parameters: { method, url: `${serverUrl}/${method}`, timeoutSeconds: 10 },
    sendReturnValue: false,
  });
  const tell = { type: "get_text_message", parameters: { body: '{{return[1].status | default("no answer")}}' } };
  return {
    format: 1,
    workspace: { slug: "calling", name: "Calling" },
    channels: [channel],
    members: [owner],
    interactions: methods.map((method) => ({
      key: method,
      title: method,
      channels: [channel.key],
      published: {
        format: 1,
        steps: [
          { id: "a", messages: [{ type: "text", text: "A?" }], afterActions: [call(method), tell] },
          { id: "b", messages: [{ type: "text", text: "B?" }] },
        ],
      },
    })),
    triggers: methods.map((method) => ({
      key: method,
      title: method,
      condition: { type: "keyword", match: "equals", value: method },
      effect: { type: "start_interaction", interaction: method },
    })),
  };
}
