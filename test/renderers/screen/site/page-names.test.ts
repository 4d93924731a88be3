import { expect, it } from 'vitest'
import { heading } from '../../../../src/ast/build.ts'
import { pageNames } from '../../../../src/renderers/screen/site/page-names.ts'

const named = (...ids: readonly (string | undefined)[]) => {
  const nameOf = pageNames()
  return ids.map((id) => nameOf('chapter', { ...heading(2, 'A'), ...(id !== undefined && { id }) }))
}

it('are the titles, told apart where they are the same, whatever their case', () => {
  expect(named('making-a-sheet', 'Making-a-Sheet', 'making-a-sheet')).toEqual([
    'making-a-sheet.html',
    'Making-a-Sheet-2.html',
    'making-a-sheet-3.html',
  ])
})

it('are never those of the first page or of the search', () => {
  expect(named('index', 'search')).toEqual(['index-2.html', 'search-2.html'])
})

it('are in ASCII, and after the kind of the page where that leaves nothing', () => {
  expect(named('crème-brûlée', 'бумага', '紙', undefined)).toEqual([
    'creme-brulee.html',
    'chapter.html',
    'chapter-2.html',
    'chapter-3.html',
  ])
})

it('are no devices of Windows and no way out of the folder', () => {
  expect(named('con', 'LPT1', '../etc/passwd')).toEqual(['chapter.html', 'chapter-2.html', 'etc-passwd.html'])
})

it('begin with one page, with or without text', () => {
  expect([pageNames()('title-page'), pageNames()('text')]).toEqual(['index.html', 'index.html'])
})
