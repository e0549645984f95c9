import { startProduct } from "@/e2e/fixtures/product";
import { signIn } from "@/e2e/fixtures/sign-in";
import { owner } from "@/e2e/fixtures/workspaces";
import { withBrowser } from "./bench-browser";
import { importGenerated, slug } from "./bench-workspace";
import { type EditingFigures, measureEditing, watchWorkers } from "./editing";
import type { FrameFigures } from "./frames";
import { type LayoutFigures, measureLayout } from "./laying-out";
import { type MovingFigures, measureDrag, measureMoving } from "./moving";
import { measureOpening, type OpeningFigures, openEditor } from "./opening";
import { measureSaving, type SavingFigures } from "./saving";

export interface BuilderSize {
  /** What most is measured with, and the largest of all. */
  steps: number;
  most: number;
  opens: number;
  runs: number;
  publishes: number;
}

export interface BuilderFigures extends BuilderSize {
  opening: OpeningFigures;
  moving: MovingFigures;
  editing: EditingFigures;
  layout: LayoutFigures;
  saving: SavingFigures;
  large: { opening: OpeningFigures; drag: FrameFigures };
}

/** The builder in a browser, on the production build, with generated drafts in a workspace (section 15). */
export async function measureBuilder(size: BuilderSize): Promise<BuilderFigures> {
  const product = await startProduct({ hasSeed: false, isDurable: true });
  try {
    const ids = await importGenerated(product, [size.steps, size.most]);
    return await withBrowser(product.stack.appUrls[0] ?? "", async (bench) => {
      const { page } = bench;
      await watchWorkers(bench);
      await signIn(page, `/${slug}/interactions`, owner);
      const idOf = (steps: number) => ids.get(steps) ?? "";
      // The first answer of a server says nothing about one that has been up for a while.
      await openEditor(page, idOf(size.steps));
      const opening = await measureOpening(bench, idOf(size.steps), size.opens);
      await settled(page);
      const editing = await measureEditing(bench);
      const saving = await measureSaving(bench, size.publishes);
      await openEditor(page, idOf(size.steps));
      await settled(page);
      const layout = await measureLayout(bench, size.runs);
      await openEditor(page, idOf(size.steps));
      await settled(page);
      const moving = await measureMoving(bench, size.runs);
      const largeOpening = await measureOpening(bench, idOf(size.most), size.opens);
      await settled(page);
      const drag = await measureDrag(bench, size.runs);
      return { ...size, opening, moving, editing, layout, saving, large: { opening: largeOpening, drag } };
    });
  } finally {
    await product.stop();
  }
}

/** Until the checks have been there and nothing is under way. */
async function settled(page: Parameters<typeof openEditor>[0]): Promise<void> {
  await page.waitForFunction(() => window.checks.length > 0);
  await page.waitForTimeout(2_000);
}
