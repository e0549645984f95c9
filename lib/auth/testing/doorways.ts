import { someOptions } from "@/lib/simulator/testing/some-options";
import type { Shop } from "./a-shop";

/** A doorway that asks for no auth session, and why that is right. */
export interface Open {
  open: string;
}

/** What a request to a route of a workspace carries, besides the workspace. */
export interface RouteCall {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Says that a viewer may do this although it is not a GET, and why. */
  viewer?: string;
  /** Answers with a stream: only refusals are tried. */
  isStream?: boolean;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type RouteSample = Open | ((shop: Shop) => Partial<Record<Method, RouteCall>>);

/** Actions of a workspace take its slug and an input; those of a person take an input. */
export type ActionSample = Open | { person: unknown } | ((shop: Shop) => { input: unknown; viewer?: string });

const channel = "app/api/workspaces/[workspace]/channels/[channelId]";
const sandbox = `${channel}/sandbox`;
const ofChannel = ({ ids }: Shop) => ({ params: { channelId: ids.channel } });
const interactions = "app/api/workspaces/[workspace]/interactions";
const aForm = JSON.stringify({ steps: [{ id: "q1", message: "?" }] });
const aSimulation = {
  definition: { format: 1, steps: [{ id: "q1" }] },
  options: someOptions({ others: [] }),
  inputs: [{ type: "text", text: "予約" }],
};
const inbox = "app/api/workspaces/[workspace]/inbox";
const ofConversation = ({ ids }: Shop) => ({ params: { conversationId: ids.conversation } });

const template = "app/api/workspaces/[workspace]/templates/[templateId]";
const ofTemplate = ({ ids }: Shop) => ({ params: { templateId: ids.template } });
const aTemplate = { title: "道案内", messages: [{ type: "text", text: "駅から 3 分です。" }] };
const sessions = "app/api/workspaces/[workspace]/interactions/[interactionId]/sessions";
const ofInteraction = ({ ids }: Shop) => ({ params: { interactionId: ids.interaction } });
const commenting = "app/api/workspaces/[workspace]/interactions/[interactionId]/comments";
const thread = `${commenting}/threads/[threadId]`;
const ofThread = ({ ids }: Shop) => ({ params: { interactionId: ids.interaction, threadId: ids.thread } });
const links = "app/api/workspaces/[workspace]/interactions/[interactionId]/links";
const ofSession = ({ ids }: Shop) => ({ params: { interactionId: ids.interaction, sessionId: ids.session } });

/** One sample request for each method of each route. A route without one fails the test that walks them. */
export const routeSamples: Record<string, RouteSample> = {
  "app/api/auth/[...nextauth]/route.ts": { open: "signing in; guarded by next-auth's own token and the throttle" },
  "app/api/health/route.ts": { open: "whoever watches the installation; tells no content" },
  "app/(dev)/playground/pictures/[name]/route.ts": {
    open: "drawn pictures of the playground; absent without the demo",
  },
  "app/api/webhooks/line/[channelId]/route.ts": { open: "the platform; guarded by its signature over the raw body" },
  "app/api/webhooks/web/[channelId]/route.ts": { open: "visitors of a chat page; who they are comes from their token" },
  "app/api/chat/[channelId]/thread/route.ts": { open: "visitors of a chat page; empty without their token" },
  "app/api/chat/[channelId]/events/route.ts": { open: "visitors of a chat page; no stream without their token" },
  "app/api/chat/[channelId]/pictures/[pictureId]/route.ts": {
    open: "visitors of a chat page; each sees their own pictures alone, by their token",
  },
  "app/api/account-links/[channelId]/route.ts": { open: "the workspace's own site; guarded by its key" },
  "app/api/files/[token]/route.ts": { open: "platforms and phones that show a message; the address is the key" },
  "app/api/workspaces/[workspace]/files/route.ts": () => ({ POST: { query: { kind: "image" }, body: "no picture" } }),
  "app/api/workspaces/[workspace]/files/adoptions/route.ts": () => ({ POST: { body: { urls: [] } } }),
  "app/api/workspaces/[workspace]/pictures/route.ts": () => ({
    GET: { query: { url: "https://example.com/a.png" }, isStream: true },
  }),
  "app/api/workspaces/[workspace]/templates/route.ts": () => ({ GET: {}, POST: { body: aTemplate } }),
  [`${template}/route.ts`]: (shop) => ({
    GET: ofTemplate(shop),
    PUT: { ...ofTemplate(shop), body: { ...aTemplate, key: "way", revision: 1 } },
    DELETE: ofTemplate(shop),
  }),
  [`${template}/uses/route.ts`]: (shop) => ({ GET: ofTemplate(shop) }),
  [`${template}/copies/route.ts`]: (shop) => ({ POST: { ...ofTemplate(shop), body: { title: "コピー" } } }),
  [`${template}/restoration/route.ts`]: (shop) => ({ PUT: ofTemplate(shop) }),
  "app/api/workspaces/[workspace]/live/route.ts": () => ({ GET: { isStream: true } }),
  "app/api/workspaces/[workspace]/live/news/route.ts": () => ({ GET: {} }),
  [`${channel}/route.ts`]: (shop) => ({ GET: ofChannel(shop) }),
  [`${channel}/quota/route.ts`]: (shop) => ({ GET: ofChannel(shop) }),
  [`${sandbox}/route.ts`]: (shop) => ({ GET: ofChannel(shop) }),
  [`${sandbox}/events/route.ts`]: (shop) => ({ GET: { ...ofChannel(shop), isStream: true } }),
  [`${sandbox}/acts/route.ts`]: (shop) => ({
    POST: { ...ofChannel(shop), body: { personId: "person", do: { type: "text", text: "予約" } } },
  }),
  [`${sandbox}/chats/[personId]/route.ts`]: ({ ids }) => ({
    DELETE: { params: { channelId: ids.channel, personId: "person" } },
  }),
  [`${sandbox}/clock/route.ts`]: (shop) => ({ POST: { ...ofChannel(shop), body: { advanceMs: 60_000 } } }),
  [`${sandbox}/network/route.ts`]: (shop) => ({ PUT: { ...ofChannel(shop), body: { isUnstable: true } } }),
  [`${sandbox}/people/route.ts`]: (shop) => ({ POST: { ...ofChannel(shop), body: { displayName: "花子" } } }),
  [`${sessions}/route.ts`]: (shop) => ({ GET: ofInteraction(shop) }),
  [`${sessions}/summary/route.ts`]: (shop) => ({ GET: ofInteraction(shop) }),
  [`${sessions}/export/route.ts`]: (shop) => ({ GET: { ...ofInteraction(shop), isStream: true } }),
  [`${sessions}/deletions/route.ts`]: (shop) => ({
    POST: { ...ofInteraction(shop), body: { sessionIds: [shop.ids.session] } },
  }),
  [`${sessions}/[sessionId]/route.ts`]: (shop) => ({ GET: ofSession(shop) }),
  [`${sessions}/[sessionId]/status/route.ts`]: (shop) => ({
    PUT: { ...ofSession(shop), body: { status: "canceled", revision: 1 } },
  }),
  [`${sessions}/[sessionId]/answers/[stepId]/route.ts`]: ({ ids }) => ({
    PUT: {
      params: { interactionId: ids.interaction, sessionId: ids.session, stepId: "menu" },
      body: { value: "カット", revision: 1 },
    },
  }),
  [`${interactions}/route.ts`]: () => ({ POST: { body: { title: "予約", key: "booking", channelIds: [] } } }),
  [`${interactions}/[interactionId]/copies/route.ts`]: (shop) => ({
    POST: { ...ofInteraction(shop), body: { title: "コピー" } },
  }),
  [`${interactions}/[interactionId]/draft/route.ts`]: (shop) => ({
    GET: ofInteraction(shop),
    PATCH: { ...ofInteraction(shop), body: { revision: 0, changeId: "a-change-id", patches: [] } },
  }),
  [`${interactions}/[interactionId]/facts/route.ts`]: (shop) => ({
    GET: ofInteraction(shop),
    PATCH: { ...ofInteraction(shop), body: { title: "ご予約" } },
  }),
  [`${interactions}/[interactionId]/simulations/route.ts`]: (shop) => ({
    GET: { ...ofInteraction(shop), query: { interactions: "booking", templates: "welcome" } },
    POST: { ...ofInteraction(shop), body: aSimulation, viewer: "nothing of a simulation is real (SIM-12)" },
  }),
  [`${interactions}/[interactionId]/simulations/actions/route.ts`]: (shop) => ({
    POST: { ...ofInteraction(shop), body: { type: "http_request", parameters: { url: "http://127.0.0.1/" } } },
  }),
  [`${interactions}/[interactionId]/test-sends/route.ts`]: ({ ids }) => ({
    POST: {
      params: { interactionId: ids.interaction },
      body: { channelId: ids.channel, clientId: "a-client-id", messages: [{ type: "text", text: "ためし" }] },
    },
  }),
  "app/api/workspaces/[workspace]/test-places/route.ts": () => ({ GET: {} }),
  "app/api/workspaces/[workspace]/test-places/[channelId]/checks/route.ts": (shop) => ({
    POST: { ...ofChannel(shop), body: { messages: [{ type: "text", text: "ためし" }] } },
  }),
  "app/api/workspaces/[workspace]/test-places/[channelId]/route.ts": (shop) => ({
    POST: ofChannel(shop),
    DELETE: ofChannel(shop),
  }),
  [`${interactions}/[interactionId]/draft/file-checks/route.ts`]: (shop) => ({ POST: ofInteraction(shop) }),
  [`${interactions}/[interactionId]/draft/review/route.ts`]: (shop) => ({ GET: ofInteraction(shop) }),
  [`${interactions}/[interactionId]/draft/points/route.ts`]: (shop) => ({ GET: ofInteraction(shop) }),
  [`${interactions}/[interactionId]/draft/points/[pointId]/route.ts`]: ({ ids }) => ({
    GET: { params: { interactionId: ids.interaction, pointId: ids.restorePoint } },
  }),
  [`${commenting}/counts/route.ts`]: (shop) => ({ GET: ofInteraction(shop) }),
  [`${commenting}/people/route.ts`]: () => ({ GET: { params: { interactionId: "any" } } }),
  [`${commenting}/threads/route.ts`]: (shop) => ({
    GET: ofInteraction(shop),
    POST: { ...ofInteraction(shop), body: { clientId: "a-client-id", stepId: "menu", text: "どうでしょう" } },
  }),
  [`${thread}/route.ts`]: (shop) => ({ GET: ofThread(shop) }),
  [`${thread}/comments/route.ts`]: (shop) => ({
    POST: { ...ofThread(shop), body: { clientId: "a-client-id", text: "よいと思います" } },
  }),
  [`${thread}/comments/[commentId]/route.ts`]: (shop) => {
    const params = { ...ofThread(shop).params, commentId: shop.ids.comment };
    return { PUT: { params, body: { text: "別の言葉" } }, DELETE: { params } };
  },
  [`${thread}/resolution/route.ts`]: (shop) => ({ PUT: ofThread(shop), DELETE: ofThread(shop) }),
  [`${thread}/seen/route.ts`]: (shop) => ({
    PUT: { ...ofThread(shop), viewer: "what somebody has read is their own" },
  }),
  [`${interactions}/[interactionId]/versions/route.ts`]: (shop) => ({
    POST: { ...ofInteraction(shop), body: { revision: 0, acceptsWarnings: true } },
  }),
  [`${interactions}/[interactionId]/versions/[number]/route.ts`]: ({ ids }) => ({
    GET: { params: { interactionId: ids.interaction, number: "3" } },
  }),
  [`${interactions}/imports/route.ts`]: () => ({
    POST: { body: { text: aForm, target: { type: "new", title: "別の予約", channelIds: [] } } },
  }),
  [`${interactions}/imports/report/route.ts`]: () => ({ POST: { body: { text: aForm } } }),
  [`${interactions}/[interactionId]/file/route.ts`]: ({ ids }) => ({
    GET: {
      params: { interactionId: ids.interaction },
      query: { of: "3" },
      viewer: "whoever may look may take a copy along; that they did is written down",
    },
  }),
  "app/api/workspaces/[workspace]/triggers/rehearsals/route.ts": ({ ids }) => ({
    POST: {
      body: {
        channelId: ids.channel,
        happening: { type: "text", text: "予約" },
        person: { type: "contact", contactId: ids.contact },
      },
      viewer: "nothing is written and nothing is sent",
    },
  }),
  "app/api/workspaces/[workspace]/schedules/people/route.ts": ({ ids }) => ({
    GET: { query: { channelId: ids.channel } },
  }),
  "app/api/workspaces/[workspace]/schedules/reach/route.ts": ({ ids }) => ({
    POST: { body: { channelId: ids.channel, audience: { type: "everyone" } } },
  }),
  [`${links}/route.ts`]: (shop) => ({
    GET: ofInteraction(shop),
    POST: { ...ofInteraction(shop), body: { shows: "live" } },
  }),
  [`${links}/[linkId]/route.ts`]: ({ ids }) => ({
    DELETE: { params: { interactionId: ids.interaction, linkId: ids.shareLink } },
  }),
  [`${inbox}/summary/route.ts`]: () => ({ GET: {} }),
  [`${inbox}/conversations/route.ts`]: () => ({ GET: { query: { view: "all" } } }),
  [`${inbox}/conversations/[conversationId]/route.ts`]: (shop) => ({ GET: ofConversation(shop) }),
  [`${inbox}/media/[mediaId]/route.ts`]: ({ ids }) => ({ GET: { params: { mediaId: ids.media } } }),
  [`${inbox}/conversations/[conversationId]/entries/route.ts`]: (shop) => ({ GET: ofConversation(shop) }),
  [`${inbox}/conversations/[conversationId]/draft/route.ts`]: (shop) => ({
    PUT: { ...ofConversation(shop), body: { text: "下書き" } },
  }),
  [`${inbox}/conversations/[conversationId]/handler/route.ts`]: (shop) => ({
    PUT: { ...ofConversation(shop), body: { handler: "human" } },
  }),
  [`${inbox}/conversations/[conversationId]/needs-reply/route.ts`]: (shop) => ({ DELETE: ofConversation(shop) }),
  [`${inbox}/conversations/[conversationId]/replies/route.ts`]: (shop) => ({
    POST: {
      ...ofConversation(shop),
      body: { clientId: "a-client-id", messages: [{ type: "text", text: "はい、承ります。" }] },
    },
  }),
  [`${inbox}/conversations/[conversationId]/sends/[sendId]/resolution/route.ts`]: ({ ids }) => ({
    PUT: { params: { conversationId: ids.conversation, sendId: "sd_none" }, body: { as: "push" } },
  }),
  [`${inbox}/conversations/[conversationId]/seen/route.ts`]: (shop) => ({
    PUT: { ...ofConversation(shop), body: { seq: 1 }, viewer: "how far somebody has read is their own" },
  }),
  [`${inbox}/conversations/[conversationId]/unread/route.ts`]: (shop) => ({
    PUT: {
      ...ofConversation(shop),
      body: { entryId: shop.ids.entry },
      viewer: "how far somebody has read is their own",
    },
  }),
};

const channels = "app/(dashboard)/[workspace]/channels/actions.ts";
const credentials = { channelId: "2000000000", channelSecret: "0".repeat(32), accessToken: "token" };
const account = "app/(dashboard)/[workspace]/settings/account/actions.ts";
const share = "app/(dashboard)/[workspace]/interactions/[interaction]/share/actions.ts";
const integrations = "app/(dashboard)/[workspace]/settings/integrations/actions.ts";
const triggers = "app/(dashboard)/[workspace]/triggers/actions.ts";
const schedules = "app/(dashboard)/[workspace]/triggers/schedules/actions.ts";
const members = "app/(dashboard)/[workspace]/settings/members/actions.ts";

/** One sample for each server action, as `file#export`. An action without one fails the test that walks them. */
export const actionSamples: Record<string, ActionSample> = {
  "app/(auth)/actions.ts#signIn": { open: "signing in; throttled" },
  "app/(auth)/actions.ts#continueWithProvider": { open: "signing in" },
  "app/(auth)/actions.ts#signOutHere": { open: "ends whatever session there is" },
  "app/(auth)/actions.ts#startAsFirstOwner": { open: "refused by the use case once anybody has an account" },
  "app/(auth)/actions.ts#join": { open: "guarded by the invitation's token" },
  "app/(auth)/actions.ts#startWorkspace": { person: { workspaceName: "別の店", slug: "another-shop" } },
  "app/(auth)/actions.ts#accept": { person: { token: "unknown" } },
  "app/(dashboard)/actions.ts#leave": { open: "ends whatever session there is" },
  [`${account}#saveProfile`]: { person: { name: "別の名前" } },
  [`${account}#savePassword`]: { person: { currentPassword: "correct horse", newPassword: "another horse" } },
  [`${account}#linkProvider`]: { person: { provider: "line", next: "/" } },
  [`${account}#signOutEverywhere`]: { person: {} },
  [`${channels}#connectLine`]: () => ({ input: credentials }),
  [`${channels}#createWeb`]: () => ({ input: { name: "チャット" } }),
  [`${channels}#createSandbox`]: () => ({ input: { name: "おためし" } }),
  [`${channels}#register`]: ({ ids }) => ({ input: { id: ids.channel } }),
  [`${channels}#test`]: ({ ids }) => ({ input: { id: ids.channel } }),
  [`${channels}#rename`]: ({ ids }) => ({ input: { id: ids.channel, name: "別の名前" } }),
  [`${channels}#saveLinking`]: ({ ids }) => ({
    input: { id: ids.channel, isEnabled: "on", keyword: "連携", loginUrl: "https://shop.example/login" },
  }),
  [`${channels}#renewLinkingKey`]: ({ ids }) => ({ input: { id: ids.channel } }),
  [`${channels}#replaceCredentials`]: ({ ids }) => ({ input: { id: ids.channel, ...credentials } }),
  [`${channels}#remove`]: ({ ids }) => ({ input: { id: ids.channel, confirmation: "門外不出-our-shop" } }),
  "app/(dashboard)/[workspace]/interactions/[interaction]/versions/actions.ts#rollBack": ({ ids }) => ({
    input: { interactionId: ids.interaction, number: 3 },
  }),
  [`${share}#makeKeyword`]: ({ ids }) => ({
    input: { interactionId: ids.interaction, channelId: ids.channel, keyword: "予約" },
  }),
  [`${integrations}#putSecret`]: () => ({ input: { name: "CRM_KEY", value: "value" } }),
  [`${integrations}#removeSecret`]: () => ({ input: { name: "CRM_KEY" } }),
  [`${integrations}#putAiEndpoint`]: () => ({ input: { baseUrl: "https://ai.example.com/v1", model: "small" } }),
  [`${integrations}#removeAiEndpoint`]: () => ({ input: {} }),
  [`${integrations}#tryMail`]: () => ({ input: {} }),
  "app/(dashboard)/[workspace]/settings/retention/actions.ts#saveDays": () => ({ input: { retentionDays: 30 } }),
  [`${triggers}#save`]: ({ ids }) => ({
    input: {
      title: "予約",
      channelIds: [ids.channel],
      rule: { type: "follow" },
      effect: { type: "start_interaction", interactionId: ids.interaction },
    },
  }),
  [`${triggers}#remove`]: ({ ids }) => ({ input: { id: ids.trigger } }),
  [`${triggers}#flip`]: ({ ids }) => ({ input: { id: ids.trigger, isEnabled: false } }),
  [`${triggers}#order`]: ({ ids }) => ({ input: { ids: [ids.trigger] } }),
  [`${schedules}#save`]: ({ ids }) => ({
    input: {
      title: "毎朝",
      channelId: ids.channel,
      recurrence: { type: "daily", time: "10:00" },
      audience: { type: "everyone" },
      effect: { type: "start_interaction", interactionId: ids.interaction },
      isEnabled: false,
    },
  }),
  [`${schedules}#stop`]: ({ ids }) => ({ input: { id: ids.schedule } }),
  [`${schedules}#remove`]: ({ ids }) => ({ input: { id: ids.schedule } }),
  "app/(dashboard)/[workspace]/settings/hours/actions.ts#save": ({ ids }) => ({
    input: { channelId: ids.channel, hours: null },
  }),
  [`${members}#invite`]: () => ({ input: { role: "viewer" } }),
  [`${members}#revoke`]: ({ ids }) => ({ input: { invitationId: ids.invitation } }),
  [`${members}#change`]: ({ ids }) => ({ input: { memberId: ids.owner, role: "viewer" } }),
  [`${members}#setPublishing`]: () => ({ input: { publishing: "publishers" } }),
  [`${members}#remove`]: ({ ids }) => ({ input: { memberId: ids.owner } }),
};

/** Pages that anybody may open; all others belong to a workspace. */
export const openPages: Record<string, string> = {
  "app/(public)/account-link/[token]/page.tsx": "whoever was sent it in a chat; the address is the key",
  "app/(public)/s/[token]/page.tsx": "whoever was given the link; the address is the key, wrong ones are throttled",
  "app/(public)/chat/[channel]/page.tsx": "the chat page of a channel",
  "app/page.tsx": "only leads on",
  "app/(auth)/sign-in/page.tsx": "the way in",
  "app/(auth)/sign-up/page.tsx": "only leads on",
  "app/(auth)/welcome/page.tsx": "the first owner's way in",
  "app/(auth)/invite/[token]/page.tsx": "guarded by the invitation's token",
};

/** Folders of pages that a production build does not have. */
export const developmentPages = /^app\/\(dev\)\//;

/** What stands for each bracket of a page's path. */
export function pageParams({ slug, ids }: Shop): Record<string, string | string[]> {
  return {
    workspace: slug,
    interaction: ids.interaction,
    template: ids.template,
    number: "3",
    conversation: [ids.conversation],
    session: [ids.session],
    channel: ids.channel,
    channelId: ids.channel,
    trigger: ids.trigger,
    schedule: ids.schedule,
    platform: "line",
  };
}
