import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { readInteraction } from "@/lib/interaction-file";
import { importBodyBytes } from "@/lib/interaction-file/shared";

/** What a file would bring, without storing anything. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.edit", body: z.object({ text: z.string() }), maxBodyBytes: importBodyBytes },
  async (_ctx, { body }) => readInteraction(body.text),
);
