import type { Article, Link, Node, Table } from '../ast/index.ts'
import { byLanguage, LONGEST_ALTERNATIVE, textOf, walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'

/** Link texts that say nothing out of their sentence (WCAG 2.2, failure F84 of 2.4.9), in lower case. */
const vagueTexts: Readonly<Record<string, readonly string[]>> = {
  en: ['here', 'click here', 'link', 'this link', 'this', 'more', 'read more', 'this page'],
  de: ['hier', 'hier klicken', 'link', 'mehr', 'weiterlesen'],
  fr: ['ici', 'cliquez ici', 'cliquer ici', 'lien', 'lire la suite'],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'enlace', 'leer más'],
  it: ['qui', 'clicca qui', 'link', 'leggi tutto'],
  nl: ['hier', 'klik hier', 'link', 'lees meer'],
  pt: ['aqui', 'clique aqui', 'ligação', 'link', 'leia mais'],
}

/** Longer texts are not vague, and are not searched for trailing marks. */
const LONGEST_VAGUE = 40

/** What an author should mend and a machine cannot. */
export function checkStructure(article: Article): readonly Finding[] {
  const findings: Finding[] = []
  const vague = new Set(byLanguage(vagueTexts, article.metadata.lang))
  walk(article, (node) => {
    const finding = check(node, vague)
    if (finding) findings.push({ ...finding, ...(node.position && { position: node.position }) })
  })
  return findings
}

function check(node: Node, vague: ReadonlySet<string>): Finding | undefined {
  if (node.type === 'link') return checkLink(node, vague)
  if (node.type === 'image') return checkLength(node.alt)
  if (node.type === 'math' || node.type === 'inlineMath') return checkLength(node.value)
  return node.type === 'table' ? checkTable(node) : undefined
}

function checkLength(alternative: string): Finding | undefined {
  if (alternative.length <= LONGEST_ALTERNATIVE) return undefined
  return {
    code: 'alternative-too-long',
    severity: 'warning',
    message: `the text alternative has ${alternative.length} characters, of which a PDF holds ${LONGEST_ALTERNATIVE}`,
    hint: 'say in a sentence what is shown, and describe it in the text',
  }
}

function checkLink(link: Link, vague: ReadonlySet<string>): Finding | undefined {
  const text = textOf(link.children).trim()
  if (text.length > LONGEST_VAGUE || !vague.has(text.toLowerCase().replace(/[\s.…›»→]+$/, '')))
    return undefined
  return {
    code: 'link-text-vague',
    severity: 'info',
    message: `link text “${text}” does not say where the link leads to`,
    hint: 'people who go from link to link hear nothing else: name the page or what it is about',
  }
}

function checkTable(table: Table): Finding | undefined {
  if (
    table.children.some((row) =>
      row.children.some((cell) => cell.header !== undefined && textOf(cell.children).trim() !== ''),
    )
  )
    return undefined
  return {
    code: 'table-header-missing',
    severity: 'warning',
    message: 'table has no header cells, so that its figures cannot be read out with what they mean',
    hint: 'name the columns in a header row',
  }
}
