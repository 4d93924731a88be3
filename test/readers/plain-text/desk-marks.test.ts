import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

const A = 'The tide gauge stands in a well beside the quay.'
const B = 'The well has a narrow inlet that keeps the waves out of it.'
const text = (...blocks: readonly string[]) => ['Tide takes the old gauge', ...blocks].join('\n\n')

describe('lines of a site', () => {
  const article = 'Tide takes the old gauge\n\nThe tide gauge stands in a well beside the quay.'
  it('are left out above the headline, and where they are buttons', () => {
    const [title, text] = article.split('\n\n')
    const page = `Skip to main content\n\nSign in\nSubscribe\n\n${title}\n\nShare\nFacebook\nX\nEmail\n\n${text}\n`
    expect(mend(page).text).toBe(article)
  })

  it('are left out where they say the way to the page', () => {
    expect(mend(`Home » Local » Harbour\n${article}\n`).text).toBe(article)
  })

  it.each(['Home\n\n', 'Search the well\n\nMenu\n\n'])('are none in %j', (above) => {
    expect(mend(`${above}${article}\n`).text).toContain(above.trim())
  })
})

describe('lines for the desk', () => {
  it('lead to another page with the article’s name', () => {
    const text =
      'Tide takes the old gauge\n\nThe tide gauge stands in a well beside the quay at\n\nSee GAUGE, page 5\n\nGAUGE\nFrom page 1\n\nwhich it is read.\n'
    expect(mend(text).text).toBe(
      'Tide takes the old gauge\n\nThe tide gauge stands in a well beside the quay at which it is read.',
    )
  })

  it.each(['###', '# # #', '-30-', '– 30 –', 'ENDS', '(END)', '* ENDE *'])(
    'that end a text go: %s',
    (mark) => {
      const { text: mended, of } = mend(text(A, B, mark))
      expect(mended.trim()).toBe(text(A, B))
      expect(of('desk-mark').map(({ before, after }) => [before, after])).toEqual([[mark, '']])
    },
  )

  it('that tell of another sheet go, with what heads it', () => {
    const { text: mended, of } = mend(text(A, '(MORE)', 'GAUGE 2-2-2', B))
    expect(mended.trim()).toBe(text(A, B))
    expect(of('desk-mark')).toHaveLength(2)
  })

  it.each([
    '(Continued on page 7)',
    'Continued from page 1',
    'See GAUGE, page A4'.replace('GAUGE, ', ''),
    'Fortsetzung auf Seite 7',
    'Suite page 4',
    'Sigue en la página 12',
  ])('that lead to another page go: %s', (line) => {
    expect(mend(text(A, line, B)).text.trim()).toBe(text(A, B))
  })

  it.each(['ADVERTISEMENT', 'Anzeige', 'Share full article', 'Comments (14)    Share    Print'])(
    'that a site puts between its paragraphs go: %s',
    (line) => {
      expect(mend(text(A, line, B)).text.trim()).toBe(text(A, B))
    },
  )

  it.each(['ends', 'End', 'More', 'GAUGE 2-2-2', 'See the page', 'Continued rain on page one of the year'])(
    'are none that may be words of the text: %s',
    (line) => {
      expect(mend(text(A, line, B)).text.trim()).toBe(text(A, line, B))
    },
  )
})

describe('lines that lead to another page', () => {
  it.each([
    ['at the end of a paragraph', `${A}\nContinued on page 7`, 'Continued from page 1'],
    ['below the name of the article', A, 'TIDE GAUGE\nContinued from page 1'],
    ['below it in small letters', A, 'Tide gauge\nFortsetzung von Seite 1'],
  ])('go, %s', (_, first, second) => {
    expect(mend(text(first, second, B)).text.trim()).toBe(text(A, B))
  })

  it('take no sentence above them with them', () => {
    expect(mend(text(A, 'The inlet is narrow.\nSee page 4', B)).text).toContain('The inlet is narrow.')
  })
})

describe('lines that lead to another page, in other languages', () => {
  it.each([
    'Lees verder op pagina 3',
    'Lire la suite page 5',
    'Ciąg dalszy na str. 4',
    'Продолжение на с. 7',
    'Fortsetzung auf Seite 2',
  ])('are left out: %s', (line) => {
    expect(mend(text(A, line, B)).text).toBe(text(A, B))
  })
})
