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
  const summary = new Summary(folderOf(path))
  for (const block of article.children) summary.add(block)
  const own = findings.filter(({ code }) => code !== 'title-missing')
  return told(summary.entries, [...own, ...summary.findings])
}

class Summary {
  readonly entries: PlanEntry[] = []
  readonly findings: Finding[] = []
  private readonly folder: string
  private isBody = false

  constructor(folder: string) {
    this.folder = folder
  }

  add(block: Block): void {
    if (block.type === 'list') {
      this.isBody = true
      this.addList(block, 0)
    } else if (block.type === 'heading') {
      if (/^\s*(?:table of contents|summary)\s*$/i.test(textOf(block.children))) return
      this.entries.push({ kind: 'part', title: block.children, position: block.position! })
    } else for (const link of linksIn(block)) this.addLink(link, 0, true)
  }

  private addList({ children }: List, nesting: number): void {
    for (const item of children) {
      const link = linkOf(item)
      if (link) this.addLink(link, nesting, false)
      for (const block of item.children)
        if (block.type === 'list') this.addList(block, nesting + (link ? 1 : 0))
    }
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

function linkOf({ children }: ListItem): Link | undefined {
  const [first] = children
  return first && first.type !== 'list' ? linksIn(first)[0] : undefined
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
