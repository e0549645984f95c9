import type { Product } from "@/e2e/fixtures/product";
import { owner } from "@/e2e/fixtures/workspaces";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";

export const slug = "bench";

/** Brings in the generated interactions of section 17 as drafts; answers their ids by size. */
export async function importGenerated(product: Product, sizes: readonly number[]): Promise<Map<number, string>> {
  const interactions = sizes.map((size) => {
    const { meaning, layout } = aGeneratedInteraction(size);
    return { key: `steps-${size}`, title: `${size} steps`, draft: meaning, layout };
  });
  await product.importWorkspace({ format: 1, workspace: { slug, name: "Bench" }, members: [owner], interactions });
  const { rows } = await product.sql.query("select key, id from interactions where key like 'steps-%'");
  return new Map(rows.map(({ key, id }) => [Number(String(key).slice("steps-".length)), String(id)]));
}
