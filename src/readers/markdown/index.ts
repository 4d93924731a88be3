/** In: Markdown. Out: an article with the place of each node. */

import { type Article, type Block, hasWorks, type Inline, type Metadata } from '../../ast/index.ts'
import { andThen, type Told } from '../../diagnostic.ts'
import { type FrontMatter, type Phrase, readFrontMatter, type TomlParser } from '../front-matter/index.ts'
import type { Source } from '../reader.ts'
import {
  claimIds,
  collecting,
  locateIn,
  locateNormalized,
  MOST_PIECES,
  type Report,
  titleFromName,
  tooLarge,
} from '../shared/index.ts'
import { withAbbreviations } from './abbreviations.ts'
import { abstractOf } from './abstract.ts'
import { buildBlocks } from './blocks.ts'
import { type Context, nest, parsePhrase } from './context.ts'
import { takeCredits } from './credits.ts'
import type { DrawDot } from './dot.ts'
import { isDraft, withDraftParts } from './drafts.ts'
import type { EmojiNames } from './emoji.ts'
import { buildInlines } from './inlines.ts'
import { reportUnusedNotes } from './notes.ts'
import { createParser } from './parser.ts'
import { countReferences } from './references.ts'
import type { Tally } from './stamp.ts'
import { takeTagLines } from './tag-lines.ts'
import { takeTitle } from './title.ts'

export { readCell } from './cells.ts'
export { dotDrawer } from './dot.ts'
export { emojiNames } from './emoji.ts'

/** What a text may need that few texts do, so that it is loaded beforehand where one does. */
export interface Helpers {
  /** Reads front matter that is written in TOML. */
  readonly toml?: TomlParser | undefined
  /** The names of signs. */
  readonly emoji?: EmojiNames | undefined
  readonly drawDot?: DrawDot | undefined
}

/** Markdown with front matter. Raw HTML is read by the rules of the HTML reader, or told of. */
export function readMarkdown(source: Source, helpers: Helpers = {}): Told<Article> {
  const { text, lang } = source
  const { toml } = helpers
  return andThen(readFrontMatter(text, { toml, ...(lang && { lang }) }), (frontMatter) =>
    collecting((report) => articleOf(source, frontMatter, helpers, report)),
  )
}

function articleOf(
  { file, text: source, isCiting: isTold = false, labels }: Source,
  frontMatter: FrontMatter,
  { emoji, drawDot }: Helpers,
  report: Report,
): Article {
  // Blank, not cut off: so the parser's lines and offsets are those of the source.
  const blank = source.slice(0, frontMatter.end).replaceAll(/[^\r\n]/g, ' ')
  const whole = (blank + source.slice(frontMatter.end)).replaceAll(/\r\n?/g, '\n')
  const hasParts = isDraft(source, frontMatter.end)
  const text = hasParts ? withDraftParts(whole) : whole
  const md = createParser()
  const locate = locateNormalized(source)
  const refuse = (offset: number): never => {
    throw tooLarge(MOST_PIECES, 'tokens of Markdown', locate(offset, offset))
  }
  const isCiting = isTold || hasWorks(frontMatter.metadata.citing)
  const env = {
    tally: { pieces: 0, block: 0, refuse } satisfies Tally,
    isCiting,
    isDraft: hasParts,
    ...(emoji && { emoji }),
    ...(labels && { labels: new Set(labels) }),
  }
  const context: Context = {
    md,
    env,
    text,
    locate,
    report,
    claimId: claimIds(report),
    affords: countReferences(text, report),
    ...(drawDot && { drawDot }),
    htmlDepth: 0,
    notes: new Map(),
    noteMarks: new Set(),
    tags: new Map(),
  }
  const tokens = md.parse(text, env)
  const abstract = abstractOf(frontMatter, context, (of) => phrase(of, source, context))
  const blocks = buildBlocks(nest(tokens), context)
  const { metadata, children, aliases = [], opening } = withTitle(frontMatter, blocks, file, source, context)
  reportUnusedNotes(context)
  const credits = takeCredits(children, metadata, file, report)
  const tagged = takeTagLines(credits.children, credits.subjects, report)
  const article: Article = {
    type: 'article',
    ...(aliases.length > 0 && { aliases }),
    position: locateIn(source)(0, source.length),
    metadata: {
      ...metadata,
      authors: credits.authors,
      ...(credits.date && { date: credits.date }),
      subjects: tagged.subjects,
    },
    ...(opening && { opening }),
    children: [...abstract, ...tagged.children],
    footnotes: [...context.notes.values()],
  }
  return withAbbreviations(article, env)
}

interface TitledArticle {
  readonly metadata: Metadata
  readonly children: readonly Block[]
  /** What links call the heading that has become the title. */
  readonly aliases?: readonly string[]
  readonly opening?: Article['opening']
}

/** The title of the front matter, else the heading that the article begins with, else the file's name. */
function withTitle(
  { metadata, title, subtitle }: FrontMatter,
  blocks: readonly Block[],
  file: string,
  source: string,
  context: Context,
): TitledArticle {
  const subtitleNodes = subtitle && phrase(subtitle, source, context)
  const rest = { ...(subtitleNodes && subtitleNodes.length > 0 && { subtitle: subtitleNodes }), ...metadata }
  const { title: found, ...titled } = takeTitle(title ? phrase(title, source, context) : [], blocks)
  if (found) return { metadata: { title: found, ...rest }, ...titled }
  const hint = 'give the article a title in its front matter, or a heading at its start'
  const named = titleFromName(file, hint)
  named.findings.forEach(context.report)
  return { metadata: { title: named.value, ...rest }, children: blocks }
}

/** Inline Markdown of the front matter. Where YAML has changed the text, all of it has the place of the value. */
function phrase({ value, position, offset }: Phrase, source: string, context: Context): readonly Inline[] {
  const locate = locateIn(source)
  const place =
    offset === undefined ? () => position : (from: number, to: number) => locate(offset + from, offset + to)
  const tokens = parsePhrase(value, context)
  for (const token of tokens) {
    if (token.type === 'html_inline' && !TAG_OF_TITLES.test(token.content)) token.type = 'text'
  }
  return buildInlines(tokens, place, context)
}

/** Elements that titles have in them; `<twice>` is a word in angle brackets. */
const TAG_OF_TITLES =
  /^<(?:!--|\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|rp|rt|ruby|s|small|span|strong|sub|sup|u)(?![\w-]))/i
