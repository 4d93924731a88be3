/**
 * Runs EPUBCheck on many files in one Java: most of a run is the loading of its code and its schemas, and its command takes
 * one file. In the JavaScript of Rhino, which veraPDF brings: without spread and templates. Arguments: EPUBCheck's jar, then
 * EPUB files; what is said of each is written beside it, as `--json` writes it.
 */
const { URL, URLClassLoader } = java.net

/** A Java array. */
function arrayOf(type, values) {
  const array = java.lang.reflect.Array.newInstance(type, values.length)
  values.forEach((value, at) => {
    array[at] = value
  })
  return array
}

// Its own libraries and nobody else's: veraPDF brings some of them, too, in other versions.
// biome-ignore lint/complexity/noArguments: what the shell of Rhino gives a script
const given = arguments
const jar = new java.io.File(given[0]).toURI().toURL()
const loader = new URLClassLoader(arrayOf(URL, [jar]), java.lang.ClassLoader.getPlatformClassLoader())
java.lang.Thread.currentThread().setContextClassLoader(loader)
const EpubChecker = loader.loadClass('com.adobe.epubcheck.tool.EpubChecker').getDeclaredConstructor()
given.slice(1).forEach((epub) => {
  const options = [epub, '--quiet', '--json', epub.concat('.json')]
  EpubChecker.newInstance().run(arrayOf(java.lang.String, options))
})
