import { EditScreen } from "@/app/(dashboard)/[workspace]/interactions/[interaction]/edit/edit-screen";
import demo from "@/db/seed/demo.workspace.json";
import { readDocument } from "@/lib/builder/shared";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { firstPlaces } from "@/lib/canvas";
import { richDocument } from "./rich-document";
import { StoreHandle } from "./store-handle";

interface Props {
  searchParams: Promise<{ fixture?: string; steps?: string; seed?: string; role?: string }>;
}

const accounts = [
  { id: "salon", name: "こもれび美容室", iconUrl: "/playground/pictures/garden.png" },
  { id: "test", name: "こもれび（テスト用）" },
];

/** The builder with a document in memory: `?fixture=demo|empty|rich|generated&steps=500&seed=1&role=viewer`. */
export default async function BuilderPlayground({ searchParams }: Props) {
  const { fixture = "demo", steps = "500", seed = "1", role } = await searchParams;
  const document = documentOf(fixture, Number(steps), Number(seed));
  const canEdit = role !== "viewer";
  const facts = {
    workspace: "playground",
    interactionId: `${fixture}-${steps}-${seed}`,
    canEdit,
    canPublish: canEdit,
    live: { number: 3, definition: document.meaning },
  };
  const draft = { document, revision: 1, laidOut: firstPlaces(document), surroundings: {} };
  return (
    <EditScreen facts={facts} title="サロン予約" {...draft} accounts={accounts}>
      <StoreHandle />
    </EditScreen>
  );
}

function documentOf(fixture: string, steps: number, seed: number) {
  if (fixture === "rich") return richDocument();
  if (fixture === "generated") return aGeneratedInteraction(steps, seed);
  const published = demo.interactions[0]?.published;
  const definition = fixture === "empty" ? { format: 1, steps: [] } : published;
  const document = readDocument(definition, {});
  if (!document) throw new Error("the demo's interaction fits no schema");
  return document;
}
