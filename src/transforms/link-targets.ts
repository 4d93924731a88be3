import type { Article, CrossReference, Image, Inline, Link, Node, Text } from '../ast/index.ts'
import { closest, isDecorative, mapArticle, mapInlines, textOf, walk } from '../ast/index.ts'
import { andThen, type Finding, type Told, told } from '../diagnostic.ts'
import { idOfLink } from './ids.ts'

/** Misspelt targets that get a suggestion; looking for the nearest of many ids is slow. */
const MOST_SUGGESTIONS = 50

/**
 * Links inside the article must lead somewhere, and links must show something: one to a missing id becomes plain
 * text, as does a cross-reference, and one without text shows its address. An image is not described by what is not
 * there. Each is told.
 */
export function linkTargets(article: Article): Told<Article> {
  const ids = new Set<string>()
  walk(article, (node) => {
    if (node.id !== undefined) ids.add(node.id)
  })
  const resolve = resolver(ids)
  const findings: Finding[] = []
  const resolved = mapArticle(article, {
    inlines: (nodes) =>
      mapInlines(nodes, (node) => {
        const found = resolve(node)
        findings.push(...found.findings)
        return found.value
      }),
  })
  return told(resolved, findings)
}

function resolver(ids: ReadonlySet<string>): (node: Inline) => Told<Inline> {
  const missing = missingTarget(ids)
  return (node) => {
    if (node.type === 'crossReference') return resolveReference(node, ids, missing)
    if (node.type === 'image') return resolveDescription(node, ids)
    return node.type === 'link' ? resolveLink(node, ids, missing) : told(node)
  }
}

type MissingTarget = (id: string, node: Node) => Finding

function resolveReference(
  reference: CrossReference,
  ids: ReadonlySet<string>,
  missing: MissingTarget,
): Told<Inline> {
  const { identifier, position } = reference
  if (ids.has(identifier)) return told(reference)
  const text: Text = { type: 'text', value: `[${identifier}]`, ...(position && { position }) }
  return told(text, [missing(identifier, reference)])
}

function resolveDescription(image: Image, ids: ReadonlySet<string>): Told<Image> {
  const { describedBy, ...rest } = image
  if (describedBy === undefined || ids.has(describedBy)) return told(image)
  const id = idOfLink(`#${describedBy}`)!
  if (ids.has(id)) return told({ ...image, describedBy: id })
  const meant = closest(id, ids)
  const finding: Finding = {
    code: 'image-description-missing',
    severity: 'warning',
    message: `nothing in the article has the id ${JSON.stringify(id.slice(0, 200))}, which is to describe the image`,
    ...(image.position && { position: image.position }),
    hint: meant
      ? `did you mean #${meant}?`
      : 'give the id to a heading, a figure or an aside: ::: {.sidebar #id}',
  }
  return told(rest, [finding])
}

function resolveLink(link: Link, ids: ReadonlySet<string>, missing: MissingTarget): Told<Inline> {
  if (link.url === '') return told(withoutTarget(link), [noAddress(link)])
  const shown = isEmptyLink(link) ? showAddress(link) : told(link)
  const id = idOfLink(link.url)
  if (id === undefined) return shown
  return andThen(shown, (value) =>
    ids.has(id) ? told({ ...value, url: `#${id}` }) : told(withoutTarget(value), [missing(id, link)]),
  )
}

function withoutTarget({ url: _url, title: _title, ...rest }: Link): Inline {
  return { ...rest, type: 'span' }
}

function isEmptyLink(link: Link): boolean {
  if (textOf(link.children).trim() !== '') return false
  let isEmpty = true
  walk(link, (node) => {
    if (node.type === 'image') isEmpty &&= isDecorative(node)
    else if (node.type === 'crossReference' || node.type === 'citation') isEmpty = false
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
  return told({ ...link, children: [...link.children, { type: 'text', value: link.url }] }, [finding])
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

function missingTarget(ids: ReadonlySet<string>): MissingTarget {
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
