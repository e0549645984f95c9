import { parsePath, splitTemplate } from "@/lib/engine";
import { isRecord } from "./json-pointer";

/** A number that no action has: what named a deleted action names nothing now, instead of its neighbour. */
const nobody = 0;

/**
 * A list of actions after it was rearranged. What names another one by its number, `{{return[2]}}` or a chain to `2.body`, goes on
 * naming the same action.
 */
export function renumberActions(placed: readonly { item: unknown; was?: number }[], countBefore: number): unknown[] {
  const numbers = new Map(
    placed.flatMap(({ was }, index) => (was === undefined ? [] : [[was + 1, index + 1] as const])),
  );
  const rename = (number: number) => numbers.get(number) ?? (number <= countBefore ? nobody : number);
  return placed.map(({ item }) => (isRecord(item) ? renumber(item, rename) : item));
}

type Rename = (number: number) => number;

function renumber(action: Record<string, unknown>, rename: Rename): Record<string, unknown> {
  const { chains, parameters } = action;
  return {
    ...action,
    ...(parameters === undefined ? {} : { parameters: inTexts(parameters, rename) }),
    ...(Array.isArray(chains) ? { chains: chains.map((chain: unknown) => inChain(chain, rename)) } : {}),
  };
}

function inChain(chain: unknown, rename: Rename): unknown {
  if (!isRecord(chain)) return chain;
  const to =
    typeof chain.to === "string" ? chain.to.replace(/^\d+/, (number) => String(rename(Number(number)))) : chain.to;
  return { ...chain, to, data: inTexts(chain.data, rename) };
}

function inTexts(value: unknown, rename: Rename): unknown {
  if (typeof value === "string") return inText(value, rename);
  if (Array.isArray(value)) return value.map((item: unknown) => inTexts(item, rename));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inTexts(member, rename)]));
}

function inText(text: string, rename: Rename): string {
  if (!text.includes("{{")) return text;
  const parts = splitTemplate(text);
  return parts.map((part) => (part.isPlaceholder ? `{{${inPlaceholder(part.text, rename)}}}` : part.text)).join("");
}

const returned = /^(\s*(?:\$\.?)?return)(\[|\.|\[")(\d+)/;

function inPlaceholder(source: string, rename: Rename): string {
  const [space] = parsePath(source.split("|")[0] ?? "") ?? [];
  if (space !== "return") return source;
  return source.replace(returned, (_, before: string, opening: string, number: string) => {
    return `${before}${opening}${rename(Number(number))}`;
  });
}
