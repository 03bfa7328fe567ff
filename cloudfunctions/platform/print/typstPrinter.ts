import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { chineseFont } from './font'
import { printable } from './printable'
import type { Printer } from './printer'
import { template } from './template'

/**
 * Prints with Typst, in the process. The native part (50 MB) and the font are read at the first print, not at the start: most
 * instances never print. PDF/UA-1, which the compiler checks itself (order, language, words for pictures); only a text with a
 * sign that the font lacks makes it an ordinary tagged PDF, with a box where the sign would stand.
 */
export function typstPrinter(): Printer {
  let loading: Promise<NodeCompiler> | undefined
  return {
    print: async (document) => {
      loading ??= load()
      loading.catch(() => {
        loading = undefined
      })
      const compiler = await loading
      try {
        const compiled = compiler.compile({ mainFileContent: template, inputs: { document: printable(document) } })
        if (!compiled.result) throw new Error('a document could not be set')
        return toPdf(compiler, compiled.result)
      } finally {
        // what was printed is somebody's data: nothing of it stays in the compiler's memory
        compiler.evictCache(0)
      }
    },
  }
}

/** The compiler's complaints quote the document, so none is passed on. */
function toPdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(document)
  }
}

async function load(): Promise<NodeCompiler> {
  const [{ NodeCompiler: compilers }, font] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    chineseFont(),
  ])
  return compilers.create({ fontArgs: [{ fontBlobs: [font] }] })
}
