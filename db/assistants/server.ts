import { McpServer } from '@modelcontextprotocol/server'
import { CHECK_QUOTATION } from './check-quotation'
import { COMPARE } from './compare'
import { GET_RECORD } from './get-record'
import { LIST_CLAIMS } from './list-claims'
import { LIST_NAMES } from './list-names'
import { LIST_POSITIONS } from './list-positions'
import { SEARCH } from './search'
import { type AssistantContext, AssistantRefusal, type Tool } from './tool'

const TOOLS = [
  SEARCH,
  COMPARE,
  LIST_POSITIONS,
  LIST_CLAIMS,
  GET_RECORD,
  CHECK_QUOTATION,
  LIST_NAMES,
] as unknown as Tool[]

/** What every assistant is told before it asks. */
const INSTRUCTIONS = `Parley records who takes which position on a summit, each tied to quotations that can be checked.
Repeat quotations word for word, with the citation of the answer; never put a paraphrase in quotation marks.
Keep every mark: second-hand, inferred, enacted, under review, not worded yet.
A silence is not neutrality: say which of the four it is. What is not in an answer is not on record here; do not fill it in.
Addresses that begin with a slash are pages of the library on its own machine.
Before quoting somebody from elsewhere, ask check_quotation.`

/** The server of the model context protocol over a library. It only reads. */
export function createAssistantServer(context: AssistantContext, version: string): McpServer {
  const server = new McpServer({ name: 'parley', title: 'Parley', version }, { instructions: INSTRUCTIONS })
  for (const tool of TOOLS) register(server, context, tool)
  return server
}

function register(server: McpServer, context: AssistantContext, tool: Tool): void {
  const { name, title, description, input, output } = tool
  const annotations = { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (request) => {
      try {
        const { data, text } = await tool.answer(context, request)
        return { content: [{ type: 'text', text }], structuredContent: data }
      } catch (error) {
        const refused = error instanceof AssistantRefusal
        if (!refused)
          process.stderr.write(`parley mcp: ${name}: ${error instanceof Error ? error.stack : String(error)}\n`)
        const text = refused ? error.message : 'This could not be answered; the reason is in the log of the server.'
        return { content: [{ type: 'text', text }], isError: true }
      }
    },
  )
}
