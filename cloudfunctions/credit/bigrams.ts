export { bigrams } from '../platform'
