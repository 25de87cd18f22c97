import { buildApp, isBuilt } from '@/scripts/app-build.mjs'
import { bundle } from '@/scripts/bundle.mjs'

/** Before all drills: the app and the programs beside it as they now are. */
export default async function build(): Promise<void> {
  if (!isBuilt() && !(await buildApp())) throw new Error('The app could not be built.')
  await bundle()
}
