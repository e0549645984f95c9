/**
 * Resolves at the first Ctrl-C or SIGTERM (a closed terminal counts as well). A second one ends this process at once; its
 * children notice that and stop by themselves.
 */
export function untilAskedToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    let isAsked = false;
    const ask = () => {
      if (isAsked) process.exit(130);
      isAsked = true;
      resolve(undefined);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  });
}
