import type { Image, Position } from '../../ast/index.ts'
import type { Report } from './report.ts'

type Described = Pick<Image, 'description' | 'describedBy'>

/**
 * What `longdesc` gives: `#id` names the place in the article that describes the image, other text describes it
 * itself. A description in another file is not read, and reported as `image-description-outside`.
 */
export function longDescription(value: string | undefined, position: Position, report: Report): Described {
  const text = value?.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (text === '') return {}
  if (/^#\S+$/.test(text)) return { describedBy: text.slice(1) }
  if (!/^(?:[a-z][a-z+.-]*:\/\/\S*|\S+\.(?:x?html?|txt|md))(?:#\S*)?$/i.test(text))
    return { description: text }
  report({
    code: 'image-description-outside',
    severity: 'warning',
    message: `the long description is in another file, ${JSON.stringify(text.slice(0, 200))}, which is not read`,
    position,
    hint: 'write the description into the article and name its place: longdesc="#id"',
  })
  return {}
}
