// A reader: a table in a file of its own, with semicolons or commas between its cells.

/** @type {import('octavo').ReaderPlugin} */
export default {
  name: 'csv',
  reads: ['.csv'],
  read({ file, text }, { report }) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    const separator = lines[0]?.includes(';') ? ';' : ','
    const rows = (lines.length > 0 ? lines : ['']).map((line) =>
      line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
    )
    const uneven = rows.findIndex((row) => row.length !== rows[0].length)
    if (uneven >= 0)
      report({
        code: 'csv-uneven',
        severity: 'warning',
        message: `line ${uneven + 1} has ${rows[uneven].length} cells, and the first line ${rows[0].length}`,
      })
    const table = {
      type: 'table',
      align: rows[0].map(() => null),
      children: rows.map((cells, index) => ({
        type: 'tableRow',
        children: cells.map((value) => ({
          type: 'tableCell',
          ...(index === 0 && { header: 'column' }),
          children: value === '' ? [] : [{ type: 'text', value }],
        })),
      })),
    }
    const title = file.replace(/^.*[/\\]|\.csv$/g, '')
    const metadata = {
      title: [{ type: 'text', value: title }],
      authors: [],
      subjects: [],
      lang: 'en',
      dir: 'ltr',
    }
    return { type: 'article', metadata, children: [table], footnotes: [] }
  },
}
