import { describe, expect, it } from 'vitest'
import { inLanguage, type LeafOpening, type ProofEvent, within } from '../../../src/proof/events/event.ts'
import { fold } from '../../../src/proof/events/fold.ts'

const text = (value: string): ProofEvent => ({ type: 'text', value })
const anchor = (id: string): ProofEvent => ({ type: 'anchor', id })
const page = (label: string): ProofEvent => ({ type: 'page', label })
const leaf = (kind: LeafOpening['kind'], ...inside: readonly ProofEvent[]) =>
  within({ type: 'leaf', kind, place: kind }, inside)
const paragraph = (...inside: readonly ProofEvent[]) => leaf('paragraph', ...inside)
const link = (to: string, words: string) =>
  within({ type: 'mark', kind: 'link', value: to, to }, [text(words)])
const noteMark = (to: string, words: string) => within({ type: 'mark', kind: 'note', to }, [text(words)])
const container = (step: string, ...inside: readonly Iterable<ProofEvent>[]) =>
  within({ type: 'container', step }, ...inside)

function* all(...streams: readonly Iterable<ProofEvent>[]): Iterable<ProofEvent> {
  for (const stream of streams) yield* stream
}

/** The leaves' texts. */
const texts = (...streams: readonly Iterable<ProofEvent>[]) =>
  fold(all(...streams)).leaves.map((one) => one.text)

it('counts the pictures without words between what names a leaf and its first word', () => {
  const unseen: ProofEvent = { type: 'unseen' }
  const { leaves } = fold(
    all(
      ...[paragraph(unseen), [anchor('a')], paragraph(unseen, unseen), paragraph(unseen, text('x'), unseen)],
      ...[paragraph(unseen, text('y')), [anchor('b')], paragraph(text('z'))],
    ),
  )
  expect(leaves.map((one) => [one.text, one.unseen])).toEqual([
    ['x', 3],
    ['y', undefined],
    ['z', undefined],
  ])
})

describe('the text of a leaf', () => {
  it('has white space as one space, none at its ends, and nothing invisible', () => {
    expect(texts(paragraph(text('  two \n'), text(' wo\u00ADrds ')))).toEqual(['two words'])
  })

  it('is composed across the pieces that it comes in, marks and pages with it', () => {
    const emphasis = within({ type: 'mark', kind: 'emphasis' }, [text('\u0301 b')])
    const { leaves, pages } = fold(
      paragraph(text('a\u0323'), text('\u0301\u0323e'), ...emphasis, page('2'), text('c'), text('\u0327')),
    )
    const [{ text: whole, marks }] = leaves as [(typeof leaves)[0]]
    expect(whole).toBe('a\u0323\u0301\u0323e\u0301 b\u00E7'.normalize('NFC'))
    expect(marks).toMatchObject([{ kind: 'emphasis', from: whole.indexOf('b'), to: whole.indexOf('\u00E7') }])
    expect(pages).toMatchObject([{ label: '2', offset: whole.indexOf('\u00E7') }])
  })

  it('keeps white space that counts', () => {
    const code = { type: 'text', value: '\n  a\n    b\n', isVerbatim: true } as const
    expect(texts(leaf('code', code))).toEqual(['  a\n    b'])
  })

  it('has a newline for a forced break, and an object for an image', () => {
    const image = { type: 'image', alt: ' a  tree' } as const
    const { leaves } = fold(paragraph(text('one '), { type: 'break' }, image))
    expect(leaves[0]!.text).toBe('one\n\uFFFC')
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'image', from: 4, to: 5, value: 'a tree' }])
  })
})

