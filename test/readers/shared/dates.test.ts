import { describe, expect, it } from 'vitest'
import { calendarDate, readDate } from '../../../src/readers/shared/dates.ts'

describe('calendarDate', () => {
  it.each([
    ['2025-11-20', '2025-11-20'],
    ['2025-11-20T08:00:00+01:00', '2025-11-20'],
    ['2025-11-20 08:00', '2025-11-20'],
    ['2025-11', '2025-11'],
    ['1851', '1851'],
    ['20 November 2025', '2025-11-20'],
    ['3rd Feb. 2024', '2024-02-03'],
    ['the 3rd of February, 2024', '2024-02-03'],
    ['November 20, 2025', '2025-11-20'],
    ['Sunday, 2 November 2025', '2025-11-02'],
    ['Sept 2, 2025', '2025-09-02'],
    ['November 2025', '2025-11'],
    ['29 February 2024', '2024-02-29'],
    ['20/11/2025', '2025-11-20'],
    ['11/20/2025', '2025-11-20'],
    ['2025.11.20', '2025-11-20'],
    ['29 February 2025', undefined],
    ['2025-13-01', undefined],
    ['2025-00', undefined],
    ['03/04/2025', undefined],
    ['20 Brumaire 2025', undefined],
    ['c. 1850', undefined],
    ['1914–1918', undefined],
    ['yesterday', undefined],
    ['20 November 2025 or 2026', undefined],
    ['', undefined],
  ])('%s is %s', (text, date) => expect(calendarDate(text, 'en')).toBe(date))

  it.each([
    ['fr', '20 novembre 2025', '2025-11-20'],
    ['fr', '1er févr. 2024', '2024-02-01'],
    ['fr', 'Jeudi 20 Novembre 2025', '2025-11-20'],
    ['fr', 'août 1914', '1914-08'],
    ['de', '1. Mai 2025', '2025-05-01'],
    ['de-AT', '6. Jänner 1899', '1899-01-06'],
    ['de', 'Donnerstag, den 20. Nov 2025', '2025-11-20'],
    ['es', '1º de mayo de 2024', '2024-05-01'],
    ['es-MX', 'domingo, 5 de mayo de 2024', '2024-05-05'],
    ['pt-BR', '7 de setembro de 1822', '1822-09-07'],
    ['ca', '11 de setembre de 1714', '1714-09-11'],
    ['it', '2 giugno 1946', '1946-06-02'],
    ['pl', '11 listopada 1918 r.', '1918-11-11'],
    ['pl', 'listopad 1918', '1918-11'],
    ['cs', '28. října 1918', '1918-10-28'],
    ['hr', '25. lipnja 1991.', '1991-06-25'],
    ['ru', '12 апреля 1961 года', '1961-04-12'],
    ['uk', '24 серпня 1991 р.', '1991-08-24'],
    ['el', '25 Μαρτίου 1821', '1821-03-25'],
    ['fi', '6. joulukuuta 1917', '1917-12-06'],
    ['hu', '1956. október 23.', '1956-10-23'],
    ['lt', '1990 m. kovo 11 d.', '1990-03-11'],
    ['lv', '1918. gada 18. novembris', '1918-11-18'],
    ['eu', '1936(e)ko urriaren 7(a)', '1936-10-07'],
    ['is', '17. júní 1944', '1944-06-17'],
    ['ga', '24 Aibreán 1916', '1916-04-24'],
    ['tr', '29 Ekim 1923', '1923-10-29'],
    ['az', '28 may 1918', '1918-05-28'],
    ['he', '14 במאי 1948', '1948-05-14'],
    ['ar', '٢٣ يوليو ١٩٥٢', '1952-07-23'],
    ['fa', '۲۰ نوامبر ۲۰۲۵', '2025-11-20'],
    ['hi', '26 जनवरी 1950', '1950-01-26'],
    ['th', '20 พฤศจิกายน 2025', '2025-11-20'],
    ['vi', '2 tháng 9, 1945', '1945-09-02'],
    ['vi', 'Ngày 2 tháng 9 năm 1945', '1945-09-02'],
    ['ja', '2025年11月20日', '2025-11-20'],
    ['zh-TW', '1987年7月', '1987-07'],
    ['ko', '1945년 8월 15일', '1945-08-15'],
    ['sw', '9 Desemba 1961', '1961-12-09'],
    ['de-u-co-phonebk', '3. Oktober 1990', '1990-10-03'],
    ['en', '20 novembre 2025', '2025-11-20'],
    ['fr', '20 November 2025', '2025-11-20'],
  ])('in %s, %s is %s', (lang, text, date) => expect(calendarDate(text, lang)).toBe(date))

  it.each([
    ['en', undefined],
    ['en-US', '2025-03-04'],
    ['en-GB', '2025-04-03'],
    ['fr', '2025-04-03'],
    ['de', '2025-04-03'],
  ])('in %s, 03/04/2025 is %s', (lang, date) => expect(calendarDate('03/04/2025', lang)).toBe(date))
})

describe('readDate', () => {
  it('leaves a day open that two languages read as two', () => {
    expect(readDate('5 LISTOPADA 1918')).toMatchObject({ confidence: 0.5 })
    expect(readDate('5 listopada 1918')).toMatchObject({ iso: '1918-11-05', languages: ['pl'] })
    expect(readDate('5. listopada 1918.')).toMatchObject({ iso: '1918-10-05', languages: ['hr'] })
  })

  it('tells a day that never was', () => {
    expect(readDate('30 février 2024', 'fr')).toMatchObject({ kind: 'impossible' })
  })
})
