import { and, eq, inArray, or } from "drizzle-orm";
import { channelHealth, channels } from "@/db/schema";
import { saveLinkSettings } from "@/lib/account-links";
import { adapterOf, platforms, sealCredentials } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import type { Problem } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { WorkspaceFile } from "./file.schema";
import { pointer } from "./parse-file";

type FileChannel = WorkspaceFile["channels"][number];

interface PlannedChannel {
  file: FileChannel;
  id: string;
  isNew: boolean;
  /** Absent: what is stored stays. */
  account?: { credentials: unknown; platformAccountId: string | null };
}

interface ChannelPlan {
  channels: PlannedChannel[];
  problems: Problem[];
}

interface Existing {
  id: string;
  workspaceId: string;
  platform: string;
  name: string;
}

/** Decides for each channel of the file whether it is there, and with which credentials; writes nothing. */
export async function planChannels(ctx: Ctx, file: WorkspaceFile): Promise<ChannelPlan> {
  const existing = await findExisting(ctx, file);
  const plans = file.channels.map((channel, index) => planChannel(ctx, existing, channel, index));
  return {
    channels: plans.flatMap((plan) => ("problems" in plan ? [] : [plan])),
    problems: plans.flatMap((plan) => ("problems" in plan ? plan.problems : [])),
  };
}

function findExisting(ctx: Ctx, file: WorkspaceFile): Promise<Existing[]> {
  const ids = file.channels.flatMap((channel) => channel.id ?? []);
  return ctx.db
    .select({ id: channels.id, workspaceId: channels.workspaceId, platform: channels.platform, name: channels.name })
    .from(channels)
    .where(or(eq(channels.workspaceId, ctx.workspaceId), ids.length > 0 ? inArray(channels.id, ids) : undefined));
}

function planChannel(
  ctx: Ctx,
  existing: Existing[],
  channel: FileChannel,
  index: number,
): PlannedChannel | { problems: Problem[] } {
  const problem = (property: string, code: string, message: string) => ({
    problems: [{ path: pointer(["channels", index, property]), code, message }],
  });
  if (!platforms().includes(channel.platform))
    return problem("platform", "unknown_platform", `is not one of ${platforms().join(", ")}`);
  const found = existing.find((one) => (channel.id ? one.id === channel.id : isSameChannel(ctx, one, channel)));
  if (found && found.workspaceId !== ctx.workspaceId) return problem("id", "taken", "belongs to another workspace");
  if (found && found.platform !== channel.platform)
    return problem("platform", "changed", `is "${found.platform}" already; a channel stays on its platform`);
  if (channel.accountLinking && !adapterOf(channel.platform).accountLinking)
    return problem("accountLinking", "not_possible", `is not possible on ${channel.platform}`);
  const planned = { file: channel, id: found?.id ?? channel.id ?? newId("channel"), isNew: !found };
  if (channel.credentials) return withCredentials(planned, channel.credentials, index);
  if (found) return planned;
  const account = canGenerate(channel) ? adapterOf(channel.platform).generateAccount?.() : undefined;
  return account
    ? { ...planned, account }
    : problem("credentials", "required", "is needed for a channel that is new here and not a sandbox");
}

/** Without an id, a channel is the one of the same platform and name. */
function isSameChannel(ctx: Ctx, one: Existing, channel: FileChannel): boolean {
  return one.workspaceId === ctx.workspaceId && one.platform === channel.platform && one.name === channel.name;
}

/** Where an outside platform has to agree, an account can be made up on the pretend one only. */
function canGenerate(channel: FileChannel): boolean {
  return channel.sandbox || adapterOf(channel.platform).setup === undefined;
}

function withCredentials(
  planned: Omit<PlannedChannel, "account">,
  given: Record<string, string>,
  index: number,
): PlannedChannel | { problems: Problem[] } {
  const parsed = adapterOf(planned.file.platform).parseCredentials(given);
  if (parsed.ok)
    return {
      ...planned,
      account: { credentials: parsed.credentials, platformAccountId: planned.file.accountId ?? null },
    };
  return {
    problems: parsed.problems.map(({ field, code }) => ({
      path: pointer(["channels", index, "credentials", field]),
      code,
      message: `does not fit: ${code.replaceAll("_", " ")}`,
    })),
  };
}

/** Writes what was planned and answers with file key → channel id. */
export async function importChannels(ctx: Ctx, planned: PlannedChannel[]): Promise<Record<string, string>> {
  for (const plan of planned) {
    await (plan.isNew ? insertChannel(ctx, plan) : updateChannel(ctx, plan));
    if (plan.file.accountLinking) await importLinking(ctx, plan.id, plan.file.accountLinking);
  }
  return Object.fromEntries(planned.map((plan) => [plan.file.key, plan.id]));
}

async function importLinking(ctx: Ctx, channelId: string, linking: NonNullable<FileChannel["accountLinking"]>) {
  const { siteKey, ...settings } = linking;
  await saveLinkSettings(ctx, channelId, settings, siteKey);
}

async function insertChannel(ctx: Ctx, { id, file, account }: PlannedChannel): Promise<void> {
  if (!account) throw new Error("a new channel was planned without an account");
  await ctx.db.insert(channels).values({
    id,
    workspaceId: ctx.workspaceId,
    platform: file.platform,
    isSandbox: file.sandbox,
    ...factsOf(file),
    ...accountColumns(id, account),
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  });
  await ctx.db.insert(channelHealth).values({ channelId: id }).onConflictDoNothing();
}

async function updateChannel(ctx: Ctx, { id, file, account }: PlannedChannel): Promise<void> {
  await ctx.db
    .update(channels)
    .set({ ...factsOf(file), ...(account && accountColumns(id, account)), updatedAt: ctx.now() })
    .where(and(eq(channels.id, id), eq(channels.workspaceId, ctx.workspaceId)));
}

const factsOf = (file: FileChannel) => ({ name: file.name, locale: file.locale, timeZone: file.timeZone });

function accountColumns(id: string, account: NonNullable<PlannedChannel["account"]>) {
  const { platformAccountId } = account;
  return { secrets: sealCredentials(id, account.credentials), ...(platformAccountId && { platformAccountId }) };
}
