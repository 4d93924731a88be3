/** Marks before the letter, the letter with its accents, and the blank behind one that is a word. */
const INITIAL = /^([\p{Pi}\p{Ps}¿¡]*)([\p{Lu}\p{Lt}]\p{M}*)(\s*)/u

/** What of a text can stand several lines deep: a capital, with the marks before it. */
export interface Initial {
  readonly marks: string
  readonly letter: string
  /** Behind a letter that is a word by itself. */
  readonly blank: string
}

export function initialOf(text: string): Initial | undefined {
  const [, marks = '', letter, blank = ''] = INITIAL.exec(text) ?? []
  return letter === undefined ? undefined : { marks, letter, blank }
}
