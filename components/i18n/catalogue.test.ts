import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createTranslator, type IntlError } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue";
import { type Locale, locales } from "./locale";
import { messageShape } from "./message-shape";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

async function loadFlat(load: Record<Locale, () => Promise<{ default: Tree }>>, locale: Locale) {
  return flatten((await load[locale]()).default);
}

describe.each(Object.entries(catalogue))("messages of %s", (_name, load) => {
  test("both languages have the same keys", async () => {
    const [ja, en] = [await loadFlat(load, "ja"), await loadFlat(load, "en")];
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
  });

  test("both languages use the same arguments and tags", async () => {
    const [ja, en] = [await loadFlat(load, "ja"), await loadFlat(load, "en")];
    for (const [key, text] of ja)
      expect({ key, ...messageShape(en.get(key) ?? "") }).toEqual({ key, ...messageShape(text) });
  });

  test.each(locales)("every text in %s says something and can be formatted", async (locale) => {
    for (const [key, text] of await loadFlat(load, locale)) {
      expect(text.trim(), key).not.toBe("");
      expect(format(locale, text), key).not.toBe("");
    }
  });
});

function format(locale: Locale, text: string): string {
  const shape = messageShape(text);
  const fail = (error: IntlError) => {
    throw error;
  };
  const t = createTranslator({ locale, messages: { text }, onError: fail, timeZone: "UTC" });
  const values = Object.fromEntries(shape.arguments.map((name) => [name, 1]));
  const tags = Object.fromEntries(shape.tags.map((name) => [name, (chunks: string) => chunks]));
  return t.markup("text", { ...values, ...tags });
}

test("every folder with messages is in the catalogue", () => {
  const components = path.resolve(import.meta.dirname, "..");
  const folders = readdirSync(components).filter((name) => existsSync(path.join(components, name, "messages/ja.json")));
  expect(Object.keys(catalogue).sort()).toEqual(folders.sort());
});
