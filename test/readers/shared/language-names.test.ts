import { expect, it } from 'vitest'
import { namedLanguage } from '../../../src/readers/shared/index.ts'

it.each([
  ['de', 'de'],
  ['DE-at', 'de-AT'],
  ['de_DE', 'de-DE'],
  ['en_US.UTF-8', 'en-US'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['english', 'en'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['Allemand', 'de'],
  ['Français', 'fr'],
  ['русский', 'ru'],
  ['日本語', 'ja'],
  ['British English', 'en-GB'],
  ['Brazilian Portuguese', 'pt-BR'],
  ['English (UK)', 'en-GB'],
  ['English (United States)', 'en-US'],
  ['Traditional Chinese', 'zh-Hant'],
  ['tides', undefined],
  ['english language', undefined],
  ['', undefined],
  ['constructor', undefined],
])('%j is the language %s', (name, tag) => {
  expect(namedLanguage(name)).toBe(tag)
})
