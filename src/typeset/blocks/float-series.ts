import type { Figure, Table } from '../../ast/index.ts'
import { seriesOf } from '../../resolve/index.ts'
import type { Series } from './vertical.ts'

/** What a figure or a table counts among, and whether it shows how. */
export function floatSeries(block: Figure | Table): Series {
  return { of: seriesOf(block), isNumbered: block.number !== undefined }
}
