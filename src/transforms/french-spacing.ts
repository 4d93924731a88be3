import type { Article } from '../ast/index.ts'
import { byLanguage, mapArticle } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { ADDRESS } from './address.ts'
import { type Edit, rewriteRun } from './rewrite-run.ts'

const NO_BREAK = '\u00A0'
const NARROW = '\u202F'

/** The space before each mark and inside guillemets; `''` where none is set. */
interface Spacing {
  readonly colon: string
  readonly high: string
  readonly guillemets: string
}

/**
 * France: a word space that does not break before a colon and inside guillemets, a thin one before ; ! ?
 * (Lexique des règles typographiques en usage à l'Imprimerie nationale, « Ponctuation »). Switzerland: thin ones
 * throughout (Guide du typographe romand). Canada: none before ; ! ? (Le français au bureau, Office québécois
 * de la langue française).
 */
const spacings: Readonly<Record<string, Spacing>> = {
  fr: { colon: NO_BREAK, high: NARROW, guillemets: NO_BREAK },
  'fr-ca': { colon: NO_BREAK, high: '', guillemets: NO_BREAK },
  'fr-ch': { colon: NARROW, high: NARROW, guillemets: NARROW },
}

/** French text gets the spaces that do not break before its high punctuation and inside its guillemets. */
export function frenchSpacing(article: Article): Told<Article> {
  return told(
    mapArticle(article, {
      inlines: (nodes, lang) => rewriteRun(nodes, lang, (tag) => byLanguage(spacings, tag), editSpaces),
    }),
  )
}

// The first mark of a group takes the space: `mot !!!`. A mark inside a word, a time or an address takes none.
const MARK = /«|»|(?<![;!?])[;!?](?![\p{L}\p{N}])|:(?=[\s»]|$)/u
const SCAN = new RegExp(`${ADDRESS}|${MARK.source}`, 'giu')

const WORD_END = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}…%°"'\uD800-\uDFFF\uFFFC]/u
const SPACE = /\s/

function editSpaces(text: string, spacing: Spacing): readonly Edit[] {
  const edits: Edit[] = []
  for (const { 0: mark, index } of text.matchAll(SCAN)) {
    const before = text[index - 1] ?? ' '
    const after = text[index + 1] ?? ' '
    const space = spaceAt(mark, spacing)
    if (!space) continue
    if (mark === '«') {
      if (after === ' ' && index + 2 < text.length) edits.push({ from: index + 1, to: index + 2, by: space })
      else if (!SPACE.test(after)) edits.push({ from: index, to: index + 1, by: mark + space })
    } else if (before === ' ' && index > 1) edits.push({ from: index - 1, to: index, by: space })
    else if (mark === '»' ? !SPACE.test(before) : WORD_END.test(before)) {
      edits.push({ from: index, to: index + 1, by: space + mark })
    }
  }
  return edits
}

/** `undefined` for a web address, which is matched only to be stepped over. */
function spaceAt(mark: string, { colon, high, guillemets }: Spacing): string | undefined {
  if (mark === ':') return colon
  if (mark === '«' || mark === '»') return guillemets
  return mark.length === 1 ? high : undefined
}
