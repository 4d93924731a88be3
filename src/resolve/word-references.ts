import type { Article, Counted, CrossReference, Inline, MathRow, Node, Section } from '../ast/index.ts'
import {
  asideWord,
  calledBy,
  capitalised,
  firstOfSeveral,
  labelOf,
  mapArticle,
  numberLabel,
  numberWordsOf,
  ordinalsOf,
  sectionsOf,
  walk,
  wordsOf,
} from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { seriesOf } from './number-things.ts'

/**
 * Words every reference in the article's language: `figure 2`, `figures 2, 3 and 5`, the number alone where that is
 * asked for, and the words of a heading or a caption where the target has no number that is shown.
 */
export function wordReferences(article: Article): Told<Article> {
  const targets = targetsOf(article)
  if (!targets) return told(article)
  const wording = new Wording(targets, article)
  const value = mapArticle(article, { inlines: (nodes) => wording.worded(nodes, true) })
  return told(value, wording.findings)
}

/** What a reference may say of its target. */
interface Target {
  readonly kind?: Counted
  readonly number?: string
  /** Of its heading or caption, on one line. */
  readonly title: string
}

/** By their ids; nothing where nothing refers to any. */
function targetsOf(article: Article): ReadonlyMap<string, Target> | undefined {
  const targets = new Map<string, Target>()
  const { numberSections = false, lang } = article.metadata
  const isBook = hasChapters(article)
  let isReferring = false
  const add = (id: string | undefined, target: Target) => {
    if (id !== undefined && !targets.has(id)) targets.set(id, target)
  }
  walk(article, (node) => {
    isReferring ||= node.type === 'crossReference'
    if (node.type === 'section') add(node.title.id, sectionTarget(node, isBook, numberSections))
    else if (node.type === 'list') addItems(node, add)
    else if (node.id !== undefined) add(node.id, ownTarget(node, lang))
  })
  return isReferring ? targets : undefined
}

/** An article's sections are not called its chapters, whatever their rank is. */
function hasChapters(article: Article): boolean {
  const isSaid = ({ rank, title }: Section) => rank === 'part' || title.role === 'chapter'
  return article.metadata.numberWithin === 'chapter' || sectionsOf(article).some(isSaid)
}

function sectionTarget({ role, rank, number, title }: Section, isBook: boolean, isNumbered: boolean): Target {
  const kind = role === 'appendix' ? role : rank === 'chapter' && !isBook ? 'section' : rank
  const words = nameOf(title.children)
  return { title: words, ...(isNumbered && number !== undefined && { kind, number }) }
}

function addItems(
  list: Extract<Node, { type: 'list' }>,
  add: (id: string | undefined, target: Target) => void,
): void {
  add(list.id, { title: '' })
  if (!list.children.some(({ id }) => id !== undefined)) return
  const { style } = list
  const numbers = { kind: style ?? ('decimal' as const) }
  for (const [index, ordinal] of ordinalsOf(list).entries())
    add(list.children[index]!.id, {
      title: '',
      kind: 'example',
      number: numberLabel(ordinal, numbers).replace(/\.$/, ''),
    })
}

function ownTarget(node: Node, lang: string): Target {
  const kind = seriesOf(node)
  const number =
    node.type === 'math' && node.children ? spanOf(node.children) : 'number' in node ? node.number : undefined
  const name = nameOf(wordsOfTarget(node) ?? [])
  // A box has no number; one without a title of its own has the word for its kind above it.
  const isBox = name === '' && node.type === 'aside' && node.statement === undefined
  const title = isBox ? asideWord(node, wordsOf(lang)) : name
  return { title, ...(kind && number !== undefined && { kind, number }) }
}

/** The numbers of rows as one: `1–3`. */
function spanOf(rows: readonly MathRow[]): string | undefined {
  const numbers = rows.flatMap(({ number }) => number ?? [])
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers[0]
}

function wordsOfTarget(node: Node): readonly Inline[] | undefined {
  if (node.type === 'heading') return node.children
  return node.type === 'aside' ? node.title : 'caption' in node ? node.caption : undefined
}

/** Characters that a reference says of a name: a long heading that is often referred to would be said a million times. */
const LONGEST_NAME = 300

/** What references may say of names in a short text, in UTF-16 units. */
const FREE_LETTERS = 100_000

