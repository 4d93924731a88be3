import { describe, expect, it } from 'vitest'
import { LINKED_DATA_RULE } from '../../../src/proof/rules/linked-data.ts'
import { parseHtml } from '../../../src/proof/screen/index.ts'

async function told(description: string): Promise<(string | undefined)[]> {
  const html = `<html lang="en"><head><title>Silt</title><meta name="author" content="Ann Quay">
<meta name="author" content="Bo Reed"><meta property="og:description" content="${description}"></head>
<body><header><h1>Silt</h1><p>Ann Quay (Quay School) and Bo Reed (The press)</p></header></body></html>`
  const found: (string | undefined)[] = []
  LINKED_DATA_RULE.check({ name: 'x', document: await parseHtml(html) }, (_, what) => found.push(what))
  return found
}

describe('what a page says of itself to those who show a link to it', () => {
  it.each(['Ann Quay and Bo Reed', 'Ann Quay (Quay School) and Bo Reed (The press)', 'Silt'])(
    'may be what stands at its head: %s',
    async (description) => {
      expect(await told(description)).toEqual([])
    },
  )

  it.each(['Bo Reed and Ann Quay', 'Ann Quay with Bo Reed', 'Not Ann Quay and Bo Reed'])(
    'is nothing else: %s',
    async (description) => {
      expect(await told(description)).toEqual([description])
    },
  )
})
