import { expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'

const P =
  'It is read at noon by those who have the key of the well, as\nthe quay is wet below it, and at night by nobody, for there is\nno lamp on the stair that leads down to it.'
const headings = (text: string) =>
  outline(
    readPlainText({ file: 'a.txt', text: `A title of the text\n\n${text}\n` }).value.article.children,
  ).match(/heading depth=\d "[^"]+"/g) ?? []

it('finds headings right above their paragraphs, and behind the number of a note', () => {
  const noted = P.replace(/\.$/, '.(1)')
  expect(headings(`${P}\n\nWho has the key\n${noted}\n\nIs there a lamp?\n${P}\n\n${P}`)).toEqual([
    'heading depth=2 "Who has the key"',
    'heading depth=2 "Is there a lamp?"',
  ])
})

it.each([
  ['one alone', `${P}\n\nWho has the key\n${P}`],
  [
    'names of who speaks',
    `${P}\n\nThe keeper\n${P}\n\nThe mason\n${P}\n\nThe keeper\n${P}\n\nThe mason\n${P}`,
  ],
  ['salutations and addresses', `Dear Ana,\n${P}\n\n${P}\n\nHarbour Office\n12 Quay Street\nBrest`],
])('leaves %s', (_, text) => {
  expect(headings(text)).toEqual([])
})

it('finds lines with more white above than below, though they have commas', () => {
  const first = 'Who, then, has the key of the well?'
  const second = 'Is there a lamp, or a ladder, by which those who read it can come down to it at night?'
  expect(headings(`${P}\n\n\n${first}\n\n${P}\n\n\n${second}\n\n${P}`)).toHaveLength(2)
  expect(headings(`${P}\n\n${first}\n\n${P}\n\n${second}\n\n${P}`)).toEqual([])
})

it.each([
  [
    'three lines in the capitals of titles',
    ['Loss of Quay Walls:', 'Gauges and Wells:', 'What Lamps Cost:'],
    3,
  ],
  ['lines in capitals', ['THE WELL:', 'THE LAMP:', 'THE STAIR:'], 3],
  ['what is said', ['She said:', 'He asked the Keeper:', 'They all answered:'], 0],
])('finds %s with colons or not', (_, lines, count) => {
  expect(headings([P, ...lines.flatMap((line) => [line, P])].join('\n\n'))).toHaveLength(count)
})

it('finds a line in capitals in the middle below a paragraph', () => {
  expect(headings(`${P}\n                      FOR THE RECORD\n\n${P}`)).toEqual([
    'heading depth=2 "FOR THE RECORD"',
  ])
})
