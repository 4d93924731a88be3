import type { Article, Block, Heading, Inline } from '../../ast/index.ts'
import { mapInlines, textOf } from '../../ast/index.ts'
import { least } from '../../lists.ts'

/** What is printed as the title, and the blocks without the heading that says it. */
export interface Titled {
  readonly title?: readonly Inline[]
  readonly children: readonly Block[]
  /** What links call the heading that has become the title. */
  readonly aliases?: readonly string[]
  /** What that heading says of its section. */
  readonly opening?: Article['opening']
}

/**
 * The title of the front matter, or the heading that the article begins with. It is printed once: where the article
 * begins with the words of its title, they are that title.
 */
export function takeTitle(given: readonly Inline[], blocks: readonly Block[]): Titled {
  const heading = openingHeading(blocks)
  if (!heading) return { ...(given.length > 0 && { title: given }), children: blocks }
  const isTitle = given.length === 0 ? !isChapter(heading, blocks) : words(heading.children) === words(given)
  const title = isTitle && given.length === 0 ? inOneLine(plain(heading.children)) : given
  return {
    ...(title.length > 0 && { title }),
    children: isTitle ? below(heading, blocks) : blocks,
    ...(isTitle && openingOf(heading)),
    ...(isTitle && {
      aliases: [...(heading.id === undefined ? [] : [heading.id]), ...(heading.aliases ?? [])],
    }),
  }
}

function openingOf({ role, isUnnumbered }: Heading): Pick<Titled, 'opening'> {
  if (role === undefined && !isUnnumbered) return {}
  return { opening: { ...(role && { role }), ...(isUnnumbered && { isUnnumbered }) } }
}

/** The other blocks: sections of an article whose title is of level 3 begin at level 4, which is the highest then. */
function below(title: Heading, blocks: readonly Block[]): readonly Block[] {
  const rest = blocks.filter((block) => block !== title)
  const highest = least(rest.map((block) => (block.type === 'heading' ? block.depth : 6)))
  const raise = Math.max(0, Math.min(highest - HIGHEST_SECTION, title.depth - 1))
  if (raise === 0) return rest
  return rest.map((block) =>
    block.type === 'heading' ? { ...block, depth: (block.depth - raise) as Heading['depth'] } : block,
  )
}

/** The title stands above the sections. */
const HIGHEST_SECTION = 2

/**
 * The first heading, of whatever level, where it is the first block, but for badges and the like; else the only one of
 * level 1.
 */
function openingHeading(blocks: readonly Block[]): Heading | undefined {
  const at = blocks.findIndex((block) => block.type === 'heading' && words(block.children) !== '')
  const first = blocks[at]
  if (first?.type !== 'heading') return undefined
  const isOnly = first.depth === 1 && peersOf(first, blocks) === 1
  return isOnly || blocks.slice(0, at).every(isSign) ? first : undefined
}

function peersOf({ depth }: Heading, blocks: readonly Block[]): number {
  return blocks.filter((block) => block.type === 'heading' && block.depth === depth).length
}

/** The first of several chapters names no more than itself. */
function isChapter(heading: Heading, blocks: readonly Block[]): boolean {
  return CHAPTER.test(textOf(heading.children)) && peersOf(heading, blocks) > 1
}

/** Names of parts that only a part has, in the languages of most books. */
const CHAPTER = new RegExp(
  '^\\s*(?:' +
    '(?:chapter|part|book|lesson|section|kapitel|teil|chapitre|partie|cap[ií]tulo|parte|capitolo|hoofdstuk)(?!\\p{L})|' +
    '(?:глава|часть|раздел)(?!\\p{L})|第|\\d{1,2}[.):]?\\s|[ivxlc]+[.):]?(?:\\s|$)|' +
    '(?:introduction|preface|prologue|foreword|abstract|einleitung|vorwort|avant-propos|pr[oó]logo|prefazione)\\s*$)',
  'iu',
)

/** A block of images and links alone: badges, a logo, a choice of languages. */
function isSign(block: Block): boolean {
  if (block.type === 'thematicBreak' || block.type === 'figure' || block.type === 'heading') return true
  return block.type === 'paragraph' && !/\p{L}/u.test(textBesideLinks(block.children))
}

function textBesideLinks(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'link') return ''
      return 'children' in node ? textBesideLinks(node.children) : textOf([node])
    })
    .join('')
}

/** A title that is bold as a whole, as Google Docs writes all headings, is no more so than others. */
function plain(nodes: readonly Inline[]): readonly Inline[] {
  const [only, ...others] = nodes
  return only?.type === 'strong' && others.length === 0 ? only.children : nodes
}

/** Where a line of the source ends, the title's does not. */
function inOneLine(nodes: readonly Inline[]): readonly Inline[] {
  return mapInlines(nodes, (node) =>
    node.type === 'text' ? { ...node, value: node.value.replaceAll('\n', ' ') } : node,
  )
}

function words(nodes: readonly Inline[]): string {
  return textOf(nodes)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
