import fc from 'fast-check'

const HONEST = [
  ...[
    'sluice',
    'ebb',
    'flow',
    'Zoë',
    'naïve',
    "don't",
    '"said"',
    '1,204',
    '3/4',
    'well-worn',
    'e.g.',
    'No.',
    'x²',
  ],
  ...['—', '…', '–', '§', '5', 'A', 'tide', 'keeper', 'Straße', 'façade', 'TEU', '12:30', '50 %', '…and'],
]

/** What a keyboard, a clipboard or a converter leaves in texts, and what means something to a reader of syntax. */
const ODD = [
  ...[
    'e\u0301',
    'ﬁ',
    '→',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\ufffd',
    '\u0001',
    '\u007f',
  ],
  ...[
    '\u202eabc\u202c',
    '\u2066x\u2069',
    '😀',
    '👩‍🌾',
    '🇳🇱',
    'שלום',
    'مرحبا',
    'नमस्ते',
    '漢字',
    '\ue000',
    '\ufffe',
    '\ud800',
  ],
  ...[
    '<',
    '>',
    '&',
    ']]>',
    '&amp;',
    '&#0;',
    '&#xd800;',
    '&nosuch;',
    '\\',
    '|',
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
  ],
  ...[
    '#',
    '~',
    '^',
    '$',
    '%',
    '::',
    '--',
    '<!--',
    '-->',
    '<?x',
    ']]',
    '__proto__',
    'constructor',
    'toString',
    '\t',
  ],
  ...[
    'http://a.example/b_(c)',
    'mail@a.example',
    '//',
    'javascript:alert(1)',
    'a'.repeat(300),
    '.'.repeat(120),
  ],
]

/** Honest words most of the time: what is odd has to stand in something that is not. */
export const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...HONEST) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
)

export const honestWord: fc.Arbitrary<string> = fc.constantFrom(...HONEST)

export function words(longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(word, { minLength: 1, maxLength: longest }), fc.constantFrom(' ', ' ', ' ', '', '\n'))
    .map(([all, between]) => all.join(between))
}

export const line: fc.Arbitrary<string> = words(8).map((text) => text.replaceAll(/\s/g, ' '))

export const address: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'https://a.example/',
    '#part',
    '#',
    'other.md',
    '../up.html#x',
    '?q=1',
    'mailto:a@b.example',
    'tel:1',
    '',
    '//x.example/y',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'smb://h/s',
    'vscode://x',
    'jav\tascript:x',
  ],
  ...[
    'http://ü.example/ß?%ff#%',
    'http://[',
    'doi:10.1/x',
    'urn:isbn:0',
    'HTTPS://A.EXAMPLE/',
    'x'.repeat(500),
    'a b',
    '/etc/x',
  ],
)

export const picture: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'gauge.png',
    'drawing.svg',
    'missing.png',
    '',
    'https://a.example/p.png',
    '../p.png',
    '/etc/passwd',
    'data:image/png;base64,AAAA',
  ],
)
