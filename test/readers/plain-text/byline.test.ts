import { describe, expect, it } from 'vitest'
import { readByline } from '../../../src/readers/plain-text/byline.ts'

describe('several who are not named', () => {
  it.each([
    'Our reporters',
    'Our own correspondents',
    'Harbour Gazette Editorial Board',
    'Die Redaktion',
    'La rédaction',
  ])('are one author: %s', (line) => {
    expect(readByline(line)).toEqual({ names: [line], isSaid: false })
  })

  it.each(['Our reporters found the gauge', 'The editors of the Gazette'])('are not %s', (line) => {
    expect(readByline(line)?.names).not.toEqual([line])
  })
})

describe('readByline', () => {
  it.each([
    ['By Ana de Costa and Jo Smith', ['Ana de Costa', 'Jo Smith'], true],
    ['by: J. R. O’Neil', ['J. R. O’Neil'], true],
    ['von Else Meer', ['Else Meer'], true],
    ['Par Jean-Luc d’Orme', ['Jean-Luc d’Orme'], true],
    ['BY ANA COSTA.', ['ANA COSTA'], true],
    ['By Ana Costa.', ['Ana Costa'], true],
    ['By Ana C.', ['Ana C.'], true],
    ['BY JO SMITH, ESQ.', ['JO SMITH, ESQ.'], true],
    ['By Jo Smith Bros.', ['Jo Smith Bros.'], true],
    ['Ana Costa, Jo Smith and Li Wei', ['Ana Costa', 'Jo Smith', 'Li Wei'], false],
  ])('reads %s', (text, names, isSaid) => {
    expect(readByline(text)).toEqual({ names, isSaid })
  })

  it('parts what somebody is from a name without “By”', () => {
    const reading = { names: ['Ana Costa'], isSaid: false, affiliation: 'Staff Writer' }
    expect(readByline('Ana Costa, Staff Writer')).toEqual(reading)
  })

  it.each(['by Harbour Master Jo Smith.', 'von Else Meer geleitet.', 'by Ana Costa and her crew.'])(
    'takes the end of a sentence for none: %s',
    (line) => {
      expect(readByline(line)).toBeUndefined()
    },
  )

  it.each([
    ['Words Ana Costa', 'Ana Costa', undefined],
    ['Interview by Jo Smith', 'Jo Smith', undefined],
    ['Reporter: Li Wei', 'Li Wei', undefined],
    ['By ANA COSTA, Harbour News Agency', 'ANA COSTA', 'Harbour News Agency'],
    ['By Ana Costa, chief reporter, Harbour Gazette', 'Ana Costa', 'chief reporter, Harbour Gazette'],
    ['By Ana Costa, Leith', 'Ana Costa', 'Leith'],
    ['By Ana Costa in Leith', 'Ana Costa', 'Leith'],
    ['PAR ANA COSTA (ENVOYÉE SPÉCIALE)', 'ANA COSTA', undefined],
    ['Texto y fotos: Ana Costa', 'Ana Costa', undefined],
    ['By J. COSTA, M.Inst.C.E.', 'J. COSTA, M.Inst.C.E.', undefined],
    ['Автор: Анна Морская', 'Анна Морская', undefined],
    ['מאת דנה ים', 'דנה ים', undefined],
    ['بقلم سلمى بحر', 'سلمى بحر', undefined],
    ['文：海野花子', '海野花子', undefined],
  ])('reads what %s says', (text, name, affiliation) => {
    expect(readByline(text)).toMatchObject({ names: [name], isSaid: true })
    expect(readByline(text)?.affiliation).toBe(affiliation)
  })

  it('reads who has written and who has taken the pictures', () => {
    expect(readByline('Von ANA COSTA und LI WEI (Text) und JO SMITH (Fotos)')).toMatchObject({
      names: ['ANA COSTA', 'LI WEI', 'JO SMITH'],
      parts: [undefined, 'Text', 'Fotos'],
    })
  })

  it.each([
    ['(From Our Own Correspondent)', 'Our Own Correspondent'],
    ['FROM OUR SPECIAL CORRESPONDENT.', 'OUR SPECIAL CORRESPONDENT'],
    ['Von unserem Korrespondenten', 'Unserem Korrespondenten'],
    ['De notre envoyé spécial', 'Notre envoyé spécial'],
  ])('reads who is not named: %s', (line, name) => {
    expect(readByline(line)).toEqual({ names: [name], isSaid: true })
  })

  it('takes no deck for a name', () => {
    expect(readByline('Low Water Club For Leith')).toBeUndefined()
  })

  it.each(['FOR IMMEDIATE RELEASE', 'Press Release'])('takes %s for no name', (text) => {
    expect(readByline(text)).toBeUndefined()
  })

  it.each(['By the sea', 'The tide', 'Ana', 'Ana Costa.', 'Ana Costa writes', 'By', '12 Ana Costa'])(
    'leaves %s',
    (text) => {
      expect(readByline(text)).toBeUndefined()
    },
  )
})