describe('leaves', () => {
  it('of nothing but images are one each, on whichever lines they stand', () => {
    const image = { type: 'image', alt: 'a' } as const
    const lines: ProofEvent[] = [image, text(' '), image, { type: 'break' }, image]
    expect(texts(paragraph(...lines))).toEqual(['\uFFFC', '\uFFFC', '\uFFFC'])
  })

  it('without text are none, but for cells', () => {
    expect(texts(paragraph(text(' ')), leaf('cell'), paragraph())).toEqual([''])
  })

  it('are made of text that stands right in a container', () => {
    const { leaves } = fold(
      container('quote', [text('\n'), text('Bare')], paragraph(text('Own')), [text(' after')]),
    )
    expect(leaves.map((one) => [one.kind, one.text, one.path.join()])).toEqual([
      ['paragraph', 'Bare', 'quote'],
      ['paragraph', 'Own', 'quote'],
      ['paragraph', 'after', 'quote'],
    ])
  })

  it('end where a container begins in them', () => {
    expect(texts(leaf('cell', ...all([text('a')], container('list', [text('b')]), [text('c')])))).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('say which containers and places they stand in', () => {
    const inner = within({ type: 'container', step: 'item 1', place: 'item[1]' }, paragraph(text('x')))
    const { leaves } = fold(within({ type: 'container', step: 'list', place: 'list[2]' }, inner))
    expect(leaves).toMatchObject([{ path: ['list', 'item 1'], place: 'list[2]/item[1]/paragraph' }])
  })

  it('of notes come after the text, by their numbers, with paths of their own', () => {
    const note = (number: number) => within({ type: 'note', number }, paragraph(text(`note ${number}`)))
    const { leaves } = fold(all(container('quote', note(2), paragraph(text('text'))), note(1)))
    expect(leaves.map((one) => [one.text, one.note, one.path.join(), one.place])).toEqual([
      ['text', undefined, 'quote', 'paragraph'],
      ['note 1', 1, '', 'note 1/paragraph'],
      ['note 2', 2, '', 'note 2/paragraph'],
    ])
  })

  it('of one document share what is said of it', () => {
    const document = { type: 'document', name: 'a.xhtml', repeatsTitle: true } as const
    const { leaves } = fold(within(document, paragraph(text('x')), paragraph(text('y'))))
    expect(leaves[0]!.document).toEqual({ name: 'a.xhtml', repeatsTitle: true })
    expect(leaves[1]!.document).toBe(leaves[0]!.document)
    expect(leaves[0]!.place).toBe('a.xhtml/paragraph')
  })
})

describe('a language', () => {
  it('is that of the leaves in it, and a mark inside of a leaf', () => {
    const inside = paragraph(...all([text('un ')], inLanguage('en', [text('hot dog')])))
    const { leaves } = fold(all(inLanguage('fr', inside), paragraph(text('z'))))
    expect(leaves.map((one) => one.lang)).toEqual(['fr', ''])
    expect(leaves[0]!.marks).toEqual([{ kind: 'lang', value: 'en', from: 3, to: 10 }])
  })
})

describe('marks', () => {
  it('do not cover white space at their ends', () => {
    const { leaves } = fold(paragraph(...within({ type: 'mark', kind: 'strong' }, [text(' a b ')])))
    expect(leaves[0]!.marks).toMatchObject([{ from: 0, to: 3 }])
  })

  it('around nothing are none', () => {
    const { leaves } = fold(paragraph(text('a'), ...within({ type: 'mark', kind: 'strong' })))
    expect(leaves[0]!.marks).toEqual([])
  })

  it('hold for the paragraph that text outside of leaves makes', () => {
    const { leaves } = fold(within({ type: 'mark', kind: 'emphasis' }, [text('so')]))
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'emphasis', from: 0, to: 2 }])
  })

  it('end with their leaf', () => {
    const inside = within({ type: 'mark', kind: 'strong' }, [text('a')], container('list', [text('bc')]))
    const { leaves } = fold(leaf('cell', ...inside))
    expect(leaves.map((one) => one.marks)).toMatchObject([[{ kind: 'strong', from: 0, to: 1 }], []])
  })
})

