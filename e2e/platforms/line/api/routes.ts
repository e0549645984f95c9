import { narrowcast, narrowcastProgress } from "../sending/narrowcast";
import { pushMessage } from "../sending/push";
import { replyMessage } from "../sending/reply";
import { broadcast, multicast, validateOnly } from "../sending/to-many";
import {
  getAggregationInfo,
  getAggregationList,
  getBotInfo,
  getConsumption,
  getQuota,
  getWebhookEndpoint,
  markAsReadByToken,
  putWebhookEndpoint,
  startLoading,
  testWebhookEndpoint,
} from "./account";
import { openAccountLinkDialog } from "./account-link-dialog";
import type { ApiRoute, PropertyType } from "./call";
import { getContent, getPreview, getTranscoding } from "./content";
import {
  getFollowers,
  getGroupSummary,
  getMemberCount,
  getMemberIds,
  getMemberProfile,
  getProfile,
  issueLinkToken,
  leaveGroup,
} from "./profiles";
import { richMenuRoutes } from "./rich-menu-routes";
import { get, post } from "./route-lines";
import { getDeliveryCount } from "./statistics";
import * as tokens from "./tokens";
import { unservedRoutes } from "./unserved-routes";

type Handle = ApiRoute["handle"];

function oauth(path: string, operation: string, handle: Handle): ApiRoute {
  return { host: "api", method: "POST", path, operation, auth: "none", body: "form", handle };
}

const messages: Record<string, PropertyType> = { messages: "array", notificationDisabled: "boolean" };
const units: Record<string, PropertyType> = { customAggregationUnits: "array" };
const onlyMessages: Record<string, PropertyType> = { messages: "array" };
const retryKey = { retryKey: true };
const v2 = "/v2/bot";

const sending: ApiRoute[] = [
  post(`${v2}/message/reply`, "replyMessage", replyMessage, { replyToken: "string", ...messages }),
  post(`${v2}/message/push`, "pushMessage", pushMessage, { to: "string", ...messages, ...units }, retryKey),
  post(`${v2}/message/multicast`, "multicast", multicast, { to: "array", ...messages, ...units }, retryKey),
  post(`${v2}/message/broadcast`, "broadcast", broadcast, messages, retryKey),
  post(
    `${v2}/message/narrowcast`,
    "narrowcast",
    narrowcast,
    { ...messages, recipient: "object", filter: "object", limit: "object" },
    retryKey,
  ),
  ...["reply", "push", "multicast", "narrowcast", "broadcast"].map((kind) =>
    post(`${v2}/message/validate/${kind}`, `validate.${kind}`, validateOnly, onlyMessages),
  ),
  get(`${v2}/message/progress/narrowcast`, "getNarrowcastProgress", narrowcastProgress),
];

const account: ApiRoute[] = [
  get(`${v2}/info`, "getBotInfo", getBotInfo),
  get(`${v2}/message/quota`, "getMessageQuota", getQuota),
  get(`${v2}/message/quota/consumption`, "getMessageQuotaConsumption", getConsumption),
  get(`${v2}/message/aggregation/info`, "getAggregationUnitUsage", getAggregationInfo),
  get(`${v2}/message/aggregation/list`, "getAggregationUnitNameList", getAggregationList),
  ...["reply", "push", "multicast", "broadcast"].map((method) =>
    get(`${v2}/message/delivery/${method}`, `getNumberOfSent.${method}`, getDeliveryCount(method)),
  ),
  post(`${v2}/chat/loading/start`, "showLoadingAnimation", startLoading, {
    chatId: "string",
    loadingSeconds: "number",
  }),
  post(`${v2}/chat/markAsRead`, "markMessagesAsReadByToken", markAsReadByToken, { markAsReadToken: "string" }),
  get(`${v2}/channel/webhook/endpoint`, "getWebhookEndpoint", getWebhookEndpoint),
  post(
    `${v2}/channel/webhook/endpoint`,
    "setWebhookEndpoint",
    putWebhookEndpoint,
    { endpoint: "string" },
    { method: "PUT" },
  ),
  post(`${v2}/channel/webhook/test`, "testWebhookEndpoint", testWebhookEndpoint, { endpoint: "string" }),
];

const people: ApiRoute[] = [
  get(`${v2}/profile/{userId}`, "getProfile", getProfile),
  get(`${v2}/user/{userId}/linkToken`, "issueLinkToken", issueLinkToken, { method: "POST" }),
  get(`${v2}/followers/ids`, "getFollowers", getFollowers),
  get(`${v2}/group/{groupId}/summary`, "getGroupSummary", getGroupSummary),
  ...(["group", "room"] as const).flatMap((kind) => [
    get(`${v2}/${kind}/{${kind}Id}/member/{userId}`, `${kind}.getMemberProfile`, getMemberProfile(kind)),
    get(`${v2}/${kind}/{${kind}Id}/members/count`, `${kind}.getMemberCount`, getMemberCount(kind)),
    get(`${v2}/${kind}/{${kind}Id}/members/ids`, `${kind}.getMembersIds`, getMemberIds(kind)),
    get(`${v2}/${kind}/{${kind}Id}/leave`, `${kind}.leave`, leaveGroup(kind), { method: "POST" }),
  ]),
];

/** Pages of LINE's own that people are sent to; they stand on the host of the API here. */
const dialogs: ApiRoute[] = [
  get("/dialog/bot/accountLink", "accountLinkDialog", openAccountLinkDialog, { auth: "none" }),
];

const data: ApiRoute[] = [
  get(`${v2}/message/{messageId}/content`, "getMessageContent", getContent, { host: "data" }),
  get(`${v2}/message/{messageId}/content/preview`, "getMessageContentPreview", getPreview, { host: "data" }),
  get(`${v2}/message/{messageId}/content/transcoding`, "getMessageContentTranscoding", getTranscoding, {
    host: "data",
  }),
];

const channelTokens: ApiRoute[] = [
  oauth("/v2/oauth/accessToken", "issueChannelToken", tokens.issueShortLived),
  oauth("/v2/oauth/verify", "verifyChannelToken", tokens.verifyByForm),
  oauth("/v2/oauth/revoke", "revokeChannelToken", tokens.revoke),
  oauth("/oauth2/v3/token", "issueStatelessChannelToken", tokens.issueStateless),
  oauth("/oauth2/v2.1/token", "issueChannelTokenByJWT", tokens.issueByJwt),
  oauth("/oauth2/v2.1/revoke", "revokeChannelTokenByJWT", tokens.revokeByJwt),
  get("/oauth2/v2.1/verify", "verifyChannelTokenByJWT", tokens.verifyByQuery, { auth: "none" }),
  get("/oauth2/v2.1/tokens/kid", "getsAllValidChannelAccessTokenKeyIds", tokens.listKeyIds, { auth: "none" }),
];

/** Everything that the two API hosts answer; to serve one more operation, add a line. */
export const apiRoutes: readonly ApiRoute[] = [
  ...sending,
  ...account,
  ...people,
  ...dialogs,
  ...data,
  ...channelTokens,
  ...richMenuRoutes,
  ...unservedRoutes,
];
