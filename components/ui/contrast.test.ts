import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

type Theme = "light" | "dark";

const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");
const declarations = { light: readBlock(":root"), dark: readBlock('[data-theme="dark"]') };

function readBlock(selector: string): Map<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split("\n}")[0] ?? "";
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

function resolve(theme: Theme, name: string): string {
  const value = (theme === "dark" ? declarations.dark.get(name) : undefined) ?? declarations.light.get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference ? resolve(theme, reference) : value;
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const linear = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => luminance(resolve(theme, `--${name}`)))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const textLeast = 4.5;
const graphicsLeast = 3;

/** Foreground, ground, ratio in light, ratio in dark: the table of the design. */
const texts = [
  ["fg", "surface", 16.0, 14.6],
  ["fg-2", "surface", 6.7, 8.7],
  ["fg-2", "surface-sunken", 5.9, 9.4],
  ["fg-3", "surface", 5.3, 5.8],
  ["fg-3", "bg", 5.0, 6.3],
  ["fg-3", "surface-sunken", 4.7, 6.3],
  ["on-accent", "accent", 7.2, 5.2],
  ["on-accent", "accent-hover", 9.8, 7.2],
  ["accent-fg", "surface", 7.2, 10.1],
  ["accent-fg", "bg", 6.8, 11.0],
  ["accent-soft-fg", "accent-soft", 8.4, 9.8],
  ["auto-fg", "surface", 7.6, 9.7],
  ["auto-fg", "auto-soft", 6.4, 7.8],
  ["success-fg", "surface", 6.9, 10.4],
  ["success-fg", "success-soft", 5.9, 8.5],
  ["warning-fg", "surface", 7.4, 9.9],
  ["warning-fg", "warning-soft", 6.3, 8.3],
  ["danger-fg", "surface", 7.8, 9.6],
  ["danger-fg", "danger-soft", 6.6, 8.2],
  ["on-danger", "danger", 5.7, 6.4],
  ["bubble-in-fg", "bubble-in", 16.0, 13.4],
  ["bubble-agent-fg", "bubble-agent", 14.2, 11.2],
  ["fg-2", "bubble-agent", 5.7, 6.0],
  ["bubble-auto-fg", "bubble-auto", 15.6, 14.0],
  ["fg-2", "bubble-auto", 6.2, 7.5],
  ["bubble-note-fg", "bubble-note", 15.1, 11.4],
  ["bubble-meta", "bg", 5.0, 6.3],
] as const;

const graphics = [
  ["control-border", "surface", 3.4, 3.3],
  ["control-border", "bg", 3.2, 3.6],
  ["focus", "surface", 5.2, 7.1],
  ["focus", "bg", 4.9, 7.7],
  ["edge", "canvas", 3.2, 4.4],
  ["edge-active", "canvas", 4.9, 7.7],
  ["role-ask", "node", 5.2, 6.5],
  ["role-say", "node", 6.7, 6.9],
  ["role-review", "node", 5.1, 6.7],
  ["role-start", "node", 5.0, 6.7],
  ["role-complete", "node", 5.0, 6.7],
  ["role-cancel", "node", 5.7, 6.0],
  ["role-time", "node", 5.4, 6.3],
  ["role-handover", "node", 5.6, 6.2],
] as const;

const roles = ["start", "ask", "say", "review", "complete", "cancel", "time", "handover"] as const;

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const column = theme === "light" ? 2 : 3;

  test.each(texts)("text %s on %s can be read", (...row) => {
    const ratio = contrast(theme, row[0], row[1]);
    expect(ratio).toBeGreaterThanOrEqual(textLeast);
    expect(Math.abs(ratio - row[column])).toBeLessThan(0.1);
  });

  test.each(graphics)("%s on %s can be seen", (...row) => {
    const ratio = contrast(theme, row[0], row[1]);
    expect(ratio).toBeGreaterThanOrEqual(graphicsLeast);
    expect(Math.abs(ratio - row[column])).toBeLessThan(0.1);
  });

  test.each(roles)("the icon of the role %s can be seen on its own soft ground", (role) => {
    const ratio = contrast(theme, `role-${role}`, `role-${role}-soft`);
    expect(ratio).toBeGreaterThanOrEqual(theme === "light" ? 4.25 : 5.35);
    expect(ratio).toBeLessThan(theme === "light" ? 5.55 : 6.05);
  });
});
