import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { exportInteraction } from "./export-interaction";

/** An interaction as a download: its text, and headers that name the file after the interaction's key. */
export async function downloadInteraction(ctx: Ctx, input: { interactionId: string; of: "draft" | number }) {
  const file = await exportInteraction(ctx, input);
  await recordAudit(ctx, {
    kind: "export",
    subject: "interaction",
    subjectId: input.interactionId,
    subjectName: file.title,
    detail: input.of === "draft" ? {} : { number: input.of },
  });
  const name = `${file.key}.interaction.json`;
  return {
    text: `${JSON.stringify(file, null, 2)}\n`,
    headers: {
      "content-type": "application/json; charset=utf-8",
      // Keys may be Japanese: the plain name is for clients that know no other.
      "content-disposition": `attachment; filename="interaction.json"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  };
}
