"use client";

import { useEffect, useMemo, useState } from "react";
import type { BuilderFacts } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import type { Failure } from "@/lib/auth/shared";
import type { NewShareLink, ShareLinkItem } from "@/lib/share-links/shared";
import { editorApi } from "./editor-api";
import { useDefinitionFailure } from "./use-definition-failure";

type Links = ShareLinkItem[] | "loading" | "failed";

/** The links under which anybody can look at an interaction: what there are, making one, and making one void. */
export function useShareLinks({ workspace, interactionId }: Pick<BuilderFacts, "workspace" | "interactionId">) {
  const t = useTranslations("definitions.links");
  const failureText = useDefinitionFailure();
  const api = useMemo(() => editorApi({ workspace, interactionId }), [workspace, interactionId]);
  const [round, setRound] = useState(0);
  const links = useLinks(api, round);
  const [made, setMade] = useState<{ id: string; url: string }>();
  const [isBusy, setBusy] = useState(false);
  const change = async <T>(work: Promise<{ ok: true; data: T } | { ok: false; error: Failure }>) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    setRound((before) => before + 1);
    if (!result.ok) notifyError(failureText(result.error) ?? "");
    return result.ok ? result.data : undefined;
  };
  const make = async (shows: NewShareLink["shows"]) => setMade(await change(api.makeLink(shows)));
  const revoke = async (id: string) => {
    const isDone = (await change(api.revokeLink(id))) !== undefined;
    if (isDone) notify(t("revoked"));
    if (isDone && made?.id === id) setMade(undefined);
  };
  return { links, made, isBusy, make, revoke };
}

/** As they are on the server, asked anew in each round; the last answer stays while the next is on its way. */
function useLinks(api: ReturnType<typeof editorApi>, round: number): Links {
  const [links, setLinks] = useState<{ round: number; links: Links }>({ round, links: "loading" });
  useEffect(() => {
    let isWanted = true;
    const tell = (found: Links) => isWanted && setLinks({ round, links: found });
    api.links().then(tell, () => tell("failed"));
    return () => {
      isWanted = false;
    };
  }, [api, round]);
  return links.links;
}
