"use client";

import { useCallback, useEffect, useState } from "react";
import type { TestPlace } from "@/lib/tester-phones/shared";
import type { TestApi } from "./test-api";

const pollMilliseconds = 2_000;

interface Places {
  /** Nothing while the first answer is on its way. */
  places: TestPlace[] | undefined;
  hasFailed: boolean;
  /** Asks again at once. */
  refresh: () => void;
}

/** Where one can try things out; asked again and again while a phone is about to say its code. */
export function usePlaces(api: TestApi, isWaiting: boolean): Places {
  const [places, setPlaces] = useState<TestPlace[]>();
  const [hasFailed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const look = () =>
      api.places(leaving.signal).then(
        (found) => {
          setPlaces(found);
          setFailed(false);
        },
        () => setFailed(!leaving.signal.aborted),
      );
    void look();
    const timer = isWaiting ? setInterval(look, pollMilliseconds) : undefined;
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [api, isWaiting, round]);
  return { places, hasFailed, refresh: useCallback(() => setRound((before) => before + 1), []) };
}
