/**
 * Draws the tab bar icons into src/theme/tabs as PNG, the only format WeChat's native tab bar takes (≤ 40 KB each;
 * ours are ≤ 2 KB). Run after changing a drawing:  npx tsx config/draw-tab-icons.ts
 */
import path from 'node:path'
import sharp from 'sharp'

const folder = path.resolve(__dirname, '..', 'src', 'theme', 'tabs')
const side = 81 // px, WeChat's recommended size
const colours = { '': '#8a919f', '-selected': '#1f5fbf' }

/** Line drawings on a 24 × 24 grid. */
const drawings = {
  home: '<path d="M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 16.5h7M16.5 13v7"/>',
  lookup: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>',
  cases: '<path d="M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"/>',
  me: '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 21c1-4.5 4.5-6.5 8.5-6.5s7.5 2 8.5 6.5"/>',
}

async function drawTabIcons() {
  for (const [name, shapes] of Object.entries(drawings)) {
    for (const [suffix, colour] of Object.entries(colours)) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 24 24" fill="none"
        stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`
      await sharp(Buffer.from(svg))
        .png({ palette: true, colours: 16, compressionLevel: 9 })
        .toFile(path.join(folder, `${name}${suffix}.png`))
    }
  }
}

void drawTabIcons()
