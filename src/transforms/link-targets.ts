import type { Article, Image, Inline, Link } from '../ast/index.ts'
import { isDecorative, mapArticle, mapInlines, textOf, walk } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'
import { closest } from './closest.ts'
import { idOfLink } from './ids.ts'

/** Misspelt targets that get a suggestion; looking for the nearest of many ids is slow. */
const MOST_SUGGESTIONS = 50

/**
 * Links inside the article must lead somewhere, and links must show something: one to a missing id becomes plain
 * text, as does a cross-reference, and one without text shows its address. An image is not described by what is not
 * there. Each is reported.
 */
export function linkTargets(article: Article, report: Report): Article {
  const ids = new Set<string>()
  walk(article, (node) => {
    if (node.id !== undefined) ids.add(node.id)
  })
  const reportMissing = missingTargetReporter(ids, report)
  const resolve = (node: Inline): Inline => {
    if (node.type === 'crossReference' && !ids.has(node.identifier)) {
      reportMissing(node.identifier, node)
      return {
        type: 'text',
        value: `[${node.identifier}]`,
        ...(node.position && { position: node.position }),
      }
    }
    if (node.type === 'image') return resolveDescription(node, ids, report)
    return node.type === 'link' ? resolveLink(node, ids, reportMissing, report) : node
  }
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, resolve) })
}

function resolveDescription(image: Image, ids: ReadonlySet<string>, report: Report): Image {
  const { describedBy, ...rest } = image
  if (describedBy === undefined || ids.has(describedBy)) return image
  const id = idOfLink(`#${describedBy}`)!
  if (ids.has(id)) return { ...image, describedBy: id }
  const meant = closest(id, ids)
  report({
    code: 'image-description-missing',
    severity: 'warning',
    message: `nothing in the article has the id ${JSON.stringify(id.slice(0, 200))}, which is to describe the image`,
    ...(image.position && { position: image.position }),
    hint: meant
      ? `did you mean #${meant}?`
      : 'give the id to a heading, a figure or an aside: ::: {.sidebar #id}',
  })
  return rest
}

type ReportMissing = (id: string, node: Inline) => void

function resolveLink(
  link: Link,
  ids: ReadonlySet<string>,
  reportMissing: ReportMissing,
  report: Report,
): Inline {
  if (link.url === '') {
    reportNoAddress(link, report)
    return withoutTarget(link)
  }
  const id = idOfLink(link.url)
  const shown = isEmptyLink(link) ? showAddress(link, report) : link
  if (id === undefined) return shown
  if (ids.has(id)) return { ...shown, url: `#${id}` }
  reportMissing(id, link)
  return withoutTarget(shown)
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

function showAddress(link: Link, report: Report): Link {
  report({
    code: 'link-empty',
    severity: 'warning',
    message: `link to ${JSON.stringify(link.url.slice(0, 200))} has no text and shows its address`,
    ...(link.position && { position: link.position }),
    hint: 'write between the square brackets what the link leads to',
  })
  return { ...link, children: [...link.children, { type: 'text', value: link.url }] }
}

function reportNoAddress({ position }: Link, report: Report): void {
  report({
    code: 'link-empty',
    severity: 'warning',
    message: 'link has no address and becomes plain text',
    ...(position && { position }),
    hint: 'write the address between the round brackets',
  })
}

function missingTargetReporter(ids: ReadonlySet<string>, report: Report): ReportMissing {
  let suggestions = 0
  return (id, { position }) => {
    const meant = suggestions++ < MOST_SUGGESTIONS ? closest(id, ids) : undefined
    report({
      code: 'link-target-missing',
      severity: 'warning',
      message: `nothing in the article has the id ${JSON.stringify(id.slice(0, 200))}, so that the link leads nowhere`,
      ...(position && { position }),
      hint: meant
        ? `did you mean #${meant}?`
        : 'headings have the ids of their texts, or of their own: # Heading {#id}',
    })
  }
}
