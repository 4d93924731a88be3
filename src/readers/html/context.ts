import type { Position } from '../../ast/index.ts'
import type { ClaimId, Locate, Report } from '../shared/index.ts'

/** What the builders share, and how a page differs from a piece of HTML in Markdown. */
export interface HtmlContext {
  readonly place: Locate
  readonly report: Report
  readonly claimId: ClaimId
  /** Makes a relative link absolute, where the page says where it came from. */
  readonly resolve: (url: string) => string
  /** An element is left out with all that is in it. */
  readonly onDropped: (name: string, position: Position) => void
  /** The content of an element is taken over, but not what the element says about it. */
  readonly onUnwrapped: (name: string, position: Position) => void
  readonly onComment: (position: Position) => void
}
