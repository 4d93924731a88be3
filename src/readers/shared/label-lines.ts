/** A line of MyST that names the block after it: `(label)=`. */
const LABEL_LINE = /^\(([\p{L}\p{N}_:.-]{1,100})\)=$/u

/** A line that names the rule after it, as the Rust Reference does: `r[items.fn.params]`, whose address is `#r-items.fn.params`. */
const RULE_LINE = /^r\[([A-Za-z][\w-]{0,100}(?:\.[\w-]{1,100}){0,10})\]$/

/** What a line names the block after it, if it does nothing else. */
export function labelOfLine(line: string): string | undefined {
  const rule = RULE_LINE.exec(line)?.[1]
  return rule === undefined ? LABEL_LINE.exec(line)?.[1] : idOfRule(rule)
}

/** The id that a rule has by its name. */
export function idOfRule(name: string): string {
  return `r-${name}`
}

/** The labels that lines of some texts give, each once. */
export function labelsOf(texts: Iterable<string>): string[] {
  const labels = new Set<string>()
  for (const text of texts)
    for (const [, line = ''] of text.matchAll(/^[ \t>]*(\([^()\s]{1,100}\)=|r\[[\w.-]{1,500}\])[ \t]*$/gm)) {
      const label = labelOfLine(line)
      if (label !== undefined) labels.add(label)
    }
  return [...labels]
}
