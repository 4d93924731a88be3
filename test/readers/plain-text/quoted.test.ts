import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'
import { HEAD, mend } from '../reading.ts'

const outlined = (text: string) =>
  outline(readPlainText({ file: 'a.txt', text: HEAD + text }).value.article.children.slice(1))

describe('lines behind the signs of a mail', () => {
  it('are quotations, with what is in them', () => {
    const mail =
      'Ana wrote:\n> It is read at noon by those who have the key\n> of the well.\n>\n>> Who has it?\n>> The keeper.\n>\n> 1. a lamp\n> 2. a ladder\nThe keeper has.'
    expect(outlined(mail)).toBe(
      '"Ana wrote:", blockquote ("It is read at noon by those who have the key of the well.", blockquote ("Who has it?break{}The keeper."), list ordered=true start=1 (listItem ("a lamp"), listItem ("a ladder"))), "The keeper has."',
    )
    const mended = mend(HEAD + mail).text
    expect(mended).toContain('> It is read at noon by those who have the key of the well.')
    expect(mended).toContain('> > Who has it?')
    expect(mend(mended).text).toBe(mended)
  })

  it('are no quotation where the whole text has been sent on', () => {
    const text = `${HEAD}It is read at noon.\n`.replace(/^/gm, '> ')
    const { metadata, children } = readPlainText({ file: 'a.txt', text }).value.article
    expect(textOf(metadata.title)).toBe('How the tide is measured')
    expect(outline(children)).toBe(
      '"The tide rises and falls twice a day on most coasts.", "It is read at noon."',
    )
  })

  it('may have initials', () => {
    expect(outlined('AC> It is read at noon by those who have the key\nAC> of the well.\n\nSo it is.')).toBe(
      'blockquote ("It is read at noon by those who have the key of the well."), "So it is."',
    )
  })

  it.each(['> 5 mm is the rise.', 'It rises:\n-> by 5 mm\n-> by 7 mm', 'C> dir'])(
    'are none in %j',
    (text) => {
      expect(outlined(text)).not.toContain('blockquote')
    },
  )

  it('are no deeper than a list', () => {
    expect(outlined(`${'>'.repeat(1000)} It is read at noon.`).match(/blockquote/g)!.length).toBeLessThan(20)
  })

  it('are no headline', () => {
    const text = `> It is read at noon, and I do not know by whom.\n> So it is.\n\nA well for the tide\nBy Ana Costa\n\n${HEAD}`
    expect(readPlainText({ file: 'a.txt', text }).value.article.metadata.title).toMatchObject([
      { value: 'A well for the tide' },
    ])
  })
})

it('knows the signs that stand alone in lines of a mail', () => {
  const { value, findings } = readPlainText({
    file: 'a.txt',
    text: `${HEAD}It is read at noon.\n.\nIt is wet below.\n.\nSo it is.\n-- \nAna\n`,
  })
  expect(outline(value.article.children.slice(1))).toBe(
    '"It is read at noon.", "It is wet below.", "So it is.", "Ana"',
  )
  expect(findings[0]?.message).toBe('3 rules, boxes or lone signs left out')
})
