/** A page in which sections (`## …`) stand anew: in the place of those with the same heading, else at the end. */
export function mergeSections(page: string, sections: readonly string[]): string {
  const parts = page.split(/^(?=## )/m).map((part) => part.trimEnd());
  for (const section of sections) {
    const at = parts.findIndex((part) => headingOf(part) === headingOf(section));
    if (at === -1) parts.push(section.trimEnd());
    else parts[at] = section.trimEnd();
  }
  return `${parts.join("\n\n")}\n`;
}

function headingOf(section: string): string {
  return section.slice(0, section.indexOf("\n"));
}
