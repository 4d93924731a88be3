import { points } from '../lengths.ts'
import { resolvePage } from '../print/index.ts'
import { isRunning } from '../roles.ts'
import type { Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'
import { number, printBlock, printRules, type Rule } from './rules.ts'
import { classSelector, inText, SCREEN_ROLES, SELECTORS } from './selectors.ts'
import { leadingInPrint } from './style.ts'

/** Printed from a browser, the file takes the template's page and leaves the screen's furniture away. */
export function browserPrint(template: Template): string {
  const { width, height, margins } = resolvePage(template)
  const pt = (value: number) => `${number(value)}pt`
  const page = (left: number, right: number) => ({
    margin: [margins.top, right, margins.bottom, left].map(pt).join(' '),
  })
  const pages: Rule[] = [
    ['@page', { size: `${pt(width)} ${pt(height)}`, ...page(margins.inner, margins.outer) }],
    ['@page :left', page(margins.outer, margins.inner)],
  ]
  const rules: Rule[] = [
    ['html', { 'background-color': 'transparent' }],
    ['body', { 'font-size': template.base, padding: 0 }],
    ['body > header, main', { 'max-width': 'none', padding: 0 }],
    ['.colophon', { 'margin-inline': 0, padding: 0 }],
    ['.footnotes, .colophon > :first-child', { 'margin-top': '1.5em', 'padding-top': '0.5em' }],
    // White behind the last line would take a page of its own.
    ['article > :last-child, .footnotes > :last-child, .footnotes li:last-child', { 'margin-block-end': 0 }],
    ['a', { color: 'inherit' }],
    // What is placed is drawn behind all else: the PDF would give the marks after the text.
    ['.note-mark a', { position: 'static' }],
    ['.skip-link, .colors, .backlink, .backlinks, .contents, .description', { display: 'none' }],
    [inText('wide', 'page', 'bleed'), { 'margin-inline': 0 }],
    ...pictureRules(height - margins.top - margins.bottom),
    ...leadingRules(template),
    ...columnRules(template),
    ...startRules(template),
    // Paper does not scroll: where a table is wider, its words are broken rather than lost.
    ['.table', { 'overflow-x': 'visible', 'overflow-wrap': 'anywhere' }],
    ['table > .caption', { position: 'static' }],
  ]
  return [printRules(pages), ...folioRules(template), printBlock('@media print', rules)].join('\n')
}

/** Most of the height of the text that a picture takes, so that pages have room for it and for words. */
const PICTURE = { plain: 0.5, wide: 0.6 }

function pictureRules(height: number): Rule[] {
  const atMost = (share: number) => ({ 'max-height': `${number(share * height)}pt` })
  return [
    ['figure > img', atMost(PICTURE.plain)],
    ['.wide > img, .page > img, .bleed > img', atMost(PICTURE.wide)],
  ]
}

/** On paper lines stand as close as in print. */
function leadingRules(template: Template): Rule[] {
  const { styles, classes } = template
  const running = SCREEN_ROLES.filter((role) => isRunning(role))
  const as = (selector: string, style: Style): Rule => [
    selector,
    { 'line-height': number(leadingInPrint(template, style)) },
  ]
  return [
    as('body', styles.paragraph),
    ...running.map((role) => as(SELECTORS[role], styles[role])),
    ...Object.keys(classes).map((name) => as(classSelector(name), classes[name]!)),
  ]
}

/** A title page is one, and so is a dedication; chapters begin a page where the template has them begin one. */
function startRules({ page }: Template): Rule[] {
  return [
    ...(page.titlePage ? [['article > header, .display', { 'break-after': 'page' }] satisfies Rule] : []),
    ...(page.chapterStart === 'continue' ? [] : [['.heading1', { 'break-before': 'page' }] satisfies Rule]),
  ]
}

/** The columns of the page; what is as wide as the page parts them. */
function columnRules({ page, grid }: Template): Rule[] {
  if (page.columns === 1) return []
  return [
    [
      'main > article',
      {
        columns: page.columns,
        'column-gap': `${number(page.gutter * points(grid))}pt`,
        orphans: 2,
        widows: 2,
      },
    ],
    [`article > header, ${inText('wide', 'page', 'bleed')}, .footnotes`, { 'column-span': 'all' }],
  ]
}

/** Boxes of the margin at the foot for the number of the page (CSS Paged Media 3, 5), where the template has it there. */
function folioRules({ page: { foot, sides } }: Template): string[] {
  const box = '{ content: counter(page); font-size: 9pt }'
  const has = (field: string | readonly string[]) => field.includes('{page}') || field[0]?.includes('{page}')
  if (has(foot.center)) return [`@page { @bottom-center ${box} }`]
  if (!has(foot.outer)) return []
  if (sides === 'one') return [`@page { @bottom-right ${box} }`]
  return [`@page :right { @bottom-right ${box} }`, `@page :left { @bottom-left ${box} }`]
}
