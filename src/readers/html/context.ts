import type { Block, Position } from '../../ast/index.ts'
import type { ClaimId, Locate, Report } from '../shared/index.ts'
import type { DomElement } from './dom.ts'

/** What the builders share, and how a page differs from a piece of HTML in Markdown. */
export interface HtmlContext {
  readonly place: Locate
  readonly report: Report
  readonly claimId: ClaimId
  /** How many elements the piece stands in. */
  readonly depth: number
  /** The blocks that an element stands for; `depth` tells how many elements it stands in. */
  readonly inset: (element: DomElement, depth: number) => readonly Block[] | undefined
  /** Makes a relative link absolute, where the page says where it came from. */
  readonly resolve: (url: string) => string
  /** Frames of pages are advertisements unless they play something. */
  readonly showsFrames: boolean
  /** An element is left out with all that is in it. */
  readonly onDropped: (name: string, position: Position) => void
  /** The content of an element is taken over, but not what the element says about it; or it has none, and words in attributes. */
  readonly onUnwrapped: (name: string, position: Position, isUnsaid?: boolean) => void
}
