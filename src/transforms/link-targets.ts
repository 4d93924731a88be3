import type { Article, CrossReference, Image, Inline, Link, Node, PageReference, Text } from '../ast/index.ts'
import { closest, isDecorative, mapArticle, mapInlines, noteOfUrl, textOf, walk } from '../ast/index.ts'
import { andThen, type Finding, type Told, told } from '../diagnostic.ts'
import { append } from '../lists.ts'
import { idOfLink } from './ids.ts'
import { beginningOf, type Resolve, resolver } from './names.ts'

/** Misspelt targets that get a suggestion; looking for the nearest of many ids is slow. */
const MOST_SUGGESTIONS = 50

/**
 * Links inside the article must lead somewhere, and links must show something: one to a missing id becomes plain
 * text, as does a cross-reference, and one without text shows its address. An image is not described by what is not
 * there. Each is told.
 */
export function linkTargets(article: Article): Told<Article> {
  const beginning = beginningOf(article)
  const targets = targetsOf(article, resolver(article, beginning))
  const findings: Finding[] = []
  const resolved = mapArticle(article, {
    inlines: (nodes) =>
      mapInlines(nodes, (node) => {
        const found = resolveInline(node, targets)
        append(findings, found.findings)
        return found.value
      }),
  })
  const [first, ...rest] = resolved.children
  const isBegun = first && first.id === undefined && beginning !== undefined && targets.met.has(beginning)
  return told(
    isBegun ? { ...resolved, children: [{ ...first, id: beginning }, ...rest] } : resolved,
    findings,
  )
}

interface Targets {
  readonly resolve: Resolve
  /** What links lead to. */
  readonly met: ReadonlySet<string>
  /** Tells that nothing has a name, and what it probably was to be. */
  readonly missing: (name: string, node: Node) => Finding
  readonly ids: ReadonlySet<string>
}

function targetsOf(article: Article, resolve: Resolve): Targets {
  const ids = new Set<string>()
  // A chapter's own id may stand behind that of its title.
  const names = new Set<string>()
  walk(article, (node) => {
    if (node.id === undefined) return
    ids.add(node.id)
    for (const name of [node.id, ...('aliases' in node ? (node.aliases ?? []) : [])]) names.add(name)
  })
  const met = new Set<string>()
  const meet = (name: string) => {
    const id = resolve(name)
    if (id !== undefined) met.add(id)
    return id
  }
  return { resolve: meet, met, missing: missingTarget(names), ids }
}

function resolveInline(node: Inline, targets: Targets): Told<Inline> {
  if (node.type === 'crossReference' || node.type === 'pageReference') return resolveReference(node, targets)
  if (node.type === 'image') return resolveDescription(node, targets)
  return node.type === 'link' ? resolveLink(node, targets) : told(node)
}

function resolveReference(
  reference: CrossReference | PageReference,
  { resolve, missing }: Targets,
): Told<Inline> {
  const { identifier, position } = reference
  const id = resolve(identifier)
  if (id !== undefined) return told(id === identifier ? reference : { ...reference, identifier: id })
  const text: Text = { type: 'text', value: `[${identifier}]`, ...(position && { position }) }
  return told(text, [missing(identifier, reference)])
}

function resolveDescription(image: Image, { resolve, ids }: Targets): Told<Image> {
  const { describedBy, ...rest } = image
  if (describedBy === undefined || ids.has(describedBy)) return told(image)
  const name = idOfLink(`#${describedBy}`)!
  const id = resolve(name)
  if (id !== undefined) return told({ ...image, describedBy: id })
  const meant = closest(name, ids)
  const finding: Finding = {
    code: 'image-description-missing',
    severity: 'warning',
    message: `nothing in the article has the id ${JSON.stringify(name.slice(0, 200))}, which is to describe the image`,
    ...(image.position && { position: image.position }),
    hint: meant
      ? `did you mean #${meant}?`
      : 'give the id to a heading, a figure or an aside: ::: {.sidebar #id}',
  }
  return told(rest, [finding])
}

function resolveLink(link: Link, { resolve, missing }: Targets): Told<Inline> {
  if (link.url === '') return told(withoutTarget(link), [noAddress(link)])
  const shown = isEmptyLink(link) ? showAddress(link) : told(link)
  const note = noteOfUrl(link.url)
  if (note) return resolveNote(link, note.note, resolve)
  const name = idOfLink(link.url)
  if (name === undefined) return shown
  const id = resolve(name)
  return andThen(shown, (value) =>
    id === undefined ? told(withoutTarget(value), [missing(name, link)]) : told({ ...value, url: `#${id}` }),
  )
}

/** A note that is no file of the build may be a section of the article. */
function resolveNote(link: Link, note: string, resolve: Resolve): Told<Inline> {
  const id = resolve(note)
  if (id !== undefined) return told({ ...link, url: `#${id}` })
  const finding: Finding = {
    code: 'wikilink-unresolved',
    severity: 'warning',
    message: 'a wikilink names no other article of the build and no heading, so its text stands alone',
    ...(link.position && { position: link.position }),
    hint: 'name the files of the notes on the command line, too',
  }
  return told(withoutTarget(link), [finding])
}

function withoutTarget({ url: _url, title: _title, ...rest }: Link): Inline {
  return { ...rest, type: 'span' }
}

const OBJECTS: ReadonlySet<Node['type']> = new Set(['crossReference', 'pageReference'])

/** Whether a link shows nothing, so that its address is shown. */
export function isEmptyLink(link: Link): boolean {
  if (textOf(link.children).trim() !== '') return false
  let isEmpty = true
  walk(link, (node) => {
    if (node.type === 'image') isEmpty &&= isDecorative(node)
    else if (OBJECTS.has(node.type)) isEmpty = false
  })
  return isEmpty
}

function showAddress(link: Link): Told<Link> {
  const finding: Finding = {
    code: 'link-empty',
    severity: 'warning',
    message: `link to ${JSON.stringify(link.url.slice(0, 200))} has no text and shows its address`,
    ...(link.position && { position: link.position }),
    hint: 'write between the square brackets what the link leads to',
  }
  // An image that nobody describes has been told of.
  const isTold = link.children.some((node) => node.type === 'image' && node.isUndescribed)
  const children: readonly Inline[] = [...link.children, { type: 'text', value: link.url }]
  return told({ ...link, children }, isTold ? [] : [finding])
}

function noAddress({ position }: Link): Finding {
  return {
    code: 'link-empty',
    severity: 'warning',
    message: 'link has no address and becomes plain text',
    ...(position && { position }),
    hint: 'write the address between the round brackets',
  }
}

function missingTarget(ids: ReadonlySet<string>): Targets['missing'] {
  let suggestions = 0
  return (id, { position }) => {
    const meant = suggestions++ < MOST_SUGGESTIONS ? closest(id, ids) : undefined
    return {
      code: 'link-target-missing',
      severity: 'warning',
      message: `nothing in the article has the id ${JSON.stringify(id.slice(0, 200))}, so that the link leads nowhere`,
      ...(position && { position }),
      hint: meant
        ? `did you mean #${meant}?`
        : 'headings have the ids of their texts, or of their own: # Heading {#id}',
    }
  }
}
