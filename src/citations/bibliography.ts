import type { Article, Block, Citing, Heading, List } from '../ast/index.ts'
import { byLanguage } from '../ast/index.ts'
import { least } from '../lists.ts'
import { type Entry, entryId } from './processor.ts'

/** The id of the list that waits for the works: `::: {#refs}`. */
export const PLACE = 'refs'

/** What stands over the works. */
const TITLES: Readonly<Record<string, string>> = {
  en: 'References',
  de: 'Literatur',
  fr: 'Références',
  es: 'Referencias',
  it: 'Riferimenti bibliografici',
  pt: 'Referências',
  nl: 'Literatuur',
  sv: 'Referenser',
  da: 'Litteratur',
  nb: 'Litteratur',
  nn: 'Litteratur',
  no: 'Litteratur',
  fi: 'Lähteet',
  pl: 'Bibliografia',
  cs: 'Literatura',
  ru: 'Список литературы',
  uk: 'Список літератури',
  el: 'Βιβλιογραφία',
  tr: 'Kaynakça',
  ar: 'المراجع',
  he: 'רשימת מקורות',
  ja: '参考文献',
  zh: '参考文献',
  'zh-tw': '參考文獻',
  ko: '참고 문헌',
}

/**
 * The article with the list of its works: where it waits for it, under a heading that is said to be the bibliography's
 * or that the article ends with, else at the end under a heading of its own.
 */
export function withBibliography(article: Article, entries: readonly Entry[], citing: Citing): Article {
  const { children, metadata } = article
  const isListed = entries.length > 0 && !citing.isUnlisted
  const list = isListed ? [listOf(entries)] : []
  const waiting = children.findIndex(({ type, id }) => type === 'list' && id === PLACE)
  const heading = waiting < 0 ? headingFor(children) : waiting - 1
  const at = waiting >= 0 ? waiting : heading >= 0 ? heading + 1 : children.length
  const before = children
    .slice(0, at)
    .map((block, index) => (index === heading && isListed ? named(block) : block))
  const after = children.slice(waiting >= 0 ? at + 1 : at)
  const own = isListed && waiting < 0 && heading < 0 ? [headingOf(children, citing.title, metadata.lang)] : []
  return { ...article, children: [...before, ...own, ...list, ...after] }
}

function named(block: Block): Block {
  return block.type === 'heading' && !block.role ? { ...block, role: 'bibliography' } : block
}

/** The heading that has nothing under it: one of a bibliography, or the last of all. */
function headingFor(children: readonly Block[]): number {
  const isEmpty = (index: number) => (children[index + 1]?.type ?? 'heading') === 'heading'
  const role = children.findLastIndex(
    (block, index) => block.type === 'heading' && block.role === 'bibliography' && isEmpty(index),
  )
  if (role >= 0) return role
  return children.at(-1)?.type === 'heading' ? children.length - 1 : -1
}

function headingOf(children: readonly Block[], title: string | undefined, lang: string): Heading {
  const depths = children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  const value = title ?? byLanguage(TITLES, lang) ?? TITLES.en!
  return {
    type: 'heading',
    depth: depths.length > 0 ? (least(depths) as Heading['depth']) : 2,
    role: 'bibliography',
    isUnnumbered: true,
    children: [{ type: 'text', value }],
  }
}

const LABEL = /^(?:(\[)(\d+)\]|(\()(\d+)\)|(\d+)(\)|\.?))$/

/** Works with numbers are a numbered list; others hang from their first lines. */
function listOf(entries: readonly Entry[]): List {
  const labels = entries.map(({ label }) => LABEL.exec(label))
  const isNumbered = labels.every(
    (label, index) => Number(label?.[2] ?? label?.[4] ?? label?.[5]) === index + 1,
  )
  const [first] = labels
  const delimiter = first?.[1]
    ? 'brackets'
    : first?.[3]
      ? 'parentheses'
      : first?.[6] === ')'
        ? 'parenthesis'
        : undefined
  return {
    type: 'list',
    ordered: isNumbered,
    ...(isNumbered ? { ...(delimiter && { delimiter }) } : { isUnmarked: true as const }),
    spread: false,
    children: entries.map(({ id, label, nodes }) => ({
      type: 'listItem',
      id: entryId(id),
      children: [
        {
          type: 'paragraph',
          children: isNumbered || label === '' ? nodes : [{ type: 'text', value: `${label} ` }, ...nodes],
        },
      ],
    })),
  }
}
