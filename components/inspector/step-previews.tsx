"use client";

import { Eye, EyeOff, Monitor, Moon, Sun } from "lucide-react";
import { lazy, Suspense, useMemo } from "react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useKept } from "@/components/ui/use-kept";
import { titleOf } from "@/lib/engine";
import { type PreviewAccount, useScene } from "./inspector-scene";
import { defaultLook, type PreviewLook, previewDevices, readLook, writeLook } from "./preview-look";
import { useStepEditing } from "./step-editing";
import { useCardAnswers } from "./use-card-answers";

/** Drawing messages takes all kinds of them, so it comes when somebody looks. */
const PreviewPhone = lazy(() => import("./preview-phone").then((module) => ({ default: module.PreviewPhone })));

/** MSG-1: how the messages look on the phone, when asked for, and then for every step; it follows every key. */
export function StepPreviews() {
  const t = useTranslations("inspector.preview");
  const [kept, keep] = useKept("inspector.preview");
  const { account, choose } = useAccount();
  const look = readLook(kept);
  const setLook = (changed: PreviewLook | undefined) => keep(writeLook(changed));
  if (!look)
    return (
      <Button
        size="sm"
        icon={<Icon icon={Eye} size={14} />}
        className="self-start"
        onClick={() => setLook(defaultLook)}
      >
        {t("show")}
      </Button>
    );
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton size="sm" label={t("hide")} icon={<Icon icon={EyeOff} />} onClick={() => setLook(undefined)} />
        <AccountSelect account={account} onChoose={choose} />
        <LookControls look={look} onChange={setLook} />
      </div>
      <Suspense fallback={<Skeleton className="h-40 w-full" />}>
        <Preview look={look} account={account} />
      </Suspense>
    </section>
  );
}

/** MSG-16: in whose name: the account that was chosen for this interaction, else its first, else the interaction itself. */
function useAccount(): { account: PreviewAccount; choose: (id: string) => void } {
  const { interactionId } = useBuilder(({ facts }) => facts);
  const { title, accounts = [] } = useScene();
  const [kept, choose] = useKept(`inspector.preview.account.${interactionId}`);
  const account = accounts.find(({ id }) => id === kept) ?? accounts[0] ?? { id: interactionId, name: title };
  return { account, choose };
}

function AccountSelect({ account, onChoose }: { account: PreviewAccount; onChoose: (id: string) => void }) {
  const t = useTranslations("inspector.preview");
  const { accounts = [] } = useScene();
  if (accounts.length < 2) return null;
  return (
    <div className="min-w-30 flex-1">
      <Select
        size="sm"
        aria-label={t("account")}
        value={account.id}
        onValueChange={onChoose}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}

function Preview({ look, account }: { look: PreviewLook; account: PreviewAccount }) {
  const { step } = useStepEditing();
  const { title } = useScene();
  const { steps } = useDocument().meaning;
  const answers = useCardAnswers();
  // Texts that name an answer show its title, so that one sees what will stand there.
  const scope = useMemo(
    () => ({
      session: Object.fromEntries(steps.filter(({ special }) => !special).map((one) => [one.id, titleOf(one)])),
      channel: { name: account.name },
      interaction: { title },
    }),
    [steps, title, account.name],
  );
  return <PreviewPhone look={look} account={account} messages={step.messages} scope={scope} answers={answers} />;
}

/** MSG-16: the phone, and its theme. */
function LookControls({ look, onChange }: { look: PreviewLook; onChange: (look: PreviewLook) => void }) {
  const t = useTranslations("inspector.preview");
  return (
    <div className="ml-auto flex items-center gap-2">
      <div className="w-30">
        <Select
          size="sm"
          aria-label={t("device")}
          value={look.device}
          onValueChange={(device) => onChange({ ...look, device })}
          options={previewDevices.map((device) => ({ value: device, label: t(`devices.${device}`) }))}
        />
      </div>
      <SegmentedControl
        aria-label={t("theme")}
        value={look.theme}
        onValueChange={(theme) => onChange({ ...look, theme })}
        options={[
          {
            value: "page",
            label: <span className="sr-only">{t("themes.page")}</span>,
            icon: <Icon icon={Monitor} size={14} />,
          },
          {
            value: "light",
            label: <span className="sr-only">{t("themes.light")}</span>,
            icon: <Icon icon={Sun} size={14} />,
          },
          {
            value: "dark",
            label: <span className="sr-only">{t("themes.dark")}</span>,
            icon: <Icon icon={Moon} size={14} />,
          },
        ]}
      />
    </div>
  );
}
