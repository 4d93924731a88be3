/**
 * Words that begin with an apostrophe, by language. `always` are never the start of a quotation in single marks;
 * `unquoted` are words only where no later mark of the run could close a quotation (`'em` against `'em dash'`).
 */
export interface Elisions {
  readonly always: ReadonlySet<string>
  readonly unquoted: ReadonlySet<string>
}

const none: Elisions = { always: new Set(), unquoted: new Set() }

const table: Readonly<Record<string, Elisions>> = {
  en: {
    always: new Set(['tis', 'twas', 'twere', 'twill', 'twould', 'twixt', 'til', 'n']),
    unquoted: new Set(['em', 'cause', 'round', 'bout', 'cos', 'nuff', 'fraid']),
  },
  nl: { always: new Set(['s', 't', 'n', 'k', 'm', 'r']), unquoted: new Set() },
  de: { always: new Set(['s', 'n', 'ne', 'nem', 'nen', 'ner']), unquoted: new Set() },
}

/** Keyed by the primary language subtag. */
export function elisionsOf(lang: string): Elisions {
  return table[lang] ?? none
}
