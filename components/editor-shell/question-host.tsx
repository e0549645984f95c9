"use client";

import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { DeleteDialog } from "./delete-dialog";
import { FindDialog } from "./find-dialog";
import { FollowDialog } from "./follow-dialog";
import { PastedDialog } from "./pasted-dialog";
import { RenameDialog } from "./rename-dialog";
import { UsagesDialog } from "./usages-dialog";

/** Shows the question that somebody put. */
export function QuestionHost() {
  const question = useBuilder((state) => state.question);
  const store = useBuilderStore();
  const close = () => store.getState().ask(null);
  switch (question?.type) {
    case "delete":
      return <DeleteDialog selection={question.selection} onClose={close} />;
    case "rename":
      return <RenameDialog key={question.stepId} stepId={question.stepId} onClose={close} />;
    case "follow":
      return <FollowDialog {...question} onClose={close} />;
    case "find":
      return <FindDialog onClose={close} />;
    case "usages":
      return <UsagesDialog of={question.of} onClose={close} />;
    case "pasted":
      return <PastedDialog report={question.report} lostFiles={question.lostFiles} onClose={close} />;
    default:
      return null;
  }
}
