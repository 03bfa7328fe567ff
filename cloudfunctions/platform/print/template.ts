/**
 * How every document looks on A4. The data come in beside the template, as JSON: no text of a document is ever read as markup,
 * and the template names no file, so that nothing of this machine can be printed.
 */
export const template = `
#let d = json(bytes(sys.inputs.document))
#let grey = luma(35%)
#let line-colour = luma(70%)
#let lines(text) = text.split("\\n").join(linebreak())
#let strong-text(body) = text(stroke: 0.025em, body)
#let small(body) = text(size: 9pt, fill: grey, body)

#set document(title: d.title, date: none)
#set text(
  font: "Noto Sans SC",
  fallback: false,
  cjk-latin-spacing: none,
  size: 10.5pt,
  lang: if d.language == "en" { "en" } else { "zh" },
  region: if d.language == "en" { none } else { "CN" },
)
#set par(leading: 0.8em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 22mm),
  header: if "header" in d { small(d.header) },
  footer: context small(grid(
    columns: (1fr, auto),
    if "footer" in d { d.footer },
    if d.language == "en" [#counter(page).display() / #counter(page).final().first()]
    else [第 #counter(page).display() 页，共 #counter(page).final().first() 页],
  )),
)
#set table(stroke: 0.5pt + line-colour, inset: (x: 6pt, y: 6pt))
#show heading: set text(weight: "regular")
#show heading.where(level: 1): it => block(width: 100%, below: 0.9em, align(center, text(size: 19pt, strong-text(it.body))))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.9em, sticky: true, text(size: 12.5pt, strong-text(it.body)))
// a digest or an address has no place to break at: give it one
#show regex("[!-~]{16}"): it => it + sym.zws

#let paragraph(b) = par({
  let look = b.at("look", default: none)
  if look == "small" { small(lines(b.text)) } else if look == "strong" { strong-text(lines(b.text)) } else { lines(b.text) }
})

#let rows(b) = table(
  columns: (27%, 1fr),
  stroke: (x: none, y: 0.5pt + line-colour),
  ..b.rows.map(row => (table.cell(text(fill: grey, lines(row.label))), lines(row.text))).flatten(),
)

#let grid-table(b) = {
  let sides = b.columns.map(column => if column.at("align", default: "left") == "right" { right } else { left })
  table(
    columns: b.columns.map(column => column.at("width", default: 1) * 1fr),
    align: sides,
    table.header(..b.columns.map(column => table.cell(fill: luma(94%), strong-text(column.title)))),
    ..b.rows.flatten().map(lines),
  )
}

#let listed(b) = {
  let items = b.items.map(lines)
  if b.at("numbered", default: false) { enum(..items, spacing: 0.9em) } else { list(..items, spacing: 0.9em) }
}

#let signatures(b) = block(above: 2em, breakable: false, grid(
  columns: (auto, 1fr),
  column-gutter: 8pt,
  row-gutter: 22pt,
  ..b.lines.map(l => (
    align(bottom, lines(l.label)),
    if "signed" in l { align(bottom, lines(l.signed)) } else { align(bottom, line(length: 100%, stroke: 0.5pt)) },
  )).flatten(),
))

#let code(b) = block(breakable: false, grid(
  columns: (52mm, 1fr),
  column-gutter: 10pt,
  align: horizon,
  image(bytes(b.picture), format: "svg", width: 52mm, alt: b.caption),
  lines(b.caption),
))

#heading(level: 1, lines(d.title))
#if "subtitle" in d { align(center, small(lines(d.subtitle))) }

#let draw = (
  paragraph: paragraph,
  rows: rows,
  table: grid-table,
  list: listed,
  signatures: signatures,
  qr: code,
)
#let apart = false
#for section in d.sections {
  if section.at("ownPage", default: false) or apart { pagebreak(weak: true) }
  apart = section.at("ownPage", default: false)
  if "heading" in section { heading(level: 2, lines(section.heading)) }
  for b in section.blocks { (draw.at(b.kind))(b) }
}
`
