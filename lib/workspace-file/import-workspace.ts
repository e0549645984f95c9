import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { workspaces } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { raiseRoutingRevision } from "@/lib/interactions";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { importTemplates } from "@/lib/templates";
import { fileCtx } from "./ctx";
import type { WorkspaceFile } from "./file.schema";
import { importChannels, planChannels } from "./import-channels";
import { importInteractions } from "./import-interactions";
import { importMembers, planMembers } from "./import-members";
import { checkScheduleContacts, importSchedules } from "./import-schedules";
import { importTags } from "./import-tags";
import { importTriggers } from "./import-triggers";

export interface ImportResult {
  workspaceId: string;
  slug: string;
  /** File key → channel id. */
  channels: Record<string, string>;
  /** File key → interaction id. */
  interactions: Record<string, string>;
}

export interface ImportOptions {
  db: Db;
  now(): Date;
  isDemo?: boolean;
}

/**
 * Makes a workspace say what the file says: what the file names is made or changed, what it does not name stays. Twice the same
 * file is the same as once. Everything is checked first and written in one transaction; throws `invalid` with a JSON pointer for
 * each problem.
 */
export function importWorkspace(options: ImportOptions, file: WorkspaceFile): Promise<ImportResult> {
  return options.db.transaction(async (db) => {
    const workspaceId = await saveWorkspace(db, options, file);
    const ctx = fileCtx(db, workspaceId, options.now);
    const [channelPlan, memberPlan] = [await planChannels(ctx, file), await planMembers(ctx, file)];
    refuse([...channelPlan.problems, ...memberPlan.problems]);
    const channels = await importChannels(ctx, channelPlan.channels);
    await importMembers(ctx, memberPlan.members);
    await importTags(ctx, file);
    await importTemplates(ctx, file.templates);
    const interactions = await importInteractions(ctx, file, channels);
    await importTriggers(ctx, file, channels, interactions);
    refuse(await checkScheduleContacts(ctx, file, channels));
    await importSchedules(ctx, file, { channels, interactions });
    await raiseRoutingRevision(ctx);
    const subjectName = file.workspace.name;
    await recordAudit(ctx, { kind: "import", subject: "workspace", subjectId: workspaceId, subjectName });
    return { workspaceId, slug: file.workspace.slug, channels, interactions };
  });
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new AppError("invalid", "the workspace file cannot be imported", { problems });
}

async function saveWorkspace(db: Db, options: ImportOptions, file: WorkspaceFile): Promise<string> {
  const { slug, name, locale, timeZone, retentionDays, publishing } = file.workspace;
  const facts = {
    name,
    locale,
    timeZone,
    retentionDays,
    ...(publishing && { publishing }),
    ...(options.isDemo && { isDemo: true }),
  };
  const [saved] = await db
    .insert(workspaces)
    .values({ id: newId("workspace"), slug, ...facts })
    // The demo has a sign-in that everybody knows: it never takes over a workspace that somebody works in.
    .onConflictDoUpdate({
      target: workspaces.slug,
      set: facts,
      ...(options.isDemo && { setWhere: eq(workspaces.isDemo, true) }),
    })
    .returning({ id: workspaces.id });
  if (!saved) throw new AppError("conflict", `the short name "${slug}" belongs to a workspace that is not the demo`);
  return saved.id;
}
