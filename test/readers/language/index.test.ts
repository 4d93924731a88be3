import { describe, expect, it } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { detectLanguage } from '../../../src/readers/language/detect.ts'

const reading = async (text: string, more: { file?: string; lang?: string } = {}) => {
  const bytes = new TextEncoder().encode(text)
  const { value, findings } = await read({ file: 'tides.md', bytes, ...more })
  const { lang, dir } = value.article.metadata
  return { lang, dir, codes: findings.map(({ code }) => code).filter((code) => code !== 'title-missing') }
}

const GERMAN =
  'Das Wasser steigt und fällt zweimal am Tag, und wer am Hafen wohnt, kennt die Stunden auswendig.'

describe('a text that names no language', () => {
  it.each([
    [
      'en',
      'The water rises and falls twice a day, and whoever lives at the harbour knows the hours by heart.',
    ],
    ['de', GERMAN],
    [
      'fr',
      "L'eau monte et descend deux fois par jour, et ceux qui habitent le port en connaissent les heures.",
    ],
    ['es', 'El agua sube y baja dos veces al día, y quien vive junto al puerto conoce las horas de memoria.'],
    [
      'it',
      "L'acqua sale e scende due volte al giorno, e chi abita vicino al porto ne conosce le ore a memoria.",
    ],
    ['pt', 'A água sobe e desce duas vezes por dia, e quem mora junto ao porto conhece as horas de cor.'],
    [
      'nl',
      'Het water stijgt en daalt twee keer per dag, en wie bij de haven woont kent de uren uit het hoofd.',
    ],
    [
      'sv',
      'Vattnet stiger och sjunker två gånger om dagen, och den som bor vid hamnen kan tiderna utantill.',
    ],
    [
      'pl',
      'Woda podnosi się i opada dwa razy dziennie, a kto mieszka przy porcie, zna te godziny na pamięć.',
    ],
    ['ru', 'Вода поднимается и опускается дважды в день, и жители гавани знают эти часы наизусть.'],
    ['uk', 'Вода піднімається й опускається двічі на день, і мешканці гавані знають ці години напам’ять.'],
    ['el', 'Το νερό ανεβαίνει και κατεβαίνει δύο φορές την ημέρα.'],
    ['ar', 'يرتفع الماء وينخفض مرتين في اليوم ويعرف سكان الميناء الساعات عن ظهر قلب.'],
    ['fa', 'آب روزی دو بار بالا می‌آید و پایین می‌رود و ساکنان بندر این ساعت‌ها را از بر هستند.'],
    ['he', 'המים עולים ויורדים פעמיים ביום.'],
    ['ja', '水は一日に二度満ち引きし、港の人々はその時刻を覚えている。'],
    ['zh', '水每天涨落两次，住在港口的人们都记得这些时间。'],
    ['zh-Hant', '水每天漲落兩次，住在港口的人們都記得這些時間。'],
    ['ko', '물은 하루에 두 번 차고 빠지며 항구 사람들은 그 시각을 외우고 있다.'],
    ['th', 'น้ำขึ้นและลงวันละสองครั้ง'],
  ])('is known to be in %s', async (lang, text) => {
    expect(await detectLanguage(text)).toBe(lang)
  })

  it.each([
    ['a few names', 'Ebb, Neap, Spring'],
    ['figures', '1.5 2.5 3.5'],
    ['badges and headings', 'Tides npm install MIT License Author'],
  ])('is of none where it is %s', async (_, text) => {
    expect(await detectLanguage(text)).toBeUndefined()
  })

  it('is told to be in another language than English', async () => {
    expect(await reading(`# Ebbe\n\n${GERMAN}\n`)).toEqual({
      lang: 'de',
      dir: 'ltr',
      codes: ['lang-detected'],
    })
    expect(await reading('# Tides\n\nThe water and the moon.\n')).toEqual({
      lang: 'en',
      dir: 'ltr',
      codes: [],
    })
    expect(await reading('# المد\n\nيرتفع الماء.\n')).toEqual({
      lang: 'ar',
      dir: 'rtl',
      codes: ['lang-detected'],
    })
  })

  it.each(['tides.md', 'tides.txt', 'tides.html'])('may be %s', async (file) => {
    expect(await reading(`<p>${GERMAN}</p>\n\n${GERMAN}`, { file })).toMatchObject({ lang: 'de' })
  })

  it('is judged without its code, its addresses and what is in another language', async () => {
    const english =
      '`das und der` https://a.example/das/und/der/die [der Hund und die Katze und das Haus]{lang=de}'
    expect(await reading(`# Tides\n\nThe water and the moon. ${english}\n`)).toMatchObject({ lang: 'en' })
  })
})

describe('a named language', () => {
  it('is that of the text, whatever its words are', async () => {
    expect(await reading(`---\ntitle: T\nlang: en\n---\n\n${GERMAN}`)).toEqual({
      lang: 'en',
      dir: 'ltr',
      codes: [],
    })
  })

  it.each([
    ['de', 'de', 'ltr'],
    ['german', 'de', 'ltr'],
    ['ar_EG', 'ar-EG', 'rtl'],
  ])('may be told to be %s from outside', async (lang, tag, dir) => {
    expect(await reading('---\ntitle: T\nlang: fr\n---\n\nThe water.', { lang })).toEqual({
      lang: tag,
      dir,
      codes: [],
    })
  })

  it('is refused where nobody knows it', async () => {
    await expect(reading('The water.', { lang: 'of the harbour' })).rejects.toMatchObject({
      finding: { code: 'lang-unknown' },
    })
  })
})

it('hears nothing in lines of links that name each language in itself', async () => {
  const names = [
    'Čeština',
    'Deutsch',
    'Ελληνικά',
    'English',
    'Español',
    'Français',
    'Italiano',
    '日本語',
    'polski',
  ]
  const links = names.map((name) => `[${name}](tides-${name.length}.md)`).join(' ∙ ')
  const { lang } = await reading(`*${links}*\n\n${links}\n\n${GERMAN}`)
  expect(lang).toBe('de')
})
