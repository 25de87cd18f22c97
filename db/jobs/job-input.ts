/** All bytes of the standard input. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Uint8Array.from(Buffer.concat(chunks))
}
