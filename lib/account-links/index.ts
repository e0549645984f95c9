import "server-only";

export { completeLink, failLink, removeLink } from "./complete-link";
export { linkCard, linkedMessage, unlinkedMessage } from "./link-messages";
export { type LinkRequest, linkRequestOf } from "./link-request";
export {
  findLinking,
  loadLinkSettings,
  renewSiteKey,
  type ShownLinkSettings,
  saveLinkSettings,
} from "./link-settings";
export { type OpenedLink, openLink } from "./open-link";
export { startAddress } from "./start-address";
export { type SignInReceipt, takeSignedIn } from "./take-signed-in";
