import { type ApiRoute, refuse } from "./call";

const v2 = "/v2/bot";

/** Operations that LINE has and this platform does not serve: they answer as for an account without the feature. */
const operations: readonly (readonly [ApiRoute["host"], ApiRoute["method"], string])[] = [
  ["api", "POST", `${v2}/message/markAsRead`],
  ["api", "POST", "/bot/pnp/push"],
  ["api", "GET", `${v2}/message/delivery/pnp`],
  ["api", "GET", `${v2}/insight/demographic`],
  ["api", "GET", `${v2}/insight/followers`],
  ["api", "GET", `${v2}/insight/message/delivery`],
  ["api", "GET", `${v2}/insight/message/event`],
  ["api", "GET", `${v2}/insight/message/event/aggregation`],
  ["api", "POST", `${v2}/audienceGroup/upload`],
  ["api", "PUT", `${v2}/audienceGroup/upload`],
  ["data", "POST", `${v2}/audienceGroup/upload/byFile`],
  ["data", "PUT", `${v2}/audienceGroup/upload/byFile`],
  ["api", "POST", `${v2}/audienceGroup/click`],
  ["api", "POST", `${v2}/audienceGroup/imp`],
  ["api", "GET", `${v2}/audienceGroup/list`],
  ["api", "GET", `${v2}/audienceGroup/{audienceGroupId}`],
  ["api", "DELETE", `${v2}/audienceGroup/{audienceGroupId}`],
  ["api", "GET", `${v2}/coupon`],
  ["api", "POST", `${v2}/coupon`],
  ["api", "GET", `${v2}/coupon/{couponId}`],
  ["api", "PUT", `${v2}/coupon/{couponId}/close`],
  ["api", "GET", `${v2}/membership/list`],
  ["api", "GET", `${v2}/membership/subscription/{userId}`],
  ["api", "GET", `${v2}/membership/{membershipId}/users/ids`],
];

/** The route lines of those operations. */
export const unservedRoutes: readonly ApiRoute[] = operations.map(([host, method, path]) => ({
  host,
  method,
  path,
  operation: `${method} ${path}`,
  auth: "bearer",
  body: "none",
  handle: () => refuse(403, "Access to this API is not available for your account"),
}));
