"use client";

import { useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { useCommands } from "@/components/shell/use-commands";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";
import type { DraftReview, Published } from "@/lib/interactions/shared";
import { editorApi } from "./editor-api";
import { PublishForm } from "./publish-form";
import { PublishSummary } from "./publish-summary";

/** Saves what is on the screen, shows what publishing would change, and publishes; then the editing goes on from there (PUB-2). */
export function PublishFromEditor() {
  const t = useTranslations("definitions.publish");
  const store = useBuilderStore();
  const { canEdit, canPublish } = useBuilder(({ facts }) => facts);
  const [state, setState] = useState<"closed" | "preparing" | DraftReview>("closed");
  const open = async () => {
    if (state !== "closed") return;
    setState("preparing");
    const review = await prepare(store.getState()).catch(() => "failed" as const);
    setState(typeof review === "object" ? review : "closed");
    if (typeof review === "string") notifyError(t(`prepare.${review}`));
  };
  const command = { id: "publish-draft", label: t("open"), keys: "mod+shift+p", run: () => void open() };
  // Editors who may not publish see what publishing would change, why they cannot, and whom to ask.
  const isOffered = canPublish || canEdit;
  useCommands(isOffered ? [command] : []);
  if (!isOffered) return null;
  const review = typeof state === "object" ? state : undefined;
  return (
    <>
      <Button variant="primary" loading={state === "preparing"} onClick={() => void open()}>
        {t("open")}
      </Button>
      <Dialog
        open={review !== undefined}
        onOpenChange={(isOpen) => (isOpen ? undefined : setState("closed"))}
        title={review ? t("title", { title: review.title, number: String(review.nextNumber) }) : t("open")}
        description={review ? <PublishSummary review={review} /> : null}
        size="lg"
      >
        {review ? <EditorForm review={review} close={() => setState("closed")} /> : null}
      </Dialog>
    </>
  );
}

type State = ReturnType<ReturnType<typeof useBuilderStore>["getState"]>;

/** The review of exactly what is on the screen, or why there is none. */
async function prepare({ facts, saver }: State): Promise<DraftReview | "unsaved" | "nothing"> {
  if (saver && !(await saver.flush())) return "unsaved";
  return (await editorApi(facts).review()) ?? "nothing";
}

function EditorForm({ review, close }: { review: DraftReview; close: () => void }) {
  const store = useBuilderStore();
  const publish = (form: FormData): Promise<ActionResult<Published>> =>
    editorApi(store.getState().facts).publish({
      revision: review.revision,
      acceptsWarnings: form.get("acceptsWarnings") === "on",
      note: String(form.get("note") ?? ""),
    });
  const done = ({ number, revision }: Published) => {
    const { goLive, saver, editing } = store.getState();
    goLive({ number, definition: review.definition });
    saver?.follow({ document: editing.saved.document, revision });
    close();
  };
  const openStep = (stepId: string) => {
    store.getState().open(stepId);
    close();
  };
  return <PublishForm review={review} publish={publish} onDone={done} onStep={openStep} />;
}
