import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PixelProcess } from '../../src/cli/pixel-process.ts'
import { flat, pngBomb } from '../images/samples.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

async function opened(): Promise<PixelProcess> {
  const path: string = join(ROOT, 'dist/cli/pixel-process.js')
  const { openPixelProcess } = await import(path)
  return openPixelProcess()
}

/** A blur of 98 million pixels: nothing that a drawing of a few lines could not ask for. */
const BOMB = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9900" height="9900"><filter id="f">' +
    '<feGaussianBlur stdDeviation="9"/></filter><rect width="9900" height="9900" filter="url(#f)"/></svg>',
)

describe('the process for pictures', () => {
  it('is ended by a drawing that takes too much, and no other picture suffers', async () => {
    const { pixels, close } = await opened()
    const png = await flat(30, 20, '#123456').png().toBuffer()
    const info = { url: 'a.svg', width: 9900, height: 9900, format: 'svg', isPlaceholder: false } as const
    const facts = { hasAlpha: true, isGrey: false, isCmyk: false, hasProfile: false, isAnimated: false }
    const bomb = { ...facts, info, bytes: BOMB, pages: 1, isClean: false }
    const [bad, good] = await Promise.allSettled([pixels.encodeForPage(bomb, 400), pixels.probe(png)])
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'Error', resource: 'memory' } })
    expect(good).toMatchObject({ status: 'fulfilled', value: { width: 30, height: 20 } })
    expect(await pixels.probe(pngBomb(60_000, 60_000))).toMatchObject({ code: 'image-too-large' })
    close()
  })

  it('sets text in the fonts of Octavo alone, and writes no cache of them', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.md'), '# Locks\n\n![A gate at low water.](a.svg)\n')
    const blur = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>'
    const names = 'xmlns="http://www.w3.org/2000/svg" width="200" height="60"'
    const text = '<text x="9" y="40" font-family="Arial" font-size="30" filter="url(#f)">Low water</text>'
    writeFileSync(join(folder, 'a.svg'), `<svg ${names}>${blur}${text}</svg>`)
    const build = async (output: string, env: Readonly<Record<string, string>>) => {
      const args = ['build', join(folder, 'a.md'), '--to', 'pdf', '-o', join(folder, output)]
      expect(await octavo(args, { env })).toMatchObject({ status: 0 })
      return readFileSync(join(folder, output, 'a.pdf'))
    }
    mkdirSync(join(folder, 'home'))
    const home = { HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'home', 'cache') }
    const own = await build('own', home)
    expect(readdirSync(join(folder, 'home'))).toEqual([])
    const other = await build('other', { ...home, FONTCONFIG_FILE: '/nowhere/fonts.conf' })
    expect(own.equals(other)).toBe(true)
  })
})
