/** One table of OpenCC as text: `乾 干|於 于|…`. The package declares types for its converters only. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
