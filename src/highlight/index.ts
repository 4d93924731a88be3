/** Takes an article; gives it with the role of each word of its code, as far as a grammar knows the language. */
import type { Article, Code, Node } from '../ast/index.ts'
import { mapArticle, walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/** Characters of code that are looked at in one article or file: a grammar reads some 300 of them in a millisecond. */
const MOST_CODE = 500_000

/**
 * What is in no known language stays as it is. Nothing is loaded where nothing is in one. Doing it twice changes
 * nothing.
 */
export async function highlight(article: Article): Promise<Told<Article>> {
  const blocks: (Code & InLanguage)[] = []
  walk(article, (node) => {
    if (isInLanguage(node)) blocks.push(node)
  })
  if (blocks.length === 0) return told(article, [])
  const { openGrammars, suggestionFor } = await import('./grammars.ts')
  const { tokensOf } = await import('./tokenize.ts')
  const grammars = await openGrammars(blocks.map(({ language }) => language))
  // Once a language, and once an article.
  const findings = new Map<string, Finding>()
  const tell = (finding: Finding) => findings.set(finding.message, findings.get(finding.message) ?? finding)
  let room = MOST_CODE
  const withTokens = (node: Code & InLanguage): Code => {
    const grammar = grammars.of(node.language)
    if (grammar === undefined) {
      const meant = suggestionFor(node.language)
      if (meant) tell(unknown(node, meant))
      return node
    }
    room -= node.value.length
    if (room < 0) {
      tell(tooMuch(node))
      return node
    }
    const tokens = tokensOf(node.value, grammar)
    return tokens.length > 0 ? { ...node, tokens } : node
  }
  const value = mapArticle(article, { block: (node) => (isInLanguage(node) ? withTokens(node) : node) })
  return told(value, [...findings.values()])
}

interface InLanguage {
  readonly language: string
}

function isInLanguage(node: Node): node is Code & InLanguage {
  return node.type === 'code' && 'language' in node && !('tokens' in node)
}

function unknown({ language, position }: Code & InLanguage, meant: string): Finding {
  return {
    code: 'code-language-unknown',
    severity: 'info',
    message: `no grammar is called ${JSON.stringify(language)}: the code is shown in one colour`,
    ...(position && { position: { start: position.start, end: position.start } }),
    hint: `write ${meant}`,
  }
}

function tooMuch({ position }: Code): Finding {
  return {
    code: 'code-too-long',
    severity: 'info',
    message: `the article has more than ${MOST_CODE.toLocaleString('en')} characters of code: from here on it is shown in one colour`,
    ...(position && { position: { start: position.start, end: position.start } }),
    hint: 'leave out what nobody reads, or point to a file with the whole of it',
  }
}
