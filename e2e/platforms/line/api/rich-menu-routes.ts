import type { ApiRoute, PropertyType } from "./call";
import * as aliases from "./rich-menu-aliases";
import * as links from "./rich-menu-links";
import * as menus from "./rich-menus";
import { bare, get, post } from "./route-lines";

const menu = "/v2/bot/richmenu";
const everybody = "/v2/bot/user/all/richmenu";
const one = "/v2/bot/user/{userId}/richmenu";
const object: Record<string, PropertyType> = {
  size: "object",
  selected: "boolean",
  name: "string",
  chatBarText: "string",
  areas: "array",
};
const image = { host: "data", body: "binary" } as const;

/** The rich menu operations. */
export const richMenuRoutes: readonly ApiRoute[] = [
  post(menu, "createRichMenu", menus.createRichMenu, object),
  post(`${menu}/validate`, "validateRichMenuObject", menus.validateRichMenu, object),
  get(`${menu}/list`, "getRichMenuList", menus.listRichMenus),
  get(`${menu}/{richMenuId}`, "getRichMenu", menus.getRichMenu),
  bare("DELETE", `${menu}/{richMenuId}`, "deleteRichMenu", menus.deleteRichMenu),
  get(`${menu}/{richMenuId}/content`, "getRichMenuImage", menus.downloadRichMenuImage, { host: "data" }),
  post(`${menu}/{richMenuId}/content`, "setRichMenuImage", menus.uploadRichMenuImage, {}, image),
  get(everybody, "getDefaultRichMenuId", links.getDefaultRichMenu),
  bare("DELETE", everybody, "cancelDefaultRichMenu", links.clearDefaultRichMenu),
  bare("POST", `${everybody}/{richMenuId}`, "setDefaultRichMenu", links.setDefaultRichMenu),
  get(one, "getRichMenuIdOfUser", links.getUserRichMenu),
  bare("DELETE", one, "unlinkRichMenuIdFromUser", links.unlinkRichMenu),
  bare("POST", `${one}/{richMenuId}`, "linkRichMenuIdToUser", links.linkRichMenu),
  post(`${menu}/bulk/link`, "linkRichMenuIdToUsers", links.bulkLink, { richMenuId: "string", userIds: "array" }),
  post(`${menu}/bulk/unlink`, "unlinkRichMenuIdFromUsers", links.bulkUnlink, { userIds: "array" }),
  post(`${menu}/batch`, "richMenuBatch", links.batchRichMenus, { operations: "array", resumeRequestKey: "string" }),
  post(`${menu}/validate/batch`, "validateRichMenuBatchRequest", links.validateBatch, {
    operations: "array",
    resumeRequestKey: "string",
  }),
  get(`${menu}/progress/batch`, "getRichMenuBatchProgress", links.batchProgress),
  post(`${menu}/alias`, "createRichMenuAlias", aliases.createAlias, {
    richMenuAliasId: "string",
    richMenuId: "string",
  }),
  get(`${menu}/alias/list`, "getRichMenuAliasList", aliases.listAliases),
  get(`${menu}/alias/{richMenuAliasId}`, "getRichMenuAlias", aliases.getAlias),
  post(`${menu}/alias/{richMenuAliasId}`, "updateRichMenuAlias", aliases.updateAlias, { richMenuId: "string" }),
  bare("DELETE", `${menu}/alias/{richMenuAliasId}`, "deleteRichMenuAlias", aliases.deleteAlias),
];
