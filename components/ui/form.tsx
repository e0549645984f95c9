"use client";

import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef } from "react";
import { Banner } from "./banner";
import { type FormProblems, FormProblemsContext } from "./form-problems";

interface FormProps extends ComponentPropsWithRef<"form"> {
  /** What is wrong with single fields, by name; the first one receives focus. */
  problems?: FormProblems;
  /** What is wrong with the whole: shown on top, read aloud. */
  error?: ReactNode;
}

const noProblems: FormProblems = {};

/** A form whose fields find their own problems. The browser's own bubbles stay silent: they speak the browser's language. */
export function Form({ problems = noProblems, error, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first =
      Object.keys(problems).length > 0
        ? form.current?.querySelector("[aria-invalid=true], [data-invalid]:is(input, textarea, button)")
        : null;
    if (first instanceof HTMLElement) first.focus();
  }, [problems]);
  return (
    <FormProblemsContext value={problems}>
      <form noValidate {...rest} ref={form} className={`flex flex-col gap-4 ${rest.className ?? ""}`}>
        {error ? <Banner tone="danger">{error}</Banner> : null}
        {children}
      </form>
    </FormProblemsContext>
  );
}
