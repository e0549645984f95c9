import { z } from "zod";
import { getTranslations } from "@/components/i18n/server";
import { withWorkspaceRoute } from "@/lib/auth";
import { attachmentHeader, type ExportWords, exportSessions } from "@/lib/sessions";
import { exportSessionsSchema } from "@/lib/sessions/shared";

const params = z.object({ interactionId: z.string() });

/** The sessions of a filter as a CSV file. */
export const GET = withWorkspaceRoute(
  { permission: "inbox.export", params, query: exportSessionsSchema },
  async (ctx, { params: { interactionId }, query: { bom, answers, ...filter }, request }) => {
    const options = { hasMark: bom === "1", isLabelled: answers === "labels", words: exportWords };
    const file = await exportSessions(ctx, { interactionId, filter, ...options, signal: request.signal });
    return new Response(file.stream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": await fileHeader(file.title, dayOf(ctx.now(), ctx.workspace.timeZone)),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
);

/** Swedish writes days as ISO 8601 does. */
const dayOf = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);

async function exportWords(): Promise<ExportWords> {
  const t = await getTranslations("sessions");
  return {
    field: (field) => t(`export.field.${field}`),
    status: (status) => t(`status.${status}`),
    endReason: (reason) => t(`endReason.${reason}`),
  };
}

/** Named after the interaction and the team's day. */
async function fileHeader(title: string, day: string): Promise<string> {
  const t = await getTranslations("sessions");
  return attachmentHeader(t("export.fileName", { title: title.slice(0, 60), day }), `sessions-${day}.csv`);
}
