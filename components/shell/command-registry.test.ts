import { expect, test } from "vitest";
import { createCommandRegistry } from "./command-registry";

const command = (id: string) => ({ id, label: id, run: () => {} });

test("what an owner offers is replaced, and gone when it leaves", () => {
  const registry = createCommandRegistry();
  const [shell, page] = [Symbol("shell"), Symbol("page")];
  const seen: string[][] = [];
  registry.subscribe(() => seen.push(registry.list().map(({ id }) => id)));
  registry.set(shell, [command("a")]);
  registry.set(page, [command("b"), command("c")]);
  registry.set(shell, [command("d")]);
  registry.remove(page);
  registry.remove(page);
  expect(seen).toEqual([["a"], ["a", "b", "c"], ["d", "b", "c"], ["d"]]);
});

test("the list is the same object until something changes", () => {
  const registry = createCommandRegistry();
  registry.set(Symbol("page"), [command("a")]);
  expect(registry.list()).toBe(registry.list());
});
