"use client";

import { createContext } from "react";

/** Texts of what is wrong, by the name of the field. */
export type FormProblems = Readonly<Record<string, string>>;

export const FormProblemsContext = createContext<FormProblems>({});
