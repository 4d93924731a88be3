/**
 * Where a page is that is seen from another one: on the facing page, and on the back of the leaf. Words of the package
 * varioref were looked at, the others are what books of the language say; one without a word that is sure names the page.
 */
export const NEAR_WORDS: Readonly<Record<string, { readonly facing?: string; readonly overleaf?: string }>> =
  {
    en: { facing: 'on the facing page', overleaf: 'overleaf' },
    de: { facing: 'auf der gegenüberliegenden Seite', overleaf: 'umseitig' },
    fr: { facing: 'ci-contre', overleaf: 'au verso' },
    es: { facing: 'en la página opuesta', overleaf: 'al dorso' },
    it: { facing: 'nella pagina a fronte', overleaf: 'a tergo' },
    pt: { facing: 'na página oposta', overleaf: 'no verso' },
    'pt-pt': { facing: 'na página ao lado', overleaf: 'no verso' },
    nl: { facing: 'op de pagina hiernaast', overleaf: 'aan ommezijde' },
    sv: { facing: 'på motstående sida', overleaf: 'på omstående sida' },
    da: { facing: 'på modstående side', overleaf: 'på omstående side' },
    nb: { facing: 'på motstående side', overleaf: 'på omstående side' },
    fi: { facing: 'viereisellä sivulla', overleaf: 'kääntöpuolella' },
    pl: { facing: 'na sąsiedniej stronie', overleaf: 'na odwrocie' },
    cs: { facing: 'na protější straně', overleaf: 'na druhé straně listu' },
    ru: { facing: 'на противоположной странице', overleaf: 'на обороте' },
    uk: { facing: 'на протилежній сторінці', overleaf: 'на звороті' },
    el: { facing: 'στην απέναντι σελίδα' },
    tr: { facing: 'karşı sayfada', overleaf: 'arka sayfada' },
    ar: { facing: 'في الصفحة المقابلة' },
    he: { facing: 'בעמוד שממול', overleaf: 'מעבר לדף' },
    ja: { facing: '（対向ページ）', overleaf: '（裏面）' },
    zh: { facing: '（对页）', overleaf: '（背面）' },
    'zh-hant': { facing: '（對頁）', overleaf: '（背面）' },
    ko: { overleaf: '(뒷면)' },
  }
