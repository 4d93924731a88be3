import { describe, it } from 'vitest'
import { read } from '../../src/readers/index.ts'
import { list, odt, paragraph, span } from '../support/odt.ts'
import { expectLinear } from '../support/steps.ts'

const KINDS: Readonly<Record<string, (size: number) => string>> = {
  // A program parts a list where something was edited.
  'lists that follow each other': (size) =>
    Array.from({ length: size }, (_, at) => list([`Lock ${at}`], 'L1')).join(''),
  'lists that go on with the first': (size) =>
    list(['Lock'], 'L1', 'xml:id="first"') +
    Array.from({ length: size }, (_, at) => list([`Lock ${at}`], 'L1', 'text:continue-list="first"')).join(
      '',
    ),
  'inner lists alone': (size) =>
    Array.from({ length: size }, (_, at) => list([list([`Lock ${at}`], 'L1')], 'L1')).join(''),
  'lists between paragraphs': (size) => `${list(['Lock'], 'L1')}${paragraph('Weir')}`.repeat(size),
  'spans of one paragraph': (size) => paragraph(span('lock ', 'T1').repeat(size)),
  // A sixteenth as deep as they are many: how the words look was asked of each span around, for each.
  'pieces of spans in spans': (size) => {
    const depth = Math.ceil(size / 16)
    const [open, close] = span('|', 'T1').split('|')
    return paragraph(`${open!.repeat(depth)}${'lock<text:s/>'.repeat(size)}${close!.repeat(depth)}`)
  },
}

describe('a document that grows takes steps in proportion', () => {
  it.each(Object.entries(KINDS))('%s', async (_, make) => {
    const build = (size: number) => read({ file: 'tides.odt', bytes: odt({ text: make(size) }) })
    // What is made once does not count.
    await build(10)
    await expectLinear(build, 400)
  })
})
