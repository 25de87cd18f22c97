/** The parts of the package that tests use; it has no types of its own. */
declare module 'datapackage' {
  export class Package {
    static load(descriptor: string, options: { basePath: string; strict: boolean }): Promise<Package>
    readonly valid: boolean
    readonly errors: Error[]
    readonly resources: Resource[]
  }
  export type Resource = {
    name: string
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>
    checkRelations(): Promise<boolean>
  }
}
