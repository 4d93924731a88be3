import { expect, it } from 'vitest'
import { fileNames } from '../../../../src/renderers/screen/elements/file-names.ts'

it('gives every text a name of its own that any file system and archive takes', () => {
  const texts = [
    'SourceSerif4-It',
    'a b"<>&%',
    'a/../b',
    '游明朝',
    '游黒体',
    'Face',
    'FACE',
    'Face',
    'f'.repeat(1000),
  ]
  expect(texts.map(fileNames())).toEqual([
    'SourceSerif4-It',
    'a-b-',
    'a-..-b',
    '-',
    '--2',
    'Face',
    'FACE-2',
    'Face-3',
    'f'.repeat(100),
  ])
})
