/** A line of MyST that names the block after it: `(label)=`. */
export const LABEL_LINE = /^\(([\p{L}\p{N}_:.-]{1,100})\)=$/u

/** The labels that lines of some texts give, each once. */
export function labelsOf(texts: Iterable<string>): string[] {
  const labels = new Set<string>()
  for (const text of texts)
    for (const [, line = ''] of text.matchAll(/^[ \t>]*(\([^()\s]{1,100}\)=)[ \t]*$/gm)) {
      const label = LABEL_LINE.exec(line)?.[1]
      if (label !== undefined) labels.add(label)
    }
  return [...labels]
}