describe('cells', () => {
  it('have their columns right of those that reach down from above', () => {
    const cell = (words: string, rows: number) =>
      within({ type: 'leaf', kind: 'cell', place: 'td', cell: { header: undefined, columns: 1, rows } }, [
        text(words),
      ])
    const row: readonly ProofEvent[] = [{ type: 'row' }]
    const table = within({ type: 'table' }, row, cell('a', 2), cell('b', 1), row, cell('c', 1))
    expect(fold(table).leaves.map(({ cell: at }) => [at!.row, at!.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })

  it('of a table in a table are counted by themselves', () => {
    const cell = (...inside: readonly ProofEvent[]) =>
      within(
        { type: 'leaf', kind: 'cell', place: 'td', cell: { header: undefined, columns: 1, rows: 1 } },
        inside,
      )
    const row: readonly ProofEvent[] = [{ type: 'row' }]
    const inner = within({ type: 'table' }, row, row, cell(text('in')))
    const { leaves } = fold(within({ type: 'table' }, row, inner, cell(text('out'))))
    expect(leaves.map(({ text: words, cell: at, path }) => [words, at!.row, path.length])).toEqual([
      ['in', 1, 2],
      ['out', 0, 1],
    ])
  })
})

describe('links', () => {
  it('lead to the leaf that their anchor stands in or before, wherever it is', () => {
    const { leaves, faults } = fold(
      all(
        paragraph(...link('b', 'on'), text(' and '), ...link('c', 'further')),
        [anchor('b')],
        paragraph(text('second')),
        paragraph(text('third'), anchor('c')),
      ),
    )
    expect(leaves[0]!.marks.map(({ target }) => target?.text)).toEqual(['second', 'third'])
    expect(faults).toEqual([])
  })

  it('lead past a leaf without text to the next', () => {
    const { leaves } = fold(
      all(paragraph(...link('a', 'on')), paragraph(anchor('a')), paragraph(text('next'))),
    )
    expect(leaves[0]!.marks[0]!.target?.text).toBe('next')
  })

  it('lead to the document of their name', () => {
    const document = { type: 'document', name: 'a.xhtml', repeatsTitle: false } as const
    const { leaves } = fold(within(document, paragraph(text('first')), paragraph(...link('a.xhtml', 'up'))))
    expect(leaves[1]!.marks[0]!.target?.text).toBe('first')
  })

  it('to nothing are told', () => {
    const { faults } = fold(paragraph(text('see '), ...link('gone', 'there')))
    expect(faults).toMatchObject([{ code: 'link-broken', place: 'paragraph: see there' }])
  })

  it('find an anchor that is percent-encoded in them', () => {
    const { faults } = fold(paragraph(anchor('né'), ...link('n%C3%A9', 'here')))
    expect(faults).toEqual([])
  })
})

describe('marks of notes', () => {
  const note = within(
    { type: 'note', number: 3, id: 'n' },
    paragraph(text('A note.'), { type: 'backlink', to: 'm' }),
  )
  const events = [...note]

  it('have the number and the first leaf of the note', () => {
    const { leaves, faults } = fold(all(paragraph(anchor('m'), text('word'), ...noteMark('n', '3')), events))
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'note', value: '3', target: { text: 'A note.' } }])
    expect(faults).toEqual([])
  })

  it('are told where they say another number, or lead to nothing', () => {
    const wrong = fold(all(paragraph(anchor('m'), text('word'), ...noteMark('n', '4')), events))
    expect(wrong.faults).toMatchObject([{ code: 'note-number-differs', expected: '4', found: '3' }])
    expect(fold(paragraph(text('word'), ...noteMark('gone', '1'))).faults).toMatchObject([
      { code: 'note-mark-broken' },
    ])
  })

  it('lead to no leaf where the note has no words, and not to what follows it', () => {
    const empty = within({ type: 'note', number: 1, id: 'empty' }, [])
    const { leaves, faults } = fold(all(paragraph(text('word'), ...noteMark('empty', '1')), empty, events))
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'note', value: '1' }])
    expect(leaves[0]!.marks[0]!.target).toBeUndefined()
    expect(faults.filter(({ code }) => code === 'note-mark-broken')).toEqual([])
  })

  it('are told where the way back leads to none of the note', () => {
    const { faults } = fold(all(paragraph(anchor('m'), text('word')), events))
    expect(faults).toMatchObject([{ code: 'note-return-broken', found: 'm', place: 'note 3' }])
  })
})

describe('printed pages', () => {
  const starts = (...streams: readonly Iterable<ProofEvent>[]) =>
    fold(all(...streams)).pages.map(({ label, leaf: at, offset }) => [label, at.text, offset])

  it('begin in a leaf, or at the next one', () => {
    expect(starts([page('1')], paragraph(text('one '), page('2'), text('two')))).toEqual([
      ['1', 'one two', 0],
      ['2', 'one two', 4],
    ])
  })

  it('begin past a leaf without text', () => {
    expect(starts(paragraph(page('7')), paragraph(text('text')))).toEqual([['7', 'text', 0]])
  })

  it('are where the parts of a leaf stand, the first on each page, with their fonts', () => {
    const { leaves } = fold(
      paragraph(
        { type: 'spot', page: 0 },
        { type: 'font', font: 'A' },
        text('on '),
        { type: 'spot', page: 0 },
        { type: 'spot', page: 1 },
        { type: 'font', font: 'B' },
        text('over'),
      ),
    )
    expect(leaves[0]!.print).toEqual({
      spots: [
        { from: 0, page: 0 },
        { from: 3, page: 1 },
      ],
      fonts: [
        { from: 0, font: 'A' },
        { from: 3, font: 'B' },
      ],
    })
  })
})

it('counts what is set aside, and tells faults where they stand', () => {
  const fault = { code: 'note-number-differs', message: 'm' } as const
  const { declared, faults, addresses } = fold(
    all(
      [
        { type: 'declared', what: 'folio' },
        { type: 'declared', what: 'folio', times: 2 },
      ],
      within({ type: 'note', number: 1 }, [{ type: 'fault', fault }]),
      [{ type: 'address', url: 'https://a.example' }],
    ),
  )
  expect([...declared]).toEqual([['folio', 3]])
  expect(faults).toEqual([{ ...fault, place: 'note 1' }])
  expect(addresses).toEqual(['https://a.example'])
})

it('does not take a close of what was never opened', () => {
  expect(() => fold([{ type: 'close' }])).toThrow('never opened')
})

describe('the way back from a work', () => {
  const backTo = (to: string) =>
    fold(
      all(
        paragraph(anchor('cited'), ...link('work', 'Works'), text(' say so.')),
        paragraph(anchor('other'), text('Nothing is cited here.')),
        paragraph(anchor('work'), text('A work. '), { type: 'backlink', to }),
      ),
    ).faults.map(({ code }) => code)

  it('leads to a place that cites it', () => {
    expect(backTo('cited')).toEqual([])
    expect(backTo('other')).toEqual(['work-return-broken'])
    expect(backTo('nowhere')).toEqual(['work-return-broken'])
  })
})
