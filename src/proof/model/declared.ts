/**
 * The only differences between editions that are meant. Each is counted where it is set aside, and the report says
 * how often that was.
 */
export const DECLARED = {
  'skip-link': 'the link that skips to the text, in HTML',
  colophon: 'rights and the word on margin numbers, at the end of the HTML',
  'color-switch': 'the choice of light and dark, in HTML',
  'screen-contents': 'the contents at the head of the HTML',
  'site-ways': 'the ways between the pages of a site',
  'search-page': 'the page that a site is searched on',
  cover: 'the cover page of the EPUB',
  'contents-page': 'the contents as a document of the EPUB',
  'title-repeated': 'the title that stands above the text again, behind a title page',
  'printed-contents': 'entries of the printed contents',
  'long-description': 'long descriptions and links to them, which belong to their images',
  'image-unseen': 'images beyond the first thousand of an edition, which are not looked at',
  'page-anchor': 'marks of printed pages, which show no text',
  'note-numbers': 'numbers that open notes',
  'side-note': 'notes beside the text, for eyes alone, which stand at the foot as well',
  'note-return': 'links from notes back to their marks, and from works to what cites them',
  'printed-address': 'addresses of links that print shows in notes, and their marks, by letters',
  'running-head': 'running heads, as artifacts',
  folio: 'page numbers, as artifacts',
  layout: 'rules, ornaments, crop marks and other layout artifacts',
  'inserted-hyphen': 'hyphens that line ends inserted',
  'list-label': 'bullets and numbers of list items, which screens make',
  'change-of-scene': 'changes of scene, which have no words',
  'repeated-header': 'table headers repeated on a following page',
  'link-not-in-print': 'links, which the press file has none of',
  'link-not-in-edition': 'links to addresses that readers of the edition could not follow',
  'style-by-font': 'emphasis, which a PDF shows by its fonts and not by tags',
} as const

export type Declared = keyof typeof DECLARED

/** In the order of the list. */
export function inOrder(
  counts: ReadonlyMap<Declared, number>,
): { readonly code: Declared; readonly count: number }[] {
  return (Object.keys(DECLARED) as Declared[]).flatMap((code) => {
    const count = counts.get(code) ?? 0
    return count > 0 ? [{ code, count }] : []
  })
}
