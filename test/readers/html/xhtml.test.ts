import { describe, expect, it } from 'vitest'
import { bare, html } from '../reading.ts'

describe('a page that is XML', () => {
  const blocks = (body: string, file = 'a.xhtml') =>
    bare(
      html(`<html><head><title/><script src="x.js"/></head><body>${body}</body></html>`, file).article
        .children,
    )

  it('has empty elements where it says so', () =>
    expect(blocks('<p>a <i/>b</p><p>c</p>')).toEqual([
      { type: 'paragraph', children: [expect.anything(), expect.objectContaining({ value: 'b' })] },
      { type: 'paragraph', children: [{ type: 'text', value: 'c' }] },
    ]))

  it('has text in CDATA sections', () =>
    expect(blocks('<p><![CDATA[a & b]]></p>')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'a & b' }] },
    ]))

  it.each(['<?xml version="1.0"?>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">'])(
    'says so in its first line: %s',
    (line) => {
      const { article } = html(
        `${line}<html><head><title>T</title><script src="x"/></head><body><p>a</p></body></html>`,
      )
      expect(article.children).toHaveLength(1)
    },
  )
})
