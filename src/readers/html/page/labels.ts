/** What the lines and headings say, in the languages of most pages, that lead from an article to others. */
const PHRASES = [
  'read (?:more|also|next|on)|also read|see also|more (?:on|from|about) |related(?: (?:articles?|posts?|stories|links|content|topics?|news))?\\b',
  'recommended|you (?:may|might) (?:also )?(?:like|be interested)|don.t miss|watch(?: also)?\\s*:|most (?:read|popular)',
  'lesen sie (?:auch|hier|mehr|weiter)|lies auch|mehr zum thema|mehr (?:lesen|dazu)|das könnte (?:sie|dich)(?: auch)? interessieren',
  'auch interessant|weitere (?:artikel|beiträge|themen|informationen|meldungen|links)|weiterführende\\w* links?',
  '(?:verwandte|ähnliche) (?:beiträge|artikel|themen)|schon gelesen|meist(?:gelesene|diskutierte)',
  '(?:à )?lire (?:aussi|la suite|également)|à lire|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires)',
  'le[ae] (?:también|más)|leer (?:también|más)|lea\\s*:|[lt]e puede interesar|vea (?:también|además)|ver también|mira(?:\\s*:| lo que)',
  '(?:artículos?|noticias) relacionad|más (?:noticias|información)',
  '(?:leia|veja|saiba) (?:também|mais)|notícias relacionad|leggi anche|potrebbe interessarti|articoli correlati',
  'lees (?:ook|meer)|ook interessant|(?:czytaj|przeczytaj|zobacz) (?:też|także|również|więcej)',
  'zurück(?: zu[mr]?\\b|$)|back to (?:top|overview|list|the)|retour à|volver a|(?:anzeige|advertisement|werbung|publicidad|pubblicità|реклама)\\s*:?$',
  'skip (?:ads?|advertisement)$|filed under|posted in|tagged|tags?\\s*:|categor(?:y|ies|ía|ie)s?\\s*:|kategorien?\\s*:|follow (?:us|me|the|@)|share (?:this|on|via)\\b',
  'comments (?:are )?closed|kommentare? (?:geschlossen|verfassen)|(?:den |diesen )?(?:artikel|beitrag) (?:gefallen|(?:mit \\p{L}+ )?teilen)|comparti[rd]|partager (?:cet|sur)|condividi',
  'läs (?:också|mer)|les også|læs også|lue myös|читайте также|по теме|相关(?:阅读|新闻|文章|推荐)|延伸阅读|推荐阅读|関連(?:記事|リンク)',
]
const LABEL = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${PHRASES.join('|')})`, 'iu')

/** Whether a line that leads elsewhere says so: “Read more: …”, “Lesen Sie auch …”. */
export function isLabel(line: string): boolean {
  return LABEL.test(line.trim())
}
