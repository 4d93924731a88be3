import type { FontLibrary } from '../../fonts/index.ts'
import type { Template } from '../../templates/index.ts'
import type { PageGeometry, TextRun } from '../../typeset/model/index.ts'
import type { PageGuides } from './guides.ts'
import type { LinePlace } from './line-places.ts'

export interface PageLook {
  readonly geometry: PageGeometry
  readonly colors: Template['colors']
  readonly fonts: Pick<FontLibrary, 'outline'>
  /** Address of an image, by its url in the tree. */
  readonly imageAt: (url: string) => string
  /** Where the line begins that a run is the first of; nothing for the others. */
  readonly placeOf: (run: TextRun) => LinePlace | undefined
  /** Lines to show what the page was made by; none where absent. */
  readonly guides?: PageGuides
  /** What the page is called, for those who do not see it. */
  readonly label: string
}
