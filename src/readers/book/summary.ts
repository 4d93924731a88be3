import type { Block, Inline, Link, List, ListItem, Position } from '../../ast/index.ts'
import { textOf, walk } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { readMarkdown } from '../markdown/index.ts'
import { placedBy } from '../shared/index.ts'
import { folderOf, joined, type PlanEntry, type PlannedChapter } from './plan.ts'

/**
 * The chapters that a `SUMMARY.md` lists, of mdBook (its guide, “SUMMARY.md”) and of GitBook and HonKit: lists of links are
 * chapters, in one another as the lists are; headings between them are parts; links outside of lists are chapters without
 * numbers, before and behind the others. Tells `chapter-draft`.
 */
export function readSummary(path: string, text: string): Told<readonly PlanEntry[]> {
  const { value: article, findings } = placedBy(readMarkdown({ file: path, text }), (position) => ({
    ...position,
    file: path,
  }))
  const summary = new Summary(folderOf(path), article.children.some(isPart))
  for (const block of article.children) summary.add(block)
  const own = findings.filter(({ code }) => code !== 'title-missing')
  return told(summary.entries, [...own, ...summary.findings])
}

class Summary {
  readonly entries: PlanEntry[] = []
  readonly findings: Finding[] = []
  private readonly folder: string
  /** Whether headings make parts. */
  private readonly hasParts: boolean
  private isBody = false

  constructor(folder: string, hasParts: boolean) {
    this.folder = folder
    this.hasParts = hasParts
  }

  add(block: Block): void {
    if (block.type === 'list') {
      this.isBody = true
      this.addList(block, 0)
    } else if (block.type === 'heading') {
      if (!isPart(block)) return
      this.entries.push({ kind: 'part', title: block.children, position: block.position! })
    } else for (const link of linksIn(block)) this.addLink(link, 0, true)
  }

  private addList({ children }: List, nesting: number, isInPart = false): void {
    for (const item of children) {
      const link = linkOf(item)
      const lists = item.children.filter((block) => block.type === 'list')
      const isGroup = lists.length > 0 && (link === undefined || fileOf(link) === '')
      if (link && !isGroup) this.addLink(link, nesting, false)
      const inside = isGroup
        ? this.addGroup(item, link, nesting, isInPart)
        : { nesting: nesting + (link ? 1 : 0), isInPart }
      for (const list of lists) this.addList(list, inside.nesting, inside.isInPart)
    }
  }

  /**
   * What has no file and holds chapters: a part where no headings make parts, else a chapter that is a heading alone. Deeper
   * down it is left out. Gives how deep the chapters in it are nested.
   */
  private addGroup(
    item: ListItem,
    link: Link | undefined,
    nesting: number,
    isInPart: boolean,
  ): { readonly nesting: number; readonly isInPart: boolean } {
    const title = link?.children ?? labelIn(item)
    const position = link?.position ?? item.position!
    const isPart = link === undefined && !this.hasParts && !isInPart
    if (nesting > 0) {
      this.findings.push(draft(title, position))
      return { nesting, isInPart }
    }
    this.entries.push({ kind: 'part', title, position, ...(!isPart && { role: 'chapter' }) })
    return { nesting: isPart ? 0 : 1, isInPart: true }
  }

  private addLink({ url, children, position }: Link, nesting: number, isAround: boolean): void {
    const [file = ''] = url.split('#')
    if (/^[a-z][a-z\d+.-]*:/i.test(url)) return
    if (file === '') {
      this.findings.push(draft(children, position))
      return
    }
    const chapter: PlannedChapter = {
      kind: 'chapter',
      path: joined(this.folder, decoded(file)),
      position: position!,
      title: children,
      role: nesting === 0 ? 'chapter' : 'section',
      nesting,
      ...(isAround && ({ isUnnumbered: true, matter: this.isBody ? 'back' : 'front' } as const)),
    }
    // GitBook names a file and a heading of it: the file is the chapter.
    const last = this.entries.at(-1)
    if (last?.kind === 'chapter' && last.path === chapter.path && url.includes('#')) return
    this.entries.push(chapter)
  }
}

function isPart(block: Block): boolean {
  return block.type === 'heading' && !/^\s*(?:table of contents|summary)\s*$/i.test(textOf(block.children))
}

function linkOf({ children }: ListItem): Link | undefined {
  const [first] = children
  return first && first.type !== 'list' ? linksIn(first)[0] : undefined
}

function fileOf({ url }: Link): string {
  return url.split('#')[0] ?? ''
}

/** The words of an item before what it holds. */
function labelIn({ children }: ListItem): readonly Inline[] {
  const [first] = children
  return first?.type === 'paragraph' ? first.children : []
}

function linksIn(block: Block): Link[] {
  const links: Link[] = []
  walk(block, (node) => {
    if (node.type === 'link') links.push(node)
  })
  return links
}

function draft(title: readonly Inline[], position: Position | undefined): Finding {
  return {
    code: 'chapter-draft',
    severity: 'info',
    message: `“${textOf(title)}” is a draft without a file, so it is left out`,
    ...(position && { position }),
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
