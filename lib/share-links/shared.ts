export {
  type MadeShareLink,
  type NewShareLink,
  newShareLinkSchema,
  type ShareLinkItem,
  sharedStateValues,
} from "./share-link.schema";
