export { nearestPark, type Position } from './nearestPark'
