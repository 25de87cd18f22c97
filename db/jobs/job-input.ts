/** All bytes of the standard input. The room for as many as are announced is taken once. */
export async function readInput(): Promise<Uint8Array> {
  const bytes = new Uint8Array(Number(process.env.PARLEY_INPUT_BYTES))
  let length = 0
  for await (const chunk of process.stdin) {
    bytes.set(chunk as Buffer, length)
    length += (chunk as Buffer).length
  }
  return bytes.subarray(0, length)
}
