/** In: the tree of a saved web page. Out: the same tree with nothing in it but the page's article. */
import { attributeOf, type DomElement, type DomNode, type DomParent, findAll, isText, tagIs } from '../dom.ts'
import { notePairs } from '../tidy/index.ts'
import { leadOf } from './leads.ts'
import { isComments, isConsentBanner, isNamedAround, isSitePart } from './names.ts'
import { onwardLines } from './onward.ts'
import { prune } from './prune.ts'
import { pulledQuotes } from './pulled.ts'
import type { Judge } from './readability.ts'
import { densestRoot, isMissed, namedRoot } from './root.ts'
import { type Survey, surveyOf } from './survey.ts'
import { titleHeading } from './title-heading.ts'
import { isSilent, sumUp, total } from './words.ts'

export { nameWords, STANDFIRST } from './names.ts'
export type { Judge } from './readability.ts'
export { plain, titleHeading } from './title-heading.ts'

/** Words of running text that a page must have for its article to be told from what is around it. */
const LEAST = 12

const SIGNS = [
  '<(?:nav|footer|header|aside|form|iframe|noscript)\\b',
  '<script(?![^>]*\\bjson)',
  '\\brole=["\']?(?:navigation|banner|contentinfo)',
  'property=["\']?og:',
  '<table\\b[^>]*\\b(?:border|cellpadding|cellspacing)=["\']?0',
  '\\b(?:class|id)=["\']?(?:[^"\'>]*[\\s-])?(?:nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?)["\'\\s-]',
]
const SIGN = new RegExp(SIGNS.join('|'), 'i')

/** Whether a page is one of a site: it has parts that are not its text. A chapter of a book has none. */
export function isSavedPage(text: string): boolean {
  return SIGN.test(text)
}

export interface Found {
  /** Share of the page's running text that is read. */
  readonly share: number
}

/**
 * Leaves of the tree what is the article: what `judge` keeps, or, where it has missed the article, all that is running
 * text where the page says that its article is; with the lead, without what stands around. `undefined` where the page has
 * too little text to judge, and is as it was.
 */
export function keepArticle(
  document: DomParent,
  judge: Judge,
  onLeft: (element: DomElement) => void,
): Found | undefined {
  const survey = surveyOf(document)
  if (survey.prose(document) < LEAST) return undefined
  const title = titleHeading(document)
  const kept = articleTexts(survey, judge, title)
  for (const text of leadOf(survey, kept, title)) kept.add(text)
  for (const { mark, note } of notePairs(document))
    if (textsBelow(mark).some((text) => kept.has(text))) for (const text of textsBelow(note)) kept.add(text)
  const keptProse = total(kept, survey.proseOf)
  const keptWords = sumUp(document, (text) => (kept.has(text) ? survey.words(text) : 0))
  const onward = onwardLines(document, kept, keptWords)
  const pulled = pulledQuotes(document)
  const isLeftOut = (element: DomElement) =>
    onward.has(element) ||
    pulled.has(element) ||
    isCard(element) ||
    isLinkCell(element, survey) ||
    ((isComments(element) || isSitePart(element)) && keptWords(element) < HALF * keptWords(document)) ||
    (isNamedAround(element) && keptWords(element) < LARGE * keptWords(document))
  if (title) for (const text of textsBelow(title)) kept.add(text)
  // The head still has to say what the article is called.
  prune(findAll(document, tagIs('body'))[0] ?? document, kept, isLeftOut, onLeft)
  return { share: keptProse / survey.prose(document) }
}

/** Shares of the article: what has more is part of it, whatever it is called. */
const LARGE = 0.2
const HALF = 0.5
/** Share of a page's words that a banner has at most. */
const BANNER = 0.3

function articleTexts(survey: Survey, judge: Judge, title: DomElement | undefined): Set<DomNode> {
  const { document, words, proseOf, isAround } = survey
  const kept = judge(
    document,
    (element) => isConsentBanner(element) && words(element) < BANNER * words(document),
  )
  const keptProse = sumUp(document, (text) => (kept.has(text) ? proseOf(text) : 0))
  const root = namedRoot(survey, keptProse)
  if (kept.size > 0 && !isMissed(survey, keptProse, root, title)) return kept
  return new Set(textsBelow(root ?? densestRoot(survey), isAround))
}

/** Texts and images below a node, but for those in elements that are left out. */
function textsBelow(root: DomParent, isLeftOut: (element: DomElement) => boolean = () => false): DomNode[] {
  const found: DomNode[] = []
  const visit = (node: DomNode) => {
    if (isText(node)) {
      if (node.value.trim() !== '') found.push(node)
    } else if ('childNodes' in node && !isSilent(node as DomElement) && !isLeftOut(node as DomElement)) {
      if (node.nodeName === 'img') found.push(node)
      node.childNodes.forEach(visit)
    }
  }
  root.childNodes.forEach(visit)
  return found
}

/** A cell or a division of nothing but links is the menu of a page that is laid out by a table. */
function isLinkCell(element: DomElement, { words }: Survey): boolean {
  if (!/^(?:td|div)$/.test(element.tagName) || words(element) === 0 || words(element) > MENU) return false
  const links = findAll(element, tagIs('a'))
  return links.length >= 3 && links.reduce((sum, link) => sum + words(link), 0) === words(element)
}

/** Words of a menu at most. */
const MENU = 60

/** A link around a heading leads to another article. */
function isCard(element: DomElement): boolean {
  return (
    element.tagName === 'a' &&
    attributeOf(element, 'href') !== undefined &&
    findAll(element, tagIs('h2', 'h3', 'h4', 'h5', 'h6')).length > 0
  )
}