function nameOf(words: readonly Inline[]): string {
  const name = labelOf(words.filter(({ type }) => type !== 'label'))
  if (name.length <= LONGEST_NAME) return name
  // No half of a pair of surrogates stays behind.
  return `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Where a sentence ends in the text before. */
const SENTENCE_END = /(?:[.!?…。！？]["'”’»)\]]*)\s*$/u

class Wording {
  readonly findings: Finding[] = []
  private readonly targets: ReadonlyMap<string, Target>
  private readonly lang: string
  /** Letters of names that references may still say. */
  private left: number

  constructor(targets: ReadonlyMap<string, Target>, article: Article) {
    this.targets = targets
    this.lang = article.metadata.lang
    this.left = lettersOf(article) + FREE_LETTERS
  }

  /** Nodes with their references worded; `isStart` where a sentence begins with the first. */
  worded(nodes: readonly Inline[], isStart: boolean): readonly Inline[] {
    const made: Inline[] = []
    let begins = isStart
    for (let at = 0; at < nodes.length; ) {
      const cluster = clusterAt(nodes, at)
      if (cluster.length > 0) made.push(...this.cluster(cluster, begins))
      else made.push(this.inside(nodes[at]!, begins))
      at += Math.max(1, 2 * cluster.length - 1)
      begins = beginsAfter(nodes[at - 1]!, begins)
    }
    return made
  }

  private inside(node: Inline, begins: boolean): Inline {
    return 'children' in node ? ({ ...node, children: this.worded(node.children, begins) } as Inline) : node
  }

  /** References in one pair of brackets: the name comes once, where all are of one kind. */
  private cluster(references: readonly CrossReference[], begins: boolean): Inline[] {
    const kinds = references.map(({ identifier, form }) =>
      form ? undefined : this.targets.get(identifier)?.kind,
    )
    const [first] = references
    const isAlike =
      references.length > 1 && kinds[0] !== undefined && kinds.every((kind) => kind === kinds[0])
    const several =
      isAlike && first!.prefix === undefined
        ? firstOfSeveral(kinds[0]!, this.targets.get(first!.identifier)!.number!, this.lang)
        : undefined
    const { and } = numberWordsOf(this.lang).made
    return references.flatMap((reference, index): Inline[] => {
      const isBare = index > 0 && (several !== undefined || (isAlike && first!.prefix !== undefined))
      const text =
        index === 0 && several !== undefined
          ? several
          : this.words(isBare ? numberOnly(reference) : reference)
      const isCapital =
        reference.isCapital === true || (index === 0 && begins && reference.form === undefined)
      const own = { ...reference, text: isCapital ? capitalised(text, this.lang) : text }
      if (index === 0) return [own]
      return [{ type: 'label', value: joint(index === references.length - 1, and) }, own]
    })
  }

  private words(reference: CrossReference): string {
    const { identifier, form, prefix } = reference
    const { kind, number, title } = this.targets.get(identifier) ?? { title: '' }
    const isNamed = kind === undefined || number === undefined || (form === 'name' && kindHasTitle(kind))
    if (isNamed) {
      const name = title !== '' && this.affords(title, reference) ? title : identifier
      return prefix === undefined ? name : `${prefix}\u00A0${name}`
    }
    if (form === 'number') return number
    if (prefix !== undefined) return `${prefix}\u00A0${number}`
    const several = /\d–\d/.test(number) ? firstOfSeveral(kind, number, this.lang) : undefined
    return several ?? calledBy(kind, number, this.lang)
  }

  /** Whether a reference may say a name; tells the first one that may not. */
  private affords(name: string, { position }: CrossReference): boolean {
    this.left -= name.length
    if (this.left >= 0) return true
    if (this.findings.length === 0)
      this.findings.push({
        code: 'references-too-long',
        severity: 'warning',
        message:
          'the names that references repeat are longer than the text by far, so that this one and those after it say the id of their target',
        ...(position && { position }),
        hint: 'say in words of your own where they lead: [as above](#id)',
      })
    return false
  }
}

/** What its author wrote: not the words that are made for references and captions, which a second time would count. */
function lettersOf(article: Article): number {
  let letters = 0
  walk(article, (node) => {
    if ('value' in node && node.type !== 'label') letters += node.value.length
  })
  return letters
}

function numberOnly(reference: CrossReference): CrossReference {
  const { prefix: _, ...bare } = reference
  return { ...bare, form: 'number' }
}

/** Sections are called by their titles where a link takes the name of its target. */
function kindHasTitle(kind: Counted): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'appendix'
}

function joint(isLast: boolean, and: string): string {
  if (!isLast) return ', '
  return /^[\p{sc=Han}\p{sc=Hiragana}ו]/u.test(and) && and.length === 1 ? and : ` ${and} `
}

/** References with nothing between them but what waits to be worded. */
function clusterAt(nodes: readonly Inline[], from: number): CrossReference[] {
  const found: CrossReference[] = []
  for (let at = from; ; at += 2) {
    const node = nodes[at]
    if (node?.type !== 'crossReference') return found
    found.push(node)
    if (nodes[at + 1]?.type !== 'label') return found
  }
}

/** Whether a sentence begins behind a node that one began with, or not. */
function beginsAfter(node: Inline, began: boolean): boolean {
  if (node.type === 'text') return node.value.trim() !== '' && SENTENCE_END.test(node.value)
  return began && (node.type === 'label' || node.type === 'indexMark')
}
