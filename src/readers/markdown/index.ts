/** In: Markdown. Out: an article with the place of each node. */
import type { Article, Block, Heading, Inline, Metadata } from '../../ast/index.ts'
import { andThen, type Told } from '../../diagnostic.ts'
import { type FrontMatter, type Phrase, readFrontMatter } from '../front-matter/index.ts'
import type { Source } from '../reader.ts'
import {
  claimIds,
  collecting,
  locateIn,
  locateNormalized,
  type Report,
  titleFromName,
} from '../shared/index.ts'
import { buildBlocks } from './blocks.ts'
import { type Context, nest, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import { reportUnusedNotes } from './notes.ts'
import { createParser } from './parser.ts'

/** Markdown with front matter. Raw HTML is read by the rules of the HTML reader, or told of. */
export function readMarkdown(source: Source): Told<Article> {
  return andThen(readFrontMatter(source.text), (frontMatter) =>
    collecting((report) => articleOf(source, frontMatter, report)),
  )
}

function articleOf({ file, text: source }: Source, frontMatter: FrontMatter, report: Report): Article {
  // Blank, not cut off: so the parser's lines and offsets are those of the source.
  const blank = source.slice(0, frontMatter.end).replaceAll(/[^\r\n]/g, ' ')
  const text = (blank + source.slice(frontMatter.end)).replaceAll(/\r\n?/g, '\n')
  const md = createParser()
  const env = {}
  const context: Context = {
    md,
    env,
    text,
    locate: locateNormalized(source),
    report,
    claimId: claimIds(report),
    htmlDepth: 0,
    notes: new Map(),
    noteMarks: new Set(),
    tags: new Map(),
  }
  const blocks = buildBlocks(nest(md.parse(text, env)), context)
  const { metadata, children, aliases = [] } = withTitle(frontMatter, blocks, file, source, context)
  reportUnusedNotes(context)
  return {
    type: 'article',
    ...(aliases.length > 0 && { aliases }),
    position: locateIn(source)(0, source.length),
    metadata,
    children,
    footnotes: [...context.notes.values()],
  }
}

interface Titled {
  readonly metadata: Metadata
  readonly children: readonly Block[]
  /** What links call the heading that has become the title. */
  readonly aliases?: readonly string[]
}

/** The title of the front matter, else the only heading of level 1 where it comes first, else the file's name. */
function withTitle(
  frontMatter: FrontMatter,
  blocks: readonly Block[],
  file: string,
  source: string,
  context: Context,
): Titled {
  const { metadata, title, subtitle } = frontMatter
  const subtitleNodes = subtitle && phrase(subtitle, source, context)
  const rest = { ...(subtitleNodes && subtitleNodes.length > 0 && { subtitle: subtitleNodes }), ...metadata }
  const nodes = title ? phrase(title, source, context) : []
  if (nodes.length > 0) return { metadata: { title: nodes, ...rest }, children: blocks }
  const heading = titleHeading(blocks)
  if (heading) {
    const aliases = [...(heading.id === undefined ? [] : [heading.id]), ...(heading.aliases ?? [])]
    return { metadata: { title: heading.children, ...rest }, children: blocks.slice(1), aliases }
  }
  const hint = 'give the article a title in its front matter, or one heading of level 1 at its start'
  const named = titleFromName(file, hint)
  named.findings.forEach(context.report)
  return { metadata: { title: named.value, ...rest }, children: blocks }
}

function titleHeading(blocks: readonly Block[]): Heading | undefined {
  const [first] = blocks.filter((block): block is Heading => block.type === 'heading' && block.depth === 1)
  const isOnly = blocks.filter((block) => block.type === 'heading' && block.depth === 1).length === 1
  return first && first === blocks[0] && isOnly && first.children.length > 0 ? first : undefined
}

/** Inline Markdown of the front matter. Where YAML has changed the text, all of it has the place of the value. */
function phrase({ value, position, offset }: Phrase, source: string, context: Context): readonly Inline[] {
  const locate = locateIn(source)
  const place =
    offset === undefined ? () => position : (from: number, to: number) => locate(offset + from, offset + to)
  return buildInlines(parsePhrase(value, context), place, context)
}
