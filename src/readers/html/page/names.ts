import { attributeOf, type DomElement, tagIs } from '../dom.ts'

const tokensOf = new WeakMap<DomElement, readonly string[]>()

/**
 * The words of an element's classes, and of its id where that is short: a longer one is a heading's slug. What an element has,
 * as `fig--has-shares` says, it is not.
 */
export function nameWords(element: DomElement): readonly string[] {
  const known = tokensOf.get(element)
  if (known) return known
  const split = (name: string) =>
    (attributeOf(element, name) ?? '')
      .slice(0, LONGEST)
      .replaceAll(/--(?:has|with|without|is|no)-[\w-]*/gi, '')
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
  const id = split('id')
  const tokens = [...split('class'), ...(id.length < 4 ? id : [])]
  tokensOf.set(element, tokens)
  return tokens
}

/** UTF-16 units of a class attribute that are looked at. */
const LONGEST = 400

/** Words by which sites name what stands around an article; the lists of Readability's regular expressions, and more. */
const AROUND = new RegExp(
  `^(?:${`shares? sharing sharebar sharedaddy sharethis addthis addtoany shariff socials? socialmedia related\\w*
  recommend(?:ed|ations?) recirc\\w* newsletter\\w* subscribe subscription comments? commentlist commenting respond disqus
  kommentar\\w* breadcrumbs? cookies? consent gdpr sidebar advert\\w* ads? adsense adslot sponsor(?:ed)? promo promotion
  outbrain taboola zergnet jetpack tags taglist tagcloud authorbox bio byline navigation menu pager pagination prevnext
  navbox ambox mbox toc editsection printfooter catlinks copyright toolbar postmetadata (?:entry|post|article)footer meistgelesen disclosure licen[cs]e\\w*`
    .split(/\s+/)
    .join('|')})$`,
)
const AROUND_IN_WORDS = new RegExp(
  `(?:^| )(?:${[
    '(?:see|read) (?:also|more)|more (?:from|stories|news|articles|posts)|most (?:read|popular)|also like|you may',
    '(?:post|entry|article) (?:meta|footer|tags|nav|navigation|author|share|info)|(?:about|post|entry|article) author',
    'author (?:box|bio|info|card|profile|description|about)|jp (?:relatedposts|post flair)|sign up|follow us|skip link',
    'button wrapper|subscription widget|site sub|content sub|tag (?:list|links|cloud)|cat links|reply (?:link|title)|no ?print|hidden menu',
  ].join('|')})(?: |$)`,
)
/** The same for elements in a line, which are rarely named for what they are. */
const AROUND_INLINE = /^(?:share|sharing|social|editsection|noprint|related\w*|teaser|tags|byline)$/
const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/i

const isInline = tagIs(...'a b i em strong span sup sub font abbr cite code small u s mark'.split(' '))
const isContent = tagIs('html', 'body', 'main', 'article', 'h1', 'img', 'picture', 'source', 'br', 'hr')

/** Whether an element is named as what stands around an article: share bar, related articles, comments, site parts. */
export function isNamedAround(element: DomElement): boolean {
  if (isContent(element)) return false
  if (element.tagName === 'footer' || ROLES.test(attributeOf(element, 'role') ?? '')) return true
  const words = nameWords(element)
  if (isInline(element)) return words.some((word) => AROUND_INLINE.test(word))
  const all = `${words.join(' ')} ${(attributeOf(element, 'id') ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')}`
  return words.some((word) => AROUND.test(word)) || AROUND_IN_WORDS.test(all)
}

/** Whether an element is a part of the site by a name that is never given to an article. */
export function isSitePart(element: DomElement): boolean {
  if (isInline(element) || isContent(element)) return false
  if (element.tagName === 'nav' || ROLES.test(attributeOf(element, 'role') ?? '')) return true
  if (SHARING.test(attributeOf(element, 'class') ?? '')) return true
  return /^(?:sidebar|respond|footer|site-footer|secondary)$/i.test(attributeOf(element, 'id') ?? '')
}

/** What programs that put buttons below an article call their parts: Jetpack, AddToAny, AddThis, ShareThis, Shariff. */
const SHARING =
  /(?:^|\s)(?:sharedaddy|jp-relatedposts|addtoany[\w-]*|a2a_kit|addthis[\w-]*|sharethis[\w-]*|shariff|sd-sharing)(?:\s|$)/i

/** What sites call the lines below a headline that say what the text is of. */
export const STANDFIRST =
  /^(?:standfirst|dek|deck|subhead|subheadline|subtitle|strapline|chapo|entradilla|sottotitolo|vorspann)$/

/** Banners that ask for consent are long and well-formed sentences, and fool who judges by those. */
export function isConsentBanner(element: DomElement): boolean {
  return nameWords(element).some((word) => /^(?:cookies?|gdpr|consent|cookie(?:bar|law|banner))$/.test(word))
}

/** The comments of readers, which may be longer than the article. */
export function isComments(element: DomElement): boolean {
  if (isInline(element) || isContent(element)) return false
  const id = attributeOf(element, 'id')?.toLowerCase() ?? ''
  return (
    /^(?:comments|commentlist|disqus(?:_thread)?|respond)$/.test(id) ||
    /(?:^|\s)(?:comments(?:[-_]area)?|comment[-_]?list|comment[-_]section)$/i.test(
      attributeOf(element, 'class') ?? '',
    )
  )
}
