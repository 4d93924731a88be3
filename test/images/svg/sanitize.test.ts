import { describe, expect, test } from 'vitest'
import { sanitize } from '../../../src/images/svg/sanitize.ts'
import { readTree } from '../../../src/images/svg/tree.ts'

const clean = async (content: string) => {
  const { root, leftOut } = sanitize(
    await readTree(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`),
  )
  return { json: JSON.stringify(root), leftOut }
}

describe('a clean drawing', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<rect onclick="alert(1)" onload="x()" width="9"/>', undefined],
    ['<a href="javascript:alert(1)"><rect width="9"/></a>', undefined],
    ['<image href="https://tides.example/a.png"/>', 'https://tides.example/a.png'],
    ['<image href="data:text/html,x"/>', 'data:text/html,x'],
    ['<use href="other.svg#a"/>', 'other.svg#a'],
    [
      '<style>@import url("https://tides.example/a.css"); rect{fill:url(https://tides.example/#a)}</style>',
      'https://tides.example/a.css',
    ],
    ['<style>@font-face{src:url(//tides.example/f)}</style>', '@font-face'],
    ['<style>rect{fill:u\\72l(https://tides.example/)}</style>', 'https://tides.example/'],
    ['<rect style="background:url(\'//tides.example/b\')"/>', '//tides.example/b'],
    ['<rect fill="url(https://tides.example/#g)"/>', 'url(https://tides.example/#g)'],
    [`<rect fill="url('https://tides.example/a(b)')"/>`, "url('https://tides.example/a(b)')"],
    ['<rect filter="u\\72l(https://tides.example/#f)"/>', 'u\\72l(https://tides.example/#f)'],
    ['<rect style="fill:url(https://tides.example/a"/>', 'url(https://tides.example/a'],
    [
      '<style>rect{mask-image:image-set("//tides.example/b" 1x)}</style>',
      'image-set("//tides.example/b" 1x)',
    ],
    ['<animate attributeName="href" to="javascript:1"/>', '<animate>'],
    ['<iframe src="//tides.example"/>', '<iframe>'],
  ])('has nothing that runs or leads out of it: %s', async (content, told) => {
    const { json, leftOut } = await clean(content)
    expect(json).not.toMatch(/script|onclick|onload|tides\.example|@import|@font-face|iframe|animate/)
    if (told === undefined) expect(leftOut.filter((part) => !part.includes('tides'))).toEqual([])
    else expect(leftOut).toContain(told)
  })

  test('has ids that XML allows, and is led to by them', async () => {
    const { json, leftOut } = await clean(
      '<g id="low: Layer 1"/><linearGradient id="3d"/><rect fill="url(\'#3d\')" style="mask:url(#low: Layer 1)"/><use href="#3d"/>',
    )
    expect(json.match(/(?<=")(?:low|_3d)[^"]*|#[^")]*/g)).toEqual([
      'low_3a__20_Layer_20_1',
      '_3d',
      '#_3d',
      '#low_3a__20_Layer_20_1',
      '#_3d',
    ])
    expect(leftOut).toEqual([])
  })

  test('keeps what it is made of', async () => {
    const { json, leftOut } = await clean(
      '<defs><linearGradient id="g"/></defs><rect class="a" fill="url(#g)" style="stroke:red"/><use href="#g"/>',
    )
    expect(leftOut).toEqual([])
    for (const part of ['linearGradient', 'url(#g)', 'stroke:red', '"href":"#g"'])
      expect(json).toContain(part)
  })

  test('shows the text in the place of HTML that a switch offers', async () => {
    const { json } = await clean(
      '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">a</div></foreignObject><text>b</text></switch>',
    )
    expect(json).toContain('"b"')
    expect(json).not.toContain('"a"')
  })
})

describe('a tree that cannot be read', () => {
  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><g>', 'well-formed'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no SVG'],
    [`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(2000)}${'</g>'.repeat(2000)}</svg>`, 'deep'],
  ])('%.60s', async (text, reason) => {
    await expect(readTree(text)).rejects.toThrow(reason)
  })
})
