/** Adobe's Symbol encoding from 0x20, as Unicode; spaces for glyphs that texts do not use. */
const SYMBOL = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** Characters of Wingdings that texts use. */
const WINGDINGS: Record<number, string> = {
  74: '☺', 76: '☹', 108: '●', 110: '■', 111: '□', 113: '❑', 117: '◆', 118: '❖', 159: '•', 167: '▪',
  168: '◻', 216: '➢', 223: '←', 224: '→', 225: '↑', 226: '↓', 232: '➔', 240: '⇨', 251: '✗', 252: '✓',
  253: '☒', 254: '☑',
} // biome-ignore format: a table

/**
 * The character that a symbol font draws for a code from 0x20 to 0xff, or for the same code in the private use area;
 * undefined where it is unknown.
 */
export function symbolOf(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const plain = font.trim().toLowerCase()
  if (plain === 'symbol') {
    const found = low >= 0xa0 ? SYMBOL_HIGH[low - 0xa0] : SYMBOL[low - 0x20]
    return low >= 0x20 && low <= 0xff ? found : undefined
  }
  if (plain.startsWith('wingdings')) return plain === 'wingdings' ? WINGDINGS[low] : undefined
  return code === low && code >= 0x20 ? String.fromCodePoint(code) : undefined
}
