"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { ActionChoices } from "@/components/action-editor/action-editing";
import { ConnectDialog } from "@/components/builder/connect-dialog";
import { BuilderProvider } from "@/components/builder-store/builder-context";
import type { BuilderFacts } from "@/components/builder-store/builder-state";
import { CommentsButton } from "@/components/comments/comments-button";
import { CommentsWatch } from "@/components/comments/comments-watch";
import { Autosave } from "@/components/drafts/autosave";
import { SaveStatus } from "@/components/drafts/save-status";
import { EditorShell } from "@/components/editor-shell/editor-shell";
import type { InspectorScene } from "@/components/inspector/inspector-scene";
import { uploadTo } from "@/components/message-editor/upload-to";
import { PictureProxy } from "@/components/messages/picture-proxy";
import { ProblemsButton } from "@/components/problems/problems-button";
import { TestButtons } from "@/components/test-sends/test-buttons";
import type { BuilderDocument } from "@/lib/builder/shared";
import type { Positions } from "@/lib/canvas/shared";
import type { Surroundings } from "@/lib/problems/shared";
import { EditProblems } from "./edit-problems";
import { EditSettings } from "./edit-settings";
import { EditSimulator } from "./edit-simulator";
import { EditTitle } from "./edit-title";
import { LoadAhead } from "./load-ahead";

const EditorCanvas = dynamic(() => import("@/components/builder/editor-canvas").then((module) => module.EditorCanvas), {
  ssr: false,
});

const Inspector = dynamic(() => import("@/components/inspector/inspector").then((module) => module.Inspector), {
  ssr: false,
});

const OutlineEditor = dynamic(() =>
  import("@/components/builder/outline/outline-editor").then((module) => module.OutlineEditor),
);
const ProblemsPanel = dynamic(
  () => import("@/components/problems/problems-panel").then((module) => module.ProblemsPanel),
  { ssr: false },
);

const CommentsPanel = dynamic(
  () => import("@/components/comments/comments-panel").then((module) => module.CommentsPanel),
  { ssr: false },
);

const DraftMenu = dynamic(() => import("@/components/definitions/draft-menu").then((module) => module.DraftMenu));
const PublishFromEditor = dynamic(() =>
  import("@/components/definitions/publish-from-editor").then((module) => module.PublishFromEditor),
);

interface EditScreenProps {
  facts: BuilderFacts;
  title: string;
  document: BuilderDocument;
  revision: number;
  /** Where steps are that nobody has moved yet. */
  laidOut: Positions;
  /** What the checks have to know beside the draft. */
  surroundings: Surroundings;
  /** Whose changes are saved; in a playground nobody's are. */
  owner?: string;
  /** In whose name messages can be looked at; a playground has its own. */
  accounts?: InspectorScene["accounts"];
  /** What the workspace has for actions to name; a playground has nothing. */
  available?: ActionChoices;
  /** Where what is said about the steps begins to be heard; in a playground nobody says anything. */
  commenting?: { since: string; canComment: boolean };
  /** What else is to know the store. */
  children?: ReactNode;
}

/** The builder of one interaction: puts the parts into their places, which know each other only through the store. */
export function EditScreen(props: EditScreenProps) {
  const { facts, title, document, revision, laidOut, surroundings, owner, available, accounts, commenting } = props;
  return (
    <BuilderProvider key={facts.interactionId} facts={facts} document={document} revision={revision}>
      {owner === undefined ? null : <Autosave owner={owner} />}
      <EditProblems surroundings={surroundings} hasServer={owner !== undefined} />
      {commenting ? <CommentsWatch since={commenting.since} /> : null}
      <PictureProxy workspace={facts.workspace}>
        <LoadAhead />
        <EditorShell
          back={`/${facts.workspace}/interactions`}
          title={owner === undefined ? title : <EditTitle title={title} />}
          saving={owner === undefined ? null : <SaveStatus title={title} />}
          publish={owner === undefined ? null : <PublishDraft title={title} />}
          canvas={<EditorCanvas laidOut={laidOut} />}
          outline={<OutlineEditor />}
          inspector={
            <Inspector
              title={title}
              accounts={accounts}
              available={available}
              upload={owner === undefined ? undefined : uploadTo(facts.workspace)}
              trials={owner === undefined ? null : <TestButtons title={title} />}
            />
          }
          settings={<EditSettings />}
          simulator={<EditSimulator title={title} hasServer={owner !== undefined} />}
          problems={<ProblemsPanel />}
          problemCount={<ProblemsButton />}
          comments={commenting ? <CommentsPanel canComment={commenting.canComment} /> : null}
          commentCount={commenting ? <CommentsButton /> : null}
        />
      </PictureProxy>
      <ConnectDialog />
      {props.children}
    </BuilderProvider>
  );
}

function PublishDraft({ title }: { title: string }) {
  return (
    <>
      <DraftMenu title={title} />
      <PublishFromEditor />
    </>
  );
}
