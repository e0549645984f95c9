import { clientSafeKernel, layerOf, permissions, pureKernel, roomOf, sharedComponents } from "./layers";
import type { Import, SourceFile } from "./source-file";

/** Says what is wrong with one import and what to do instead; nothing when it is allowed. */
type ImportRule = (file: SourceFile, used: Import) => string | undefined;

/** Every rule about a single import; the first that objects is reported. */
export function judgeImport(file: SourceFile, used: Import): string | undefined {
  const rules = used.isOurs ? ownRules : packageRules;
  for (const rule of rules) {
    const objection = rule(file, used);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

const noScripts: ImportRule = (file, used) => {
  const isAllowed = layerOf(used.target) !== "scripts" || ["scripts", "e2e"].includes(layerOf(file.path));
  return isAllowed ? undefined : "lib/scripts is for commands, nothing imports it: move what is shared into a room.";
};

const onlyThroughDoors: ImportRule = (file, used) => {
  const room = roomOf(used.target);
  if (room === undefined || room === "lib/kernel" || room === "lib/scripts") return undefined;
  const mayTest = ["scripts", "e2e"].includes(layerOf(file.path)) || isPlayground(file);
  const isForTests = used.target.startsWith(`${room}/testing/`) && mayTest;
  if (isForTests) return undefined;
  const isDoor = used.target === `${room}/index` || used.target === `${room}/shared`;
  if (room !== roomOf(file.path)) {
    return isDoor
      ? undefined
      : `${used.target} lies behind the door of ${room}: export it from ${room}/index.ts (or shared.ts).`;
  }
  const isOwnFrontDoor = used.target === `${room}/index`;
  return isOwnFrontDoor ? "Files of a room import each other directly, not through their own door." : undefined;
};

const table: ImportRule = (file, used) => {
  const [from, to] = [layerOf(file.path), layerOf(used.target)];
  const { to: allowed, typesOf = [], instead } = permissions[from];
  const isSameLayer = from === to;
  const isSharedDoor = used.target.endsWith("/shared") && ["domains", "components", "root"].includes(from);
  const isSeed = file.path.startsWith("db/seed/") || (isPlayground(file) && used.target.startsWith("db/seed/"));
  if (isSameLayer || isSeed || allowed.includes(to) || (used.isTypeOnly && typesOf.includes(to))) return undefined;
  return isSharedDoor ? undefined : `${from} may not import ${to} (${used.target}). ${instead}`;
};

/** Pages for those who build the product show samples, those of tests and of the demo too. */
function isPlayground(file: SourceFile): boolean {
  return file.path.startsWith("app/(dev)/");
}

const purity: ImportRule = (file, used) => {
  const isPure = ["messages", "engine"].includes(layerOf(file.path));
  if (!isPure || layerOf(used.target) !== "kernel" || pureKernel.has(used.target)) return undefined;
  return `Of the kernel, pure rooms use ids, errors and grouping alone, not ${used.target}: pass the value in.`;
};

const noSiblingPlatform: ImportRule = (file, used) => {
  const [mine, theirs] = [platformOf(file.path), platformOf(used.target)];
  if (mine === undefined || theirs === undefined || mine === theirs) return undefined;
  return `Platform ${mine} may not know platform ${theirs}: move what they share up into lib/channels.`;
};

function platformOf(file: string): string | undefined {
  return /^lib\/channels\/([^/]+)\//.exec(file)?.[1];
}

const clientSide: ImportRule = (file, used) => {
  if (layerOf(file.path) !== "components" || layerOf(used.target) !== "kernel" || used.isTypeOnly) return undefined;
  return clientSafeKernel.has(used.target)
    ? undefined
    : `${used.target} does not belong into a browser: pass its value as a prop.`;
};

const noOtherFeature: ImportRule = (file, used) => {
  const [mine, theirs] = [featureOf(file.path), featureOf(used.target)];
  if (mine === undefined || theirs === undefined || mine === theirs || sharedComponents.has(theirs)) return undefined;
  const isCatalogue = file.path === "components/i18n/catalogue.ts" && used.target.endsWith(".json");
  if (isCatalogue) return undefined;
  return `Feature ${mine} may not import feature ${theirs}: let the page compose them, or move the part to components/ui.`;
};

function featureOf(file: string): string | undefined {
  return /^components\/([^/]+)\//.exec(file)?.[1];
}

const sharedStaysLight: ImportRule = (file, used) => {
  const isShared = /^lib\/[^/]+\/shared\.ts$/.test(file.path);
  const isHeavy = used.target.endsWith("/index") || (used.target.startsWith("db/") && !used.isTypeOnly);
  const isPureDoor = ["messages", "engine"].includes(layerOf(used.target));
  return isShared && isHeavy && !isPureDoor
    ? "shared.ts goes to browsers: import the schema's own file instead."
    : undefined;
};

const ownRules = [
  noScripts,
  onlyThroughDoors,
  noSiblingPlatform,
  noOtherFeature,
  clientSide,
  purity,
  sharedStaysLight,
  table,
];

const noFramework: ImportRule = (file, used) => {
  const isFramework = /^(next|react|react-dom|next-auth)(\/|$)/.test(used.target);
  const isRoom = roomOf(file.path) !== undefined && layerOf(file.path) !== "auth" && layerOf(file.path) !== "scripts";
  return isFramework && isRoom
    ? `${used.target} stays outside lib (but for lib/auth): take plain values and return plain values.`
    : undefined;
};

const databaseLayers = new Set(["db", "domains", "durable", "workflows", "auth", "scripts", "e2e"]);

const noDatabase: ImportRule = (file, used) => {
  const isDriver = /^(drizzle-orm|pg|@neondatabase\/serverless)(\/|$)/.test(used.target);
  if (!isDriver || databaseLayers.has(layerOf(file.path))) return undefined;
  return `${used.target} is used in db and the server files of domains and workflows only: call a query of a room.`;
};

const lineSdk: ImportRule = (file, used) => {
  const isSdk = used.target.startsWith("@line/");
  const isAtHome = file.path.startsWith("lib/channels/line/") || layerOf(file.path) === "e2e";
  return isSdk && !isAtHome ? "LINE is known in lib/channels/line only: go through the adapter." : undefined;
};

const packageRules = [noFramework, noDatabase, lineSdk];
