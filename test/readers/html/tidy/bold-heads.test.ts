import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/ast/walk.ts'
import { html } from '../../reading.ts'

const heads = (body: string) =>
  html(`<title>The gauge</title>${body}`).article.children.flatMap((node) =>
    node.type === 'heading' ? [[node.depth, textOf(node.children)]] : [],
  )

const OLD =
  '<table><tr><td>The water rises.<br><br><b>The Well</b><br><br>It falls.<br><br><b><a name="keeper">The <i>Keeper</i></a></b><br><br>He reads it.</td></tr></table>'

describe('short bold lines between paragraphs', () => {
  it.each([
    ['parted by breaks', OLD],
    [
      'in paragraphs',
      '<div><p>The water rises.</p><p><strong>The Well</strong></p><p>It falls.</p><p><span style="font-weight:700">The <i>Keeper</i></span></p><ul><li>He reads it.</li></ul></div>',
    ],
  ])('are headings: %s', (_, body) => {
    expect(heads(body)).toEqual([
      [2, 'The Well'],
      [2, 'The Keeper'],
    ])
  })

  it.each([
    ['there is a heading', `<h2>Of gauges</h2>${OLD}`, 1],
    ['there is one', '<p>The water rises.</p><p><b>The Well</b></p><p>It falls.</p>', 0],
    ['they ask', OLD.replaceAll('</b>', '?</b>'), 0],
    ['they end as sentences do', OLD.replaceAll('</b>', '.</b>'), 0],
    ['words beside them are not bold', OLD.replaceAll('</b>', '</b> at the quay'), 0],
    ['no text is below them', '<p>The water rises.</p><p><b>The Well</b></p><p><b>The Keeper</b></p>', 0],
  ])('are none where %s', (_, body, count) => expect(heads(body)).toHaveLength(count))
})
