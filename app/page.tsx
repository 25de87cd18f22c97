export { default, metadata } from './compare/page'
